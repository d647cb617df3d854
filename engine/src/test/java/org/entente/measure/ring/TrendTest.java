package org.entente.measure.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {
  private static final int WORLDS = 4_000;
  private static final Trend TREND = Trend.forTests();

  private static int[] years(int count) {
    return IntStream.range(2000, 2000 + count).toArray();
  }

  private static double[] drawn(int years, double phi, double noise, SplitMix random) {
    return TrendlessSeries.of(years, phi, noise, random);
  }

  /** y = 1, 3, 2, 5: slope 1.1, residuals -.1 .8 -1.3 .6, so its variance is 2.7 / 2 / 5 = .27. */
  @Test
  void aLineThroughFourPointsWorkedByHand() {
    Trend.Fit fit = Trend.Fit.of(new double[] {0, 1, 2, 3}, new double[] {1, 3, 2, 5});
    assertThat(fit.slope()).isEqualTo(1.1, within(1e-12));
    assertThat(fit.error()).isEqualTo(Math.sqrt(0.27), within(1e-12));
    assertThat(fit.lag()).isEqualTo((-0.08 - 1.04 - 0.78) / 2.7, within(1e-12));
    Trend.Line line = TREND.line(years(4), new double[] {1, 3, 2, 5});
    assertThat(line.perYear()).isEqualTo(1.1, within(1e-12));
    assertThat(line.high() - 1.1).isEqualTo(1.1 - line.low(), within(1e-12));
    assertThat(line.p()).isBetween(0.05, 0.5);
  }

  @Test
  void aPerfectLineHasNoErrorAndGapsBetweenYearsCount() {
    Trend.Line line = TREND.line(new int[] {1990, 1995, 2000, 2020}, new double[] {0, 5, 10, 30});
    assertThat(line.perYear()).isEqualTo(1, within(1e-12));
    assertThat(line.low()).isEqualTo(1, within(1e-9));
    assertThat(line.p()).isZero();
  }

  @Test
  void valuesThatAreAllAlikeDoNotMove() {
    Trend.Line line = TREND.line(years(5), new double[] {2, 2, 2, 2, 2});
    assertThat(line.perYear()).isZero();
    assertThat(line.high()).isZero();
    assertThat(line.p()).isEqualTo(1);
  }

  @Test
  void twoYearsHaveNoSlope() {
    Trend.Line line = TREND.line(new int[] {1990, 1991}, new double[] {0, 1});
    assertThat(line.isPresent()).isFalse();
    assertThat(line.p()).isNaN();
  }

  @Test
  void yearsOutOfOrderAreRefused() {
    assertThatThrownBy(() -> TREND.line(new int[] {2001, 2000, 2002}, new double[3]))
        .hasMessageContaining("2001, 2000");
  }

  @Test
  void theIntervalLeavesZeroOutWhereTheTrendIsOneInTwenty() {
    SplitMix random = new SplitMix(8);
    for (int world = 0; world < 300; world++) {
      Trend.Line line = TREND.line(years(12), drawn(12, 0.3, 0.2, random));
      assertThat(line.low() > 0 || line.high() < 0).isEqualTo(line.p() < 0.05);
    }
  }

  /** Over the whole range of persistence the interval is one of 95 %, of few years and of many. */
  @ParameterizedTest
  @CsvSource({"4", "8", "12", "30"})
  void overAllPersistenceTheIntervalHoldsTheTruth(int years) {
    SplitMix random = new SplitMix(years);
    int held = 0;
    for (int world = 0; world < WORLDS; world++) {
      double phi = TrendlessSeries.MOST * random.nextDouble();
      double noise = TrendlessSeries.NOISE * random.nextDouble();
      held += holdsZero(TREND.line(years(years), drawn(years, phi, noise, random))) ? 1 : 0;
    }
    System.out.printf("trend, %d years, all persistence: coverage %.3f%n", years, share(held));
    assertThat(share(held)).isBetween(0.94, 0.96);
  }

  /** Years that lie apart keep less of each other, and the reference knows. */
  @Test
  void overAllPersistenceTheIntervalOfYearsWithGapsHoldsTheTruth() {
    int[] gaps = {2000, 2001, 2004, 2006, 2007, 2013, 2014, 2020};
    SplitMix random = new SplitMix(77);
    int held = 0;
    for (int world = 0; world < WORLDS; world++) {
      double phi = TrendlessSeries.MOST * random.nextDouble();
      double noise = TrendlessSeries.NOISE * random.nextDouble();
      double[] all = drawn(21, phi, noise, random);
      double[] values = Arrays.stream(gaps).mapToDouble(year -> all[year - 2000]).toArray();
      held += holdsZero(TREND.line(gaps, values)) ? 1 : 0;
    }
    System.out.printf("trend, 8 years with gaps: coverage %.3f%n", share(held));
    assertThat(share(held)).isBetween(0.94, 0.96);
  }

  @Test
  void aSlopeIsTheSameWhateverWasAskedBefore() {
    double[] values = {0.3, 0.1, 0.5, 0.2, 0.6, 0.9};
    Trend fresh = Trend.forIntervals();
    Trend used = Trend.forIntervals();
    used.line(years(20), drawn(20, 0.5, 0.1, new SplitMix(1)));
    assertThat(used.line(years(6), values)).isEqualTo(fresh.line(years(6), values));
  }

  /** What the Javadoc says of single persistences, and what Student's t would do. */
  @ParameterizedTest
  @CsvSource({
    "12,0,0,0.985,1", "12,0.2,0,0.97,1", "12,0.5,0,0.92,0.96", "12,0.7,0,0.82,0.88",
    "12,0.9,0,0.65,0.75", "12,0.7,0.5,0.94,0.98", "30,0.3,0,0.97,0.995", "30,0.5,0,0.94,0.98",
    "30,0.7,0,0.87,0.94"
  })
  void coverageAtEachPersistenceIsAsSaid(
      int years, double phi, double noise, double least, double most) {
    SplitMix random = SplitMix.forPart(years, Math.round(100 * phi + 1000 * noise));
    int held = 0;
    int student = 0;
    double t = years == 12 ? 2.228 : 2.048;
    for (int world = 0; world < WORLDS; world++) {
      double[] values = drawn(years, phi, noise, random);
      held += holdsZero(TREND.line(years(years), values)) ? 1 : 0;
      double[] x = IntStream.range(0, years).mapToDouble(i -> i).toArray();
      student += Math.abs(Trend.Fit.of(x, values).t()) < t ? 1 : 0;
    }
    System.out.printf(
        "trend, %d years, phi %.1f, white noise %.1f: coverage %.3f (Student's t %.3f)%n",
        years, phi, noise, share(held), share(student));
    assertThat(share(held)).isBetween(least, most);
  }

  /** The price of that: weak trends are seldom seen in 12 years. */
  @ParameterizedTest
  @CsvSource({"0.25,0.35,0.5", "0.5,0.9,1"})
  void onlyStrongTrendsAreMostlySeen(double perYear, double least, double most) {
    SplitMix random = new SplitMix(3);
    int seen = 0;
    for (int world = 0; world < WORLDS; world++) {
      double[] values = drawn(12, 0.2, 0.2, random);
      Arrays.setAll(values, i -> values[i] + i * perYear);
      seen += TREND.line(years(12), values).p() < 0.05 ? 1 : 0;
    }
    System.out.printf(
        "trend, 12 years, %.2f deviations a year: power %.3f%n", perYear, share(seen));
    assertThat(share(seen)).isBetween(least, most);
  }

  private static boolean holdsZero(Trend.Line line) {
    return line.low() <= 0 && line.high() >= 0;
  }

  private static double share(int count) {
    return (double) count / WORLDS;
  }
}
