package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.entente.domain.JointVotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectableTest {
  private static final int WORLDS = 2_000;

  @Test
  void withoutErrorTheThresholdItselfIsSeen() {
    assertThat(Detectable.atLeast(0.3, 0.1, 0.1, 0.1)).isEqualTo(0.3, within(1e-9));
  }

  @Test
  void moreErrorMeansThatLessIsSeen() {
    double narrow = Detectable.atLeast(0.3, 0.05, 0.1, 0.15);
    double wide = Detectable.atLeast(0.3, -0.2, 0.1, 0.4);
    assertThat(narrow).isBetween(0.3, wide);
    assertThat(wide).isLessThan(1);
  }

  @Test
  void aDifferenceFallsToNothingByItsUpperEndAndAMargin() {
    assertThat(Detectable.toNothing(-0.1, 0.1)).isEqualTo(0.1 + 0.0429, within(1e-4));
  }

  /**
   * Pairs whose votes have a kappa that is found where the test is not met; then pairs whose true
   * kappa is the one that it is said could have been seen.
   */
  @ParameterizedTest
  @CsvSource({"60, 0.1, 0.3", "150, 0.1, 0.2", "150, 0.3, 0.5", "600, 0, 0.1", "600, 0.4, 0.6"})
  void whatCouldHaveBeenSeenIsSeenInEightOrNineOfTenWorlds(int n, double found, double threshold) {
    SplitMix random = new SplitMix(9);
    int pairs = 200;
    double seen = 0;
    for (int p = 0; p < pairs; p++) {
      double least = Detectable.atLeast(threshold, Similarity.KAPPA, votes(n, found, random));
      seen += least / pairs;
    }
    int met = 0;
    for (int w = 0; w < WORLDS; w++) {
      JointVotes votes = votes(n, seen, random);
      met += TableInterval.of(Similarity.KAPPA, votes).low() >= threshold ? 1 : 0;
    }
    double share = met / (double) WORLDS;
    System.out.printf(
        Locale.ROOT,
        "n %d, found %.1f, threshold %.1f: kappa %.3f could have been seen; seen in %.3f%n",
        n,
        found,
        threshold,
        seen,
        share);
    assertThat(share).isBetween(0.78, 0.9);
  }

  /** Correlations of n pairs of normal numbers, with their intervals on Fisher's scale. */
  @ParameterizedTest
  @CsvSource({"40, 0, 0.1", "100, 0.1, 0.3", "400, 0.05, 0.1"})
  void aCorrelationThatCouldHaveBeenSeenIsSeenInEightOfTenWorlds(
      int n, double found, double threshold) {
    double[] ends = ends(found, n);
    double least = Detectable.atLeast(threshold, ends[0], found, ends[1]);
    SplitMix random = new SplitMix(11);
    int met = 0;
    for (int w = 0; w < WORLDS; w++) {
      met += ends(correlation(n, least, random), n)[0] >= threshold ? 1 : 0;
    }
    double share = met / (double) WORLDS;
    System.out.printf(
        Locale.ROOT,
        "n %d, threshold %.1f: correlation %.3f could have been seen; seen in %.3f%n",
        n,
        threshold,
        least,
        share);
    assertThat(share).isBetween(0.76, 0.84);
  }

  private static double[] ends(double r, int n) {
    double z = 0.5 * Math.log((1 + r) / (1 - r));
    double half = TableInterval.Z95 / Math.sqrt(n - 3.0);
    return new double[] {Math.tanh(z - half), Math.tanh(z + half)};
  }

  private static double correlation(int n, double truth, SplitMix random) {
    double[] sums = new double[5];
    for (int v = 0; v < n; v++) {
      double x = random.nextGaussian();
      double y = truth * x + Math.sqrt(1 - truth * truth) * random.nextGaussian();
      double[] terms = {x, y, x * x, y * y, x * y};
      for (int t = 0; t < terms.length; t++) {
        sums[t] += terms[t] / n;
      }
    }
    return (sums[4] - sums[0] * sums[1])
        / Math.sqrt((sums[2] - sums[0] * sums[0]) * (sums[3] - sums[1] * sums[1]));
  }

  /**
   * Two states that vote yes, abstain or no in equal parts: with a chance of kappa they cast one
   * vote, else each its own.
   */
  private static JointVotes votes(int n, double kappa, SplitMix random) {
    int[] cells = new int[9];
    for (int v = 0; v < n; v++) {
      int first = random.nextInt(3);
      cells[3 * first + (random.nextDouble() < kappa ? first : random.nextInt(3))]++;
    }
    return new JointVotes(cells, 1);
  }
}
