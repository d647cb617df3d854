package org.entente.measure.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.entente.domain.VoteMatrix;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The verdict's rule in made worlds, from votes to rank. */
@Tag("slow")
class TogetherWorldsTest {
  private static final int STATES = 40;
  private static final int ROLL_CALLS = 500;
  private static final int WORLDS = 100;
  private static final int GROUPS = 300;
  private static final int[] FOUR = {0, 1, 2, 3};
  private static final TogetherModel.Effort EFFORT =
      new TogetherModel.Effort(199, 40, 2, 2, 200, 3000, 200);

  /** Everyone votes from a position of their own: what is left is chance. */
  @Test
  void randomGroupsOfAWorldOfPositionsAreRejectedInFivePercent() {
    int worlds = 4;
    int rejected = 0;
    for (int world = 0; world < worlds; world++) {
      MadeVotes made = MadeVotes.of(STATES, ROLL_CALLS, SplitMix.forPart(31, world));
      TogetherModel model = made.model(EFFORT, world);
      int[] all = IntStream.range(0, STATES).toArray();
      MatchedGroups random = MatchedGroups.draw(4, all, made.kappa(), GROUPS, 100 + world);
      for (int g = 0; g < random.size(); g++) {
        rejected += model.ranks(random.group(g)).beyondPairs().isAboveMatched(0.05) ? 1 : 0;
      }
    }
    double share = (double) rejected / (worlds * GROUPS);
    System.out.printf(
        Locale.ROOT, "together: world of positions, rejected %.3f (binomial error 0.006)%n", share);
    assertThat(share).isBetween(0.03, 0.07);
  }

  /** Four states bound pair by pair and by nothing else are not taken for more. */
  @Test
  void aGroupBoundByPairsAloneIsRejectedInAtMostFivePercent() {
    int found = 0;
    for (int world = 0; world < WORLDS; world++) {
      double[] table = MadeTables.pairwise(4, new SplitMix(8));
      found += isFound(table, world, world) ? 1 : 0;
    }
    double share = (double) found / WORLDS;
    System.out.printf(
        Locale.ROOT, "together: bound by pairs alone, rejected %.3f (error 0.022)%n", share);
    assertThat(share).isLessThanOrEqualTo(0.07);
  }

  /**
   * An effect of the size that a measurement names, planted anew among the same other states: what
   * a group is set against is theirs, and differs from world to world.
   */
  @Test
  void plantedEffectsAreFoundAsOftenAsAMeasurementSays() {
    double[] table = MadeTables.pairwise(4, new SplitMix(8));
    TogetherModel model = planted(table, 500, 500).model(EFFORT, 500);
    Together measured = model.measure(FOUR);
    double[] own =
        Arrays.stream(model.votes(FOUR).counts())
            .mapToDouble(c -> (double) c / ROLL_CALLS)
            .toArray();
    double[] pairs =
        new MaximumEntropy(4, Precision.EXACT)
            .fit(own, 2, ConnectedInformation.independent(own, 4))
            .q();
    for (int order = 3; order <= 4; order++) {
      Power power = java.util.Objects.requireNonNull(measured.order(order).power());
      assertThat(power.isFound()).isTrue();
      double[] effect = ofSize(pairs, order, power.information());
      int found = 0;
      for (int world = 0; world < WORLDS; world++) {
        found += isFound(effect, 500, 1000L * order + world) ? 1 : 0;
      }
      double share = (double) found / WORLDS;
      System.out.printf(
          Locale.ROOT,
          "together: planted order %d of %.4f nats, stated %.2f, found %.2f (error 0.04)%n",
          order,
          power.information(),
          power.share(),
          share);
      assertThat(share).isBetween(0.7, 0.9);
    }
  }

  private static boolean isFound(double[] table, long world, long seed) {
    return planted(table, world, seed)
        .model(EFFORT, world)
        .ranks(FOUR)
        .beyondPairs()
        .isAboveMatched(0.05);
  }

  /** A world of positions whose first four states vote from a table instead. */
  private static MadeVotes planted(double[] table, long world, long seed) {
    MadeVotes made = MadeVotes.of(STATES, ROLL_CALLS, SplitMix.forPart(77, world));
    int[] counts = new TableSampler(table).draw(ROLL_CALLS, SplitMix.forPart(78, seed));
    int[] cells =
        IntStream.range(0, counts.length)
            .flatMap(cell -> IntStream.generate(() -> cell).limit(counts[cell]))
            .toArray();
    byte[][] cast = new byte[STATES][ROLL_CALLS];
    for (int v = 0; v < ROLL_CALLS; v++) {
      for (int i = 0; i < STATES; i++) {
        cast[i][v] = (byte) (i < 4 ? 1 + Margins.digit(cells[v], i, 4) : made.votes().vote(i, v));
      }
    }
    int[] clusters = IntStream.range(0, ROLL_CALLS).map(made.votes()::cluster).toArray();
    double[][] shares =
        IntStream.range(0, 4).mapToObj(i -> shares(cells, i)).toArray(double[][]::new);
    return new MadeVotes(
        new VoteMatrix(made.votes().states(), cast, clusters),
        (state, v) -> state < 4 ? shares[state] : made.positions().of(state, v));
  }

  private static double[] shares(int[] cells, int member) {
    double[] shares = new double[3];
    Arrays.stream(cells).forEach(cell -> shares[Margins.digit(cell, member, 4)] += 1.0);
    return Arrays.stream(shares).map(share -> share / cells.length).toArray();
  }

  /** Of the sign that reaches further, as in {@link Power}. */
  private static double[] ofSize(double[] pairs, int order, double size) {
    double[] score = Power.scores(pairs, 4, order);
    double up = tilt(pairs, score, size, 1);
    double down = tilt(pairs, score, size, -1);
    return Power.tilted(
        pairs, score, largest(pairs, score, 1) >= largest(pairs, score, -1) ? up : down);
  }

  private static double largest(double[] pairs, double[] score, int sign) {
    return IntStream.range(0, 18)
        .mapToDouble(i -> effect(pairs, score, sign * 0.01 * Math.pow(1.5, i)))
        .max()
        .orElseThrow();
  }

  private static double tilt(double[] pairs, double[] score, double size, int sign) {
    double low = 0;
    double high = 0.01;
    while (effect(pairs, score, sign * high) < size && high < 20) {
      high *= 1.2;
    }
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      if (effect(pairs, score, sign * middle) < size) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return sign * high;
  }

  private static double effect(double[] pairs, double[] score, double tilt) {
    return ConnectedInformation.of(
            Power.tilted(pairs, score, tilt), 1, new MaximumEntropy(4, Precision.OF_A_DRAW))
        .beyondPairs();
  }
}
