package org.entente.measure.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Simulated worlds: how often intervals cover, tests reject, and planted effects are found. */
@Tag("slow")
class TogetherCalibrationTest {
  private static final int WORLDS = 400;

  /** Tables of 1,000 roll calls from a table with much of every order. */
  @Test
  void intervalsCoverAnInteriorTruth() {
    double[] truth =
        MadeTables.normalised(
            java.util.Arrays.stream(MadeTables.byRule(3, 1)).asDoubleStream().toArray());
    ConnectedInformation exact =
        ConnectedInformation.of(truth, 1, new MaximumEntropy(3, Precision.EXACT));
    int whole = 0;
    int third = 0;
    for (int world = 0; world < WORLDS; world++) {
      GroupVotes votes = drawn(truth, 1_000, SplitMix.forPart(3, world));
      ConnectedInformation parts =
          ConnectedInformation.of(votes.counts(), new MaximumEntropy(3, Precision.OF_A_DRAW));
      ClusterBootstrap bootstrap =
          ClusterBootstrap.of(votes, Statistics.plain(parts, 0), 400, world);
      whole += covers(bootstrap.multiInformation(3), exact.multiInformation());
      third += covers(bootstrap.interval(Statistics.order(3)), exact.information(3));
    }
    System.out.printf(
        Locale.ROOT,
        "together: coverage of multi-information %.3f, of I_3 %.3f (binomial error 0.011)%n",
        (double) whole / WORLDS,
        (double) third / WORLDS);
    assertThat((double) whole / WORLDS).isBetween(0.93, 0.97);
    assertThat((double) third / WORLDS).isBetween(0.93, 0.97);
  }

  private static int covers(Interval interval, double truth) {
    return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
  }

  private static GroupVotes drawn(double[] truth, int n, SplitMix random) {
    int[] counts = new TableSampler(truth).draw(n, random);
    int[] each = IntStream.range(0, n).toArray();
    int[] cells = new int[n];
    int next = 0;
    for (int cell = 0; cell < counts.length; cell++) {
      for (int i = 0; i < counts[cell]; i++) {
        cells[next++] = cell;
      }
    }
    return new GroupVotes(3, each, cells, each, n, new byte[n]);
  }

  /** An effect of the size that power names, found among new draws. */
  @Test
  void plantedEffectsAreFoundAsOftenAsStated() {
    for (int order = 3; order <= 4; order++) {
      double[] base = MadeTables.pairwise(4, new SplitMix(8));
      int n = 800;
      double critical = criticalOf(base, n);
      Power power = Power.of(base, order, n, critical, 2_000, 1);
      assertThat(power.isFound()).isTrue();
      Power again = Power.of(base, order, n, critical, 2_000, 2);
      System.out.printf(
          Locale.ROOT,
          "together: order %d, 80 %% power at %.4f and %.4f nats by two seeds%n",
          order,
          power.information(),
          again.information());
      assertThat(power.share()).isBetween(0.7, 0.9);
      assertThat(again.information())
          .isBetween(0.9 * power.information(), 1.1 * power.information());
    }
  }

  private static double criticalOf(double[] base, int n) {
    TableSampler sampler = new TableSampler(base);
    double[] values =
        IntStream.range(0, 999)
            .mapToDouble(
                d -> {
                  int[] counts = sampler.draw(n, SplitMix.forPart(4, d));
                  ConnectedInformation parts =
                      ConnectedInformation.of(counts, new MaximumEntropy(4, Precision.OF_A_DRAW));
                  return parts.beyondPairs() - parts.biasBeyondPairs();
                })
            .sorted()
            .toArray();
    return values[949];
  }
}
