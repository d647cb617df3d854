package org.entente.measure.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;

class PeltTest {

  /** Steps of random size at random places, errors of random size. */
  private static MeanCost random(int n, SplitMix random) {
    double[] values = new double[n];
    double[] variances = new double[n];
    double level = 0;
    for (int t = 0; t < n; t++) {
      level += random.nextInt(6) == 0 ? 3 * random.nextGaussian() : 0;
      values[t] = level + random.nextGaussian();
      variances[t] = 0.3 + random.nextDouble();
    }
    return new MeanCost(values, variances);
  }

  private static double price(SegmentCost cost, int[] breaks, double penalty) {
    double sum = penalty * breaks.length;
    int from = 0;
    for (int each : breaks) {
      sum += cost.of(from, each);
      from = each;
    }
    return sum + cost.of(from, cost.length());
  }

  /** Optimal partitioning without pruning, the textbook recursion. */
  private static double unpruned(SegmentCost cost, double penalty, int shortest) {
    int n = cost.length();
    double[] best = new double[n + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = -penalty;
    for (int t = shortest; t <= n; t++) {
      for (int s = 0; s <= t - shortest; s++) {
        best[t] = Math.min(best[t], best[s] + cost.of(s, t) + penalty);
      }
    }
    return best[n];
  }

  /** Every way to cut, by the bits of a number; only those with segments long enough. */
  private static List<int[]> partitions(int n, int shortest) {
    List<int[]> all = new ArrayList<>();
    for (int bits = 0; bits < 1 << (n - 1); bits++) {
      int set = bits;
      int[] breaks =
          java.util.stream.IntStream.range(1, n).filter(t -> (set >> (t - 1) & 1) == 1).toArray();
      int from = 0;
      boolean fits = true;
      for (int each : breaks) {
        fits &= each - from >= shortest;
        from = each;
      }
      if (fits && n - from >= shortest) {
        all.add(breaks);
      }
    }
    return all;
  }

  @Test
  void pruningDoesNotChangeTheOptimum() {
    for (int i = 0; i < 600; i++) {
      SplitMix random = SplitMix.forPart(3, i);
      int shortest = 1 + random.nextInt(6);
      SegmentCost cost = random(2 * shortest + random.nextInt(60), random);
      double penalty = 12 * random.nextDouble();
      int[] found = Pelt.breaks(cost, penalty, shortest);
      assertThat(price(cost, found, penalty))
          .isEqualTo(unpruned(cost, penalty, shortest), within(1e-9));
      assertThat(shortestOf(found, cost.length())).isGreaterThanOrEqualTo(shortest);
    }
  }

  private static int shortestOf(int[] breaks, int n) {
    int least = n;
    int from = 0;
    for (int each : breaks) {
      least = Math.min(least, each - from);
      from = each;
    }
    return Math.min(least, n - from);
  }

  @Test
  void thePartitionFoundIsTheBestOfAllPartitions() {
    for (int shortest = 1; shortest <= 4; shortest++) {
      List<int[]> all = partitions(13, shortest);
      for (int i = 0; i < 20; i++) {
        SplitMix random = SplitMix.forPart(shortest, i);
        SegmentCost cost = random(13, random);
        double penalty = 8 * random.nextDouble();
        int[] best =
            all.stream()
                .min((a, b) -> Double.compare(price(cost, a, penalty), price(cost, b, penalty)))
                .orElseThrow();
        assertThat(Pelt.breaks(cost, penalty, shortest)).containsExactly(best);
        assertThat(FixedBreaks.of(cost, best.length, shortest)).containsExactly(best);
      }
    }
  }

  @Test
  void theCheapestPartitionWithTwoBreaksIsTheBestOfAllWithTwo() {
    List<int[]> pairs = partitions(12, 2).stream().filter(each -> each.length == 2).toList();
    for (int i = 0; i < 20; i++) {
      SegmentCost cost = random(12, SplitMix.forPart(11, i));
      double best = pairs.stream().mapToDouble(each -> price(cost, each, 0)).min().orElseThrow();
      assertThat(price(cost, FixedBreaks.of(cost, 2, 2), 0)).isEqualTo(best, within(1e-9));
    }
  }

  /** Any additive cost will do: here the number of pairs of unlike letters in a segment. */
  @Test
  void aCostOfAnotherKindIsCutWhereItsLettersChange() {
    String text = "aaaabbbbbcccc";
    SegmentCost cost =
        new SegmentCost() {
          @Override
          public int length() {
            return text.length();
          }

          @Override
          public double of(int from, int to) {
            int unlike = 0;
            for (int i = from; i < to; i++) {
              for (int j = from; j < i; j++) {
                unlike += text.charAt(i) == text.charAt(j) ? 0 : 1;
              }
            }
            return unlike;
          }
        };
    assertThat(Pelt.breaks(cost, 1, 1)).containsExactly(4, 9);
  }

  @Test
  void theCostOfASegmentIsItsWeightedSumOfSquares() {
    double[] values = {1001, 1002, 1006, 1005};
    MeanCost cost = new MeanCost(values, new double[] {1, 0.5, 1, 2});
    double mean = (1002 * 2 + 1006) / 3.0;
    double squares = 2 * (1002 - mean) * (1002 - mean) + (1006 - mean) * (1006 - mean);
    assertThat(cost.of(1, 3)).isEqualTo(squares, within(1e-9));
    assertThat(cost.of(2, 3)).isEqualTo(0, within(1e-9));
  }

  @Test
  void theCriticalPenaltyIsWhereTheLastBreakGoes() {
    for (int i = 0; i < 200; i++) {
      SegmentCost cost = random(40, SplitMix.forPart(17, i));
      double critical = Penalty.critical(cost, 3, Penalty.single(cost, 3));
      assertThat(Pelt.breaks(cost, critical * 1.000001, 3)).isEmpty();
      assertThat(Pelt.breaks(cost, critical * 0.999999, 3)).isNotEmpty();
    }
  }

  @Test
  void aSeriesShorterThanTwoSegmentsHasNoBreak() {
    assertThat(Pelt.breaks(random(5, new SplitMix(1)), 0, 3)).isEmpty();
  }

  @Test
  void whatCannotBeIsRefused() {
    SegmentCost cost = random(5, new SplitMix(1));
    assertThatIllegalArgumentException().isThrownBy(() -> Pelt.breaks(cost, Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Pelt.breaks(cost, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> FixedBreaks.of(cost, 2, 2));
  }
}
