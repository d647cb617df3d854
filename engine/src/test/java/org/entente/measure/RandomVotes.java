package org.entente.measure;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.domain.VoteMatrix;

/** Made votes of states that vote, abstain and stay away at random, from a seed. */
final class RandomVotes {
  private RandomVotes() {}

  /** Clusters of one to four consecutive roll calls; a fifth of the votes is missing. */
  static VoteMatrix of(int states, int rollCalls, long seed) {
    SplitMix random = new SplitMix(seed);
    byte[][] votes = new byte[states][rollCalls];
    for (byte[] row : votes) {
      for (int v = 0; v < rollCalls; v++) {
        row[v] = (byte) (random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(3));
      }
    }
    int[] clusters = new int[rollCalls];
    for (int v = 1; v < rollCalls; v++) {
      clusters[v] = clusters[v - 1] + (random.nextInt(3) == 0 ? 1 : 0);
    }
    return new VoteMatrix(codes(states), votes, clusters);
  }

  static List<String> codes(int states) {
    return IntStream.range(0, states).mapToObj("S%02d"::formatted).toList();
  }
}
