package org.entente.measure.together;

import java.util.Arrays;
import org.entente.measure.SplitMix;

/** Tables of 3^k cells whose parts of information follow on paper. */
final class MadeTables {
  private MadeTables() {}

  /** Counts by a rule that anyone can write down again in another language. */
  static int[] byRule(int members, int seed) {
    int[] counts = new int[Margins.power(members)];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (i * i * 7 + 13 * i + 5 * seed) % (11 + seed);
    }
    return counts;
  }

  /** Every member votes by itself. */
  static double[] independent(int members, SplitMix random) {
    double[][] own = new double[members][];
    for (int i = 0; i < members; i++) {
      double yes = 0.2 + 0.4 * random.nextDouble();
      own[i] = new double[] {yes, 0.3, 0.7 - yes};
    }
    double[] table = new double[Margins.power(members)];
    for (int cell = 0; cell < table.length; cell++) {
      table[cell] = 1;
      for (int i = 0; i < members; i++) {
        table[cell] *= own[i][Margins.digit(cell, i, members)];
      }
    }
    return table;
  }

  /** Each pair is drawn to the same vote by a strength of its own, as spins are. */
  static double[] pairwise(int members, SplitMix random) {
    double[] table = independent(members, random);
    for (int i = 0; i < members; i++) {
      for (int j = i + 1; j < members; j++) {
        double pull = Math.exp(0.2 + 0.6 * random.nextDouble());
        for (int cell = 0; cell < table.length; cell++) {
          boolean same = Margins.digit(cell, i, members) == Margins.digit(cell, j, members);
          table[cell] *= same ? pull : 1;
        }
      }
    }
    return normalised(table);
  }

  /** The third votes yes if the first two agree, else no; nobody abstains. */
  static double[] exclusiveOr() {
    double[] table = new double[27];
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        table[9 * 2 * i + 3 * 2 * j + 2 * (i ^ j)] = 0.25;
      }
    }
    return table;
  }

  /** The same table with members in another order: member i of the new one is {@code from[i]}. */
  static double[] permuted(double[] table, int[] from) {
    double[] moved = new double[table.length];
    for (int cell = 0; cell < table.length; cell++) {
      int to = 0;
      for (int member : from) {
        to = 3 * to + Margins.digit(cell, member, from.length);
      }
      moved[to] += table[cell];
    }
    return moved;
  }

  /** Sum of the members' entropies less that of the table. */
  static double totalCorrelation(double[] table, int members) {
    double sum = -entropy(table);
    for (int i = 0; i < members; i++) {
      double[] own = new double[3];
      for (int cell = 0; cell < table.length; cell++) {
        own[Margins.digit(cell, i, members)] += table[cell];
      }
      sum += entropy(own);
    }
    return sum;
  }

  private static double entropy(double[] p) {
    return -Arrays.stream(p).filter(x -> x > 0).map(x -> x * Math.log(x)).sum();
  }

  static double[] normalised(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> w / sum).toArray();
  }
}
