package org.entente.measure.together;

import java.util.stream.IntStream;
import org.entente.measure.SplitMix;

/**
 * Random draws in parallel, each from its own generator into its own slot, so that the number of
 * threads does not change a digit.
 */
final class Draws {
  /** Draws that share a solver's working arrays. */
  private static final int CHUNK = 8;

  private Draws() {}

  /** What is computed of one draw. */
  interface Draw {
    double[] of(SplitMix random, MaximumEntropy solver);
  }

  /**
   * @return [draw][statistic]
   */
  static double[][] of(int draws, int members, long seed, Draw draw) {
    double[][] all = new double[draws][];
    IntStream.range(0, (draws + CHUNK - 1) / CHUNK)
        .parallel()
        .forEach(
            chunk -> {
              MaximumEntropy solver = new MaximumEntropy(members, Precision.OF_A_DRAW);
              for (int d = chunk * CHUNK; d < Math.min(draws, (chunk + 1) * CHUNK); d++) {
                all[d] = draw.of(SplitMix.forPart(seed, d), solver);
              }
            });
    return all;
  }
}
