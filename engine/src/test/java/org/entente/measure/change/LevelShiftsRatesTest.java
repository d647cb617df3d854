package org.entente.measure.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often the method is right in made worlds. */
@Tag("slow")
class LevelShiftsRatesTest {

  private static Series steady(double[] errors, int window, double scale, SplitMix random) {
    int n = errors.length;
    double[] values = MadeSeries.values(errors, window, 0, new int[0], random);
    for (int t = 0; t < n; t++) {
      values[t] *= scale;
    }
    return Series.of(MadeSeries.years(n), values, errors, window);
  }

  private static boolean alarms(Series series, long seed) {
    Scatter scatter = Scatter.of(series);
    double penalty = Penalty.calibrated(series, scatter, LevelShifts.SHORTEST, seed);
    SegmentCost cost = new MeanCost(series.values(), scatter.variances());
    return Pelt.breaks(cost, penalty, LevelShifts.SHORTEST).length > 0;
  }

  /** Share of steady series in which a break is found. */
  private static double falseAlarms(double[] errors, int window, double scale, int worlds) {
    long seed = errors.length * 100L + window * 10L + Double.hashCode(errors[0]);
    long alarms =
        IntStream.range(0, worlds)
            .filter(
                i -> alarms(steady(errors, window, scale, SplitMix.forPart(seed, i)), 7919L * i))
            .count();
    return (double) alarms / worlds;
  }

  @Test
  void oneSteadySeriesInTwentyShowsABreak() {
    for (int n : new int[] {8, 15, 30, 80}) {
      for (int window : new int[] {1, 3, 5}) {
        for (double[] errors : List.of(MadeSeries.all(n, 1), MadeSeries.unequal(n))) {
          double rate = falseAlarms(errors, window, 1, 1000);
          System.out.printf(
              "false alarms: n %d, window %d, %s errors %.3f%n",
              n, window, errors[0] == 1 ? "equal" : "unequal", rate);
          assertThat(rate).isBetween(0.03, 0.07);
        }
      }
    }
  }

  /** Scatter half as large again as the errors say, all of it the method's to find out. */
  @Test
  void scatterBeyondTheErrorsIsMostlyAllowedFor() {
    for (int n : new int[] {8, 30, 80}) {
      double rate = falseAlarms(MadeSeries.all(n, 1), 1, 1.5, 600);
      System.out.printf("false alarms: n %d, scatter 1.5 times the errors %.3f%n", n, rate);
      assertThat(rate).isLessThan(n < 30 ? 0.12 : 0.09);
    }
  }

  /** What was found in a world with one step, at the break nearest to it. */
  private record Seen(boolean found, boolean place, boolean size, double support) {
    static Seen of(int n, int window, double step, int world) {
      SplitMix random = SplitMix.forPart(1000L * n + window, world);
      int at = n / 4 + random.nextInt(n / 2);
      double[] errors = MadeSeries.all(n, 1);
      double[] values = MadeSeries.values(errors, window, step, new int[] {at}, random);
      ChangePoints result =
          LevelShifts.of(Series.of(MadeSeries.years(n), values, errors, window), world);
      return result.breaks().stream()
          .min((a, b) -> Integer.compare(far(a, at), far(b, at)))
          .map(
              nearest ->
                  new Seen(
                      true,
                      nearest.from() <= 1950 + at && 1950 + at <= nearest.to(),
                      nearest.low() <= step && step <= nearest.high(),
                      nearest.support()))
          .orElse(new Seen(false, false, false, 0));
    }

    private static int far(ChangePoint each, int at) {
      return Math.abs(each.position() - 1950 - at);
    }
  }

  private static double share(List<Seen> seen, Predicate<Seen> what) {
    return (double) seen.stream().filter(what).count() / seen.size();
  }

  @Test
  void intervalsHoldTheTruthOfStepsThatAreFound() {
    for (int n : new int[] {20, 40, 80}) {
      for (int window : new int[] {1, 5}) {
        double power = 0;
        for (double step : new double[] {1, 2, 3}) {
          List<Seen> all =
              IntStream.range(0, 400).mapToObj(w -> Seen.of(n, window, step, w)).toList();
          List<Seen> found = all.stream().filter(Seen::found).toList();
          System.out.printf(
              "n %d, window %d, step %.0f sd: found %.3f; of those 95 %% intervals hold the"
                  + " position %.3f, the size %.3f; mean support %.2f%n",
              n,
              window,
              step,
              share(all, Seen::found),
              share(found, Seen::place),
              share(found, Seen::size),
              found.stream().mapToDouble(Seen::support).average().orElseThrow());
          assertThat(share(all, Seen::found))
              .as("power rises with the step")
              .isGreaterThanOrEqualTo(power);
          power = share(all, Seen::found);
          if (power > 0.5) {
            assertThat(share(found, Seen::place)).isGreaterThanOrEqualTo(0.9);
            assertThat(share(found, Seen::size)).isGreaterThanOrEqualTo(0.9);
          }
        }
        assertThat(power).as("three standard deviations").isGreaterThan(0.7);
      }
    }
  }
}
