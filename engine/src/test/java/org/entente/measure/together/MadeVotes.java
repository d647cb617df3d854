package org.entente.measure.together;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.entente.domain.VoteMatrix;
import org.entente.measure.PairCounts;
import org.entente.measure.Similarity;
import org.entente.measure.SplitMix;

/**
 * States that each vote from a position of their own, in clusters of roll calls with the same
 * cleavage; the first {@code planted} may be replaced by a table.
 *
 * @param votes the votes
 * @param positions the probabilities they were drawn from
 */
record MadeVotes(VoteMatrix votes, Positions positions) {

  static MadeVotes of(int states, int rollCalls, SplitMix random) {
    double[] place = new double[states];
    Arrays.setAll(place, i -> random.nextGaussian());
    double[][][] p = new double[states][rollCalls][];
    byte[][] cast = new byte[states][rollCalls];
    int[] clusters = new int[rollCalls];
    double slope = 0;
    double middle = 0;
    for (int v = 0; v < rollCalls; v++) {
      boolean opens = v == 0 || random.nextInt(2) == 0;
      clusters[v] = v == 0 ? 0 : clusters[v - 1] + (opens ? 1 : 0);
      slope = opens ? random.nextGaussian() : slope;
      middle = opens ? 0.5 * random.nextGaussian() : middle;
      for (int i = 0; i < states; i++) {
        double yes = 1 / (1 + Math.exp(-1.5 * (slope * place[i] + middle)));
        p[i][v] = new double[] {0.9 * yes, 0.1 + 0.1 * (1 - yes), 0.8 - 0.8 * yes};
        double u = random.nextDouble() * (p[i][v][0] + p[i][v][1] + p[i][v][2]);
        cast[i][v] = (byte) (u < p[i][v][0] ? 1 : u < p[i][v][0] + p[i][v][1] ? 2 : 3);
      }
    }
    List<String> names =
        IntStream.range(0, states).mapToObj(i -> String.format(Locale.ROOT, "S%03d", i)).toList();
    return new MadeVotes(
        new VoteMatrix(names, cast, clusters), (state, rollCall) -> p[state][rollCall]);
  }

  /** The same with the first three as an exclusive or: the third is set by the other two. */
  MadeVotes withExclusiveOr() {
    byte[][] cast = new byte[votes.states().size()][votes.rollCalls()];
    int[] clusters = IntStream.range(0, votes.rollCalls()).map(votes::cluster).toArray();
    for (int v = 0; v < clusters.length; v++) {
      for (int i = 0; i < cast.length; i++) {
        cast[i][v] = (byte) votes.vote(i, v);
      }
      if (cast[0][v] != 2 && cast[1][v] != 2) {
        cast[2][v] = (byte) (cast[0][v] == cast[1][v] ? 1 : 3);
      }
    }
    return new MadeVotes(new VoteMatrix(votes.states(), cast, clusters), positions);
  }

  double[][] kappa() {
    int states = votes.states().size();
    double[][] kappa = new double[states][states];
    PairCounts pair = new PairCounts(votes.words());
    for (int i = 0; i < states; i++) {
      for (int j = 0; j < states; j++) {
        pair.load(votes, i, j);
        kappa[i][j] = pair.value(Similarity.KAPPA);
      }
    }
    return kappa;
  }

  TogetherModel model(TogetherModel.Effort effort, long seed) {
    int[] all = IntStream.range(0, votes.states().size()).toArray();
    return new TogetherModel(votes, positions, kappa(), all, effort, seed);
  }
}
