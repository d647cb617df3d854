package org.entente.measure.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.entente.domain.VoteMatrix;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether the verdict finds a planted effect of the size that power names as often as it says. */
@Tag("slow")
class PowerInWorldsTest {
  private static final int WORLDS = 10;
  private static final int PLANTED = 8;
  private static final int[] GROUP = {0, 1, 2, 3};

  private static final TogetherModel.Effort EFFORT =
      new TogetherModel.Effort(399, 40, 2, 2, 200, 3000, 200);

  private final MaximumEntropy solver = new MaximumEntropy(GROUP.length, Precision.EXACT);

  /** The whole way each time: matched groups, positions and the rule of the verdict. */
  @Test
  void effectsOfThreeAtOnceAreFoundByTheVerdictAsOftenAsStated() {
    double stated = 0;
    int found = 0;
    for (int world = 0; world < WORLDS; world++) {
      MadeVotes made = MadeVotes.of(40, 800, SplitMix.forPart(91, world));
      TogetherModel model = made.model(EFFORT, world);
      Power power = model.measure(GROUP).order(3).power();
      assertThat(power).isNotNull();
      stated += power.share();
      double[] planted = planted(model.votes(GROUP), power.information());
      for (int draw = 0; draw < PLANTED; draw++) {
        MadeVotes with = with(made, planted, SplitMix.forPart(1000 + world, draw));
        found += with.model(EFFORT, world).ranks(GROUP).beyondPairs().isAboveMatched(0.05) ? 1 : 0;
      }
    }
    double rate = (double) found / (WORLDS * PLANTED);
    System.out.printf(
        Locale.ROOT,
        "together: power of order 3 over %d worlds stated %.3f, found %.3f of %d%n",
        WORLDS,
        stated / WORLDS,
        rate,
        WORLDS * PLANTED);
    assertThat(rate).isEqualTo(stated / WORLDS, org.assertj.core.api.Assertions.within(0.1));
  }

  /** The distribution that holds what pairs explain of the votes and the effect beyond. */
  private double[] planted(GroupVotes votes, double effect) {
    double[] table =
        Arrays.stream(votes.counts()).mapToDouble(count -> (double) count / votes.n()).toArray();
    double[] pairs =
        solver.fit(table, 2, ConnectedInformation.independent(table, GROUP.length)).q();
    double[] score = Power.scores(pairs, GROUP.length, 3);
    for (double tilt = 0.01; tilt < 10; tilt *= 1.05) {
      for (int sign = 1; sign >= -1; sign -= 2) {
        double[] tilted = Power.tilted(pairs, score, sign * tilt);
        if (ConnectedInformation.of(tilted, votes.n(), solver).beyondPairs() >= effect) {
          return tilted;
        }
      }
    }
    throw new AssertionError("no tilt has " + effect);
  }

  /** The same world with the group's votes drawn anew, one roll call after another. */
  private static MadeVotes with(MadeVotes world, double[] table, SplitMix random) {
    VoteMatrix old = world.votes();
    int[] cells = IntStream.range(0, old.rollCalls()).map(v -> cell(table, random)).toArray();
    byte[][] cast = new byte[old.states().size()][old.rollCalls()];
    for (int v = 0; v < cells.length; v++) {
      for (int i = 0; i < cast.length; i++) {
        boolean member = i < GROUP.length;
        int vote = member ? 1 + Margins.digit(cells[v], i, GROUP.length) : old.vote(i, v);
        cast[i][v] = (byte) vote;
      }
    }
    int[] clusters = IntStream.range(0, cells.length).map(old::cluster).toArray();
    return new MadeVotes(new VoteMatrix(old.states(), cast, clusters), world.positions());
  }

  private static int cell(double[] table, SplitMix random) {
    double left = random.nextDouble();
    int cell = 0;
    while (cell < table.length - 1 && left >= table[cell]) {
      left -= table[cell++];
    }
    return cell;
  }
}
