package org.entente.measure.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DensityTest {
  private static final double[] SAMPLE = {-1, 0, 0.5, 3};
  private static final double[] PLACES =
      IntStream.rangeClosed(0, 40_000).mapToDouble(i -> -200 + i / 100.0).toArray();

  private static double integral(DoubleUnaryOperator density) {
    return Arrays.stream(PLACES).map(density).sum() / 100;
  }

  private static double[] values(DoubleUnaryOperator density) {
    return Arrays.stream(PLACES).map(density).toArray();
  }

  @Test
  void kernelDensityIntegratesToOne() {
    StudentKernel density = new StudentKernel(SAMPLE, 0.7);
    assertThat(integral(density::at)).isCloseTo(1, within(1e-6));
  }

  @Test
  void densityOfAnEmptySampleIsZero() {
    assertThat(new StudentKernel(new double[0], 1).at(0)).isZero();
  }

  /** The density of Student's t with three degrees of freedom at 0 is 2 / (pi sqrt 3). */
  @Test
  void kernelIsStudentsT() {
    assertThat(StudentKernel.kernel(5, 5, 1))
        .isCloseTo(2 / (Math.PI * Math.sqrt(3)), within(1e-12));
    assertThat(StudentKernel.kernel(0, 2, 2)).isCloseTo(StudentKernel.kernel(4, 2, 2), within(0.0));
  }

  @Test
  void tailsFallWithTheFourthPowerAndNotFaster() {
    double far = StudentKernel.kernel(1_000, 0, 1);
    double twice = StudentKernel.kernel(2_000, 0, 1);
    assertThat(far / twice).isCloseTo(16, within(0.01));
  }

  @Test
  void bandwidthGrowsWithTheSpreadAndShrinksWithTheSample() {
    double[] wide = Arrays.stream(SAMPLE).map(x -> 10 * x).toArray();
    double[] twice = IntStream.range(0, 64).mapToDouble(i -> SAMPLE[i % 4]).toArray();
    double narrow = StudentKernel.bandwidth(SAMPLE, 1e-9);
    assertThat(StudentKernel.bandwidth(wide, 1e-9)).isCloseTo(10 * narrow, within(1e-9));
    assertThat(StudentKernel.bandwidth(twice, 1e-9)).isLessThan(narrow);
  }

  @Test
  void bandwidthOfEqualPointsIsTheLeast() {
    assertThat(StudentKernel.bandwidth(new double[] {2, 2, 2}, 0.25)).isEqualTo(0.25);
    assertThat(StudentKernel.bandwidth(new double[] {2}, 0.25)).isEqualTo(0.25);
    assertThatThrownBy(() -> new StudentKernel(SAMPLE, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void statedRangeIntegratesToOneAndHoldsItsProbability() {
    StudentKernel base = new StudentKernel(SAMPLE, 0.7);
    StatedRange stated = new StatedRange(PLACES, values(base::at), 0, 1, 0.01, 0.8);
    assertThat(integral(x -> base.at(x) * stated.ratioAt(x))).isCloseTo(1, within(1e-6));
    assertThat(integral(x -> x > 0 && x < 1 ? base.at(x) * stated.ratioAt(x) : 0))
        .isCloseTo(0.8, within(0.02));
  }

  @Test
  void statingWhatTheBaseHasAnywayChangesNothing() {
    StudentKernel base = new StudentKernel(new double[] {-1, 1}, 0.5);
    StatedRange half =
        new StatedRange(PLACES, values(base::at), 0, Double.POSITIVE_INFINITY, 0.1, 0.5);
    assertThat(half.ratioAt(-3)).isCloseTo(1, within(1e-4));
    assertThat(half.ratioAt(2)).isCloseTo(1, within(1e-4));
  }

  @Test
  void boldRangeThatComesTrueCountsForMoreThanATameOne() {
    StudentKernel base = new StudentKernel(SAMPLE, 0.7);
    double[] density = values(base::at);
    StatedRange bold = new StatedRange(PLACES, density, 2.5, Double.POSITIVE_INFINITY, 0.1, 0.8);
    StatedRange tame = new StatedRange(PLACES, density, -2, Double.POSITIVE_INFINITY, 0.1, 0.8);
    assertThat(bold.ratioAt(3.5)).isGreaterThan(2 * tame.ratioAt(3.5));
  }

  @Test
  void rangeThatTheBaseNeverReachesGivesNoInfinity() {
    StudentKernel base = new StudentKernel(SAMPLE, 0.1);
    StatedRange never =
        new StatedRange(PLACES, values(base::at), 150, Double.POSITIVE_INFINITY, 0.01, 0.9);
    assertThat(never.ratioAt(190)).isBetween(10.0, 45.0 + 1e-9);
  }

  @Test
  void weightsOfTwoHypothesesAreEachOthersNegative() {
    double[] weights = WeightOfEvidence.of(new double[] {0.3, 0.1}, new double[] {1, 0.2}, 10);
    assertThat(weights[0]).isCloseTo(10 * Math.log10(3), within(1e-12));
    assertThat(weights[1]).isCloseTo(-weights[0], within(1e-12));
  }

  @Test
  void tenToOneIsTenDecibansAndNothingGoesBeyondTheCap() {
    double[] share = {1, 1};
    assertThat(WeightOfEvidence.of(new double[] {1, 0.1}, share, 99)[0])
        .isCloseTo(10, within(1e-12));
    assertThat(WeightOfEvidence.of(new double[] {1, 1e-30}, share, 10)).containsExactly(10, -10);
  }

  @Test
  void likelihoodThatAllShareWeighsNothing() {
    assertThat(WeightOfEvidence.of(new double[] {0.2, 0.2, 0.2}, new double[] {1, 1, 0.25}, 10))
        .containsExactly(0, 0, 0);
  }

  @Test
  void rivalsCountByTheirShares() {
    double[] weights =
        WeightOfEvidence.of(new double[] {0.4, 0.1, 0.3}, new double[] {1, 3, 1}, 10);
    assertThat(weights[0]).isCloseTo(10 * Math.log10(0.4 / ((0.3 + 0.3) / 4)), within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  void scalesRiseAndCanBeReadBack(Scale scale) {
    double low = scale == Scale.PLAIN ? -5 : scale.back(scale.lowest());
    double high = scale == Scale.PLAIN ? 5 : scale.back(scale.highest());
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= 20; i++) {
      double value = low + (high - low) * i / 20;
      assertThat(scale.of(value)).isGreaterThan(last);
      assertThat(scale.back(scale.of(value))).isCloseTo(value, within(1e-9));
      last = scale.of(value);
    }
  }

  @Test
  void endsOfBoundedScalesAreDrawnIn() {
    assertThat(Scale.SHARE.of(0)).isEqualTo(Scale.SHARE.lowest()).isFinite();
    assertThat(Scale.PERCENTILE.of(100)).isEqualTo(Scale.PERCENTILE.highest()).isFinite();
    assertThat(Scale.CORRELATION.of(-1)).isFinite();
    assertThat(Scale.CORRELATION.of(0.5)).isCloseTo(0.5493061443, within(1e-9));
  }
}
