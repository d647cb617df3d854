package org.entente.measure.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PersistenceTest {
  /** Departures that keep phi of the last one's, added up over a window; standard deviation 1. */
  private static double[] departures(int n, int window, double phi, SplitMix random) {
    double[] single = new double[n + window - 1];
    double u = random.nextGaussian();
    for (int t = 0; t < single.length; t++) {
      single[t] = u;
      u = phi * u + Math.sqrt(1 - phi * phi) * random.nextGaussian();
    }
    double variance = 0;
    for (int i = 0; i < window; i++) {
      for (int j = 0; j < window; j++) {
        variance += Math.pow(phi, Math.abs(i - j));
      }
    }
    double[] all = new double[n];
    for (int t = 0; t < n; t++) {
      for (int k = 0; k < window; k++) {
        all[t] += single[t + k] / Math.sqrt(variance);
      }
    }
    return all;
  }

  private static Series series(int n, int window, double phi, double step, int world) {
    double[] values = departures(n, window, phi, SplitMix.forPart(100L * n + window, world));
    for (int t = n / 2; t < n; t++) {
      values[t] += step;
    }
    return Series.of(MadeSeries.years(n), values, MadeSeries.all(n, 1), window);
  }

  private static Persistence.Found found(Series series, int world) {
    return Persistence.of(series, Scatter.of(series), LevelShifts.SHORTEST, 7919L * world);
  }

  private static double share(int n, int window, double phi, double step, int worlds) {
    return (double)
            IntStream.range(0, worlds)
                .filter(
                    world -> {
                      Series series = series(n, window, phi, step, world);
                      Persistence.Found found = found(series, world);
                      SegmentCost cost = new MeanCost(series.values(), found.scatter().variances());
                      return Pelt.breaks(cost, found.penalty(), LevelShifts.SHORTEST).length > 0;
                    })
                .count()
        / worlds;
  }

  @Test
  void redrawsKeepWhatTheyShallUnderTheWindow() {
    Series series = Series.of(MadeSeries.years(4), new double[4], MadeSeries.all(4, 2), 3);
    Scatter scatter = Scatter.of(series);
    int draws = 40_000;
    double[] product = new double[4];
    double[] made = new double[4];
    SplitMix random = new SplitMix(5);
    for (int i = 0; i < draws; i++) {
      double[] drawn = scatter.redraw(new double[4], 0.6, random);
      double[] other = departures(4, 3, 0.6, random);
      for (int t = 0; t < 4; t++) {
        product[t] += drawn[0] * drawn[t] / draws;
        made[t] += 4 * other[0] * other[t] / draws;
      }
    }
    assertThat(product[0]).isEqualTo(4, within(0.15));
    assertThat(product).containsExactly(made, within(0.15));
  }

  /** Var of a mean of two: (1 + r) / 2, r = phi without a window. */
  @Test
  void theErrorOfAMeanKnowsOfPersistence() {
    Series series = Series.of(MadeSeries.years(2), new double[2], MadeSeries.all(2, 1), 1);
    Scatter scatter = Scatter.of(series).persistent(1, new double[] {0.4, 0.6});
    assertThat(scatter.error(new double[] {0.5, 0.5})).isEqualTo(Math.sqrt(1.5 / 2), within(1e-12));
  }

  @Test
  void aPersistentSeriesIsSeenToBeOne() {
    double none = 0;
    double much = 0;
    for (int world = 0; world < 20; world++) {
      none += found(series(80, 1, 0, 0, world), world).scatter().persistence() / 20;
      much += found(series(80, 1, 0.6, 0, world), world).scatter().persistence() / 20;
    }
    assertThat(none).isLessThan(0.25);
    assertThat(much).isBetween(0.45, 0.75);
  }

  @Test
  void aLargeStepIsFoundAndItsPlaceToo() {
    ChangePoints found = LevelShifts.ofPersistent(series(60, 1, 0.3, 5, 3), 1);
    assertThat(found.breaks()).hasSize(1);
    assertThat(found.breaks().get(0).position()).isBetween(1979, 1981);
    assertThat(found.persistence()).isBetween(0.0, 0.9);
  }

  @Test
  void aConstantSeriesHasNoShift() {
    Series constant =
        Series.of(MadeSeries.years(20), MadeSeries.all(20, 3), MadeSeries.all(20, 1), 5);
    assertThat(LevelShifts.ofPersistent(constant, 1).breaks()).isEmpty();
  }

  @Test
  void sixValuesAreEnoughToBeJudged() {
    Series few =
        Series.of(MadeSeries.years(6), new double[] {0, 1, 0, 9, 8, 9}, MadeSeries.all(6, 1), 1);
    assertThat(LevelShifts.ofPersistent(few, 1).isJudged()).isTrue();
  }

  /** The plain price lets 29 % and 62 % of such series of 40 pass for shifted ones. */
  @Test
  @Tag("slow")
  void steadySeriesThatPersistSeldomShowABreak() {
    for (int window : new int[] {1, 5}) {
      for (int n : new int[] {30, 80}) {
        for (double phi : new double[] {0.3, 0.6}) {
          double rate = share(n, window, phi, 0, 200);
          System.out.printf(
              "false alarms: n %d, window %d, phi %.1f: %.3f%n", n, window, phi, rate);
          assertThat(rate).isLessThanOrEqualTo(0.07);
        }
      }
    }
  }

  @Test
  @Tag("slow")
  void aStepOfThreeDeviationsIsMostlyFoundInFiftyValues() {
    assertThat(share(50, 1, 0.3, 3, 100)).isGreaterThan(0.85);
  }
}
