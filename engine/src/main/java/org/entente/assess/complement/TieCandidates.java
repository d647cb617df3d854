package org.entente.assess.complement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * New ties that could come after a year: a supplier that delivered a class of arms to anyone in the
 * last ten years, a recipient that received any arms in them, and no delivery of the class between
 * the two. Nothing later than the year is looked at, but by {@link #outcomes}.
 *
 * @param year t
 * @param ties the possible ties
 */
record TieCandidates(int year, List<Tie> ties) {
  /** Years in which a predicted tie must be seen. */
  static final int AHEAD = 5;

  /** Features of the plain baseline: supplier, its customers, recipient's purchases, distance. */
  static final int[] PLAIN = {0, 1, 2, 3};

  /**
   * The same with what the recipient lacks: what it bought of the class, and that it makes none.
   */
  static final int[] COMPLEMENT = {0, 1, 2, 3, 4, 5};

  /** The same with arms of other classes between the two. */
  static final int[] WITH_TIES = {0, 1, 2, 3, 4, 5, 6};

  /** Log of kilometres where the capitals' distance is not known. */
  private static final double FAR = 9;

  /**
   * One possible tie.
   *
   * @param kind number of the class
   * @param supplier number of the state
   * @param recipient number of the state
   * @param features log(1 + TIV of the class that the supplier delivered), log(1 + its customers),
   *     log(1 + TIV of all arms the recipient received), log distance in km, log(1 + TIV of the
   *     class it received), 1 if it delivered the class itself, log(1 + TIV of other classes from
   *     the supplier to it)
   */
  record Tie(int kind, int supplier, int recipient, double[] features) {
    double[] features(int[] which) {
      double[] some = new double[which.length];
      for (int f = 0; f < which.length; f++) {
        some[f] = features[which[f]];
      }
      return some;
    }
  }

  /** Distance in km between two states by number, NaN if not known. */
  interface Distance {
    double between(int a, int b);
  }

  static TieCandidates of(ArmsRegister register, int year, Distance distance) {
    ArmsRegister.Window window = register.window(year - ArmsRegister.WINDOW + 1, year);
    int states = register.states().size();
    List<Tie> ties = new ArrayList<>();
    for (int kind = 0; kind < ArmsRegister.CLASSES; kind++) {
      for (int supplier = 0; supplier < states; supplier++) {
        for (int to = 0; window.customers()[kind][supplier] > 0 && to < states; to++) {
          boolean buys = window.receivedInAll(to) > 0;
          if (to != supplier && buys && !window.tied(kind, supplier, to)) {
            ties.add(tie(window, kind, supplier, to, distance));
          }
        }
      }
    }
    return new TieCandidates(year, ties);
  }

  private static Tie tie(
      ArmsRegister.Window window, int kind, int supplier, int to, Distance distance) {
    double km = distance.between(supplier, to);
    return new Tie(
        kind,
        supplier,
        to,
        new double[] {
          Math.log1p(window.supplied()[kind][supplier]),
          Math.log1p(window.customers()[kind][supplier]),
          Math.log1p(window.receivedInAll(to)),
          Double.isNaN(km) ? FAR : Math.log(Math.max(1, km)),
          Math.log1p(window.received()[kind][to]),
          window.customers()[kind][to] > 0 ? 1 : 0,
          Math.log1p(window.ties()[supplier][to])
        });
  }

  /** Whether each tie was seen in the five years after. */
  boolean[] outcomes(ArmsRegister register) {
    ArmsRegister.Window after = register.window(year + 1, year + AHEAD);
    boolean[] seen = new boolean[ties.size()];
    for (int i = 0; i < seen.length; i++) {
      Tie tie = ties.get(i);
      seen[i] = after.tied(tie.kind(), tie.supplier(), tie.recipient());
    }
    return seen;
  }

  /** Features of all ties. */
  double[][] features(int[] which) {
    IntFunction<double[]> row = i -> ties.get(i).features(which);
    double[][] rows = new double[ties.size()][];
    java.util.Arrays.setAll(rows, row);
    return rows;
  }
}
