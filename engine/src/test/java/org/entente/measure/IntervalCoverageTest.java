package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.domain.JointVotes;
import org.entente.domain.VoteMatrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often the 95 % intervals hold the truth in made worlds. Each world has a true 3 x 3 table;
 * its roll calls come in clusters, and within a cluster a vote repeats the cluster's first draw
 * with probability 0.4 and is drawn afresh otherwise, so that every roll call alone follows the
 * table. That is a design effect of 1.6 for clusters of five; the Assembly's dyads have a median of
 * 1.0 to 1.4.
 */
class IntervalCoverageTest {
  private static final double REPEATED = 0.4;

  /** A true table, and whether nearly all votes fall into one cell. */
  private record Truth(String name, double[] shares) {}

  private static final List<Truth> TRUTHS =
      List.of(
          new Truth("even", new double[] {.30, .05, .05, .05, .15, .05, .05, .05, .25}),
          new Truth("close", new double[] {.50, .04, .01, .04, .15, .03, .01, .03, .19}),
          new Truth("skewed", new double[] {.70, .10, .02, .04, .08, .01, .01, .02, .02}));

  /** Sizes of clusters: single, one to four, five. */
  private enum Sizes {
    SINGLE,
    MIXED,
    FIVE;

    int next(SplitMix random) {
      return switch (this) {
        case SINGLE -> 1;
        case MIXED -> 1 + random.nextInt(4);
        case FIVE -> 5;
      };
    }
  }

  private record Row(
      Truth truth, int n, Sizes sizes, Similarity measure, double bootstrap, double table) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-7s n=%3d %-7s %-6s bootstrap %.3f table %.3f",
          truth.name(),
          n,
          sizes,
          measure,
          bootstrap,
          table);
    }
  }

  private static VoteMatrix world(Truth truth, int n, Sizes sizes, SplitMix random) {
    int[] clusters = new int[n];
    byte[][] votes = new byte[2][n];
    int cluster = -1;
    int left = 0;
    int first = 0;
    for (int v = 0; v < n; v++, left--) {
      if (left == 0) {
        cluster++;
        left = sizes.next(random);
        first = cell(truth, random);
      }
      int cell = random.nextDouble() < REPEATED ? first : cell(truth, random);
      clusters[v] = cluster;
      votes[0][v] = (byte) (1 + cell / 3);
      votes[1][v] = (byte) (1 + cell % 3);
    }
    return new VoteMatrix(List.of("ONE", "TWO"), votes, clusters);
  }

  private static int cell(Truth truth, SplitMix random) {
    double left = random.nextDouble();
    for (int c = 0; c < 8; c++) {
      left -= truth.shares()[c];
      if (left < 0) {
        return c;
      }
    }
    return 8;
  }

  private static Row measure(
      Truth truth, int n, Sizes sizes, Similarity measure, int worlds, int draws) {
    SplitMix random = new SplitMix(n * 31L + sizes.ordinal() * 7L + measure.ordinal());
    double true0 = measure.of(truth.shares());
    int bootstrap = 0;
    int table = 0;
    int defined = 0;
    for (int w = 0; w < worlds; w++) {
      VoteMatrix votes = world(truth, n, sizes, random);
      DyadSimilarity.Scores scores =
          DyadSimilarity.all(votes, List.of(measure), draws, random).get(0);
      if (!Double.isNaN(scores.value()[0])) {
        defined++;
        bootstrap += scores.low()[0] <= true0 && true0 <= scores.high()[0] ? 1 : 0;
        table += holds(votes, measure, true0) ? 1 : 0;
      }
    }
    return new Row(
        truth, n, sizes, measure, (double) bootstrap / defined, (double) table / defined);
  }

  private static boolean holds(VoteMatrix votes, Similarity measure, double truth) {
    PairCounts counts = new PairCounts(votes.words());
    counts.load(votes, 0, 1);
    JointVotes joint = counts.jointVotes(votes, 0, 1);
    TableInterval.Result result = TableInterval.of(measure, joint);
    return result.low() <= truth && truth <= result.high();
  }

  private static List<Row> all(int[] sizes, int worlds, int draws) {
    List<Row> rows = new ArrayList<>();
    for (Truth truth : TRUTHS) {
      for (int n : sizes) {
        for (Sizes each : Sizes.values()) {
          for (Similarity measure : List.of(Similarity.KAPPA, Similarity.S)) {
            Row row = measure(truth, n, each, measure, worlds, draws);
            System.out.println(row);
            rows.add(row);
          }
        }
      }
    }
    return rows;
  }

  @Test
  @Tag("slow")
  void theIntervalsHoldTheTruthAsOftenAsTheySay() {
    for (Row row : all(new int[] {30, 80, 300}, 2_000, 1_000)) {
      assertThat(row.table()).as(row.toString()).isBetween(0.915, 0.975);
      assertThat(row.bootstrap()).as(row.toString()).isBetween(row.n() < 80 ? 0.85 : 0.925, 0.97);
    }
  }

  @Test
  void inOneEvenWorldOfEightyRollCallsBothIntervalsAreHonest() {
    Row row = measure(TRUTHS.get(0), 80, Sizes.MIXED, Similarity.KAPPA, 1_000, 400);
    assertThat(row.bootstrap()).isBetween(0.93, 0.97);
    assertThat(row.table()).isBetween(0.93, 0.97);
  }
}
