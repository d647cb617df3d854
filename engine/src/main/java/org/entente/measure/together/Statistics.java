package org.entente.measure.together;

import java.util.Arrays;

/**
 * The figures of a group in one array: I_2 to I_k, then what is beyond pairs (I_3 and above
 * together), then the rate at which all stand together against the majority.
 */
final class Statistics {
  private Statistics() {}

  static int count(int members) {
    return members + 1;
  }

  /** Place of I_m. */
  static int order(int m) {
    return m - 2;
  }

  static int beyondPairs(int members) {
    return members - 1;
  }

  static int standTogether(int members) {
    return members;
  }

  /**
   * As the table has them.
   *
   * @param together roll calls on which all stood together against the majority
   */
  static double[] plain(ConnectedInformation parts, int together) {
    int k = parts.members();
    double[] all = Arrays.copyOf(parts.information(), count(k));
    all[beyondPairs(k)] = parts.beyondPairs();
    all[standTogether(k)] = (double) together / parts.n();
    return all;
  }

  /** What of them is bias of sampling, about; none of the last. */
  static double[] bias(ConnectedInformation parts) {
    double[] all = Arrays.copyOf(parts.bias(), count(parts.members()));
    all[beyondPairs(parts.members())] = parts.biasBeyondPairs();
    return all;
  }

  /** Less their bias: what is set against a null. */
  static double[] corrected(ConnectedInformation parts, int together) {
    double[] all = plain(parts, together);
    double[] bias = bias(parts);
    for (int s = 0; s < all.length; s++) {
      all[s] -= bias[s];
    }
    return all;
  }
}
