package org.entente.measure;

/** Order statistics of draws. */
public final class Quantile {
  /** Left out at each end of a 95 % percentile interval. */
  public static final double LOW = 0.025;

  private Quantile() {}

  /**
   * The 2.5 % and 97.5 % points of the first {@code count} draws by the nearest-rank rule. NaN
   * draws (an undefined statistic) must have been left out before. Reorders the array.
   *
   * @return {low, high}
   * @throws IllegalArgumentException if there are no draws
   */
  public static double[] interval(double[] draws, int count) {
    return interval(draws, count, LOW);
  }

  /**
   * The same with another share left out at each end.
   *
   * @param tail 0 to 0.5
   */
  public static double[] interval(double[] draws, int count, double tail) {
    if (count == 0) {
      throw new IllegalArgumentException("no draws");
    }
    int low = (int) Math.floor(tail * (count - 1));
    int high = (int) Math.ceil((1 - tail) * (count - 1));
    double lowest = select(draws, 0, count - 1, low);
    double highest = select(draws, low, count - 1, high);
    return new double[] {lowest, highest};
  }

  /** Hoare's selection: afterwards draws[k] is in its sorted place within from..to. */
  private static double select(double[] draws, int from, int to, int k) {
    int left = from;
    int right = to;
    while (left < right) {
      double pivot = draws[(left + right) >>> 1];
      int i = left;
      int j = right;
      while (i <= j) {
        while (draws[i] < pivot) {
          i++;
        }
        while (draws[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double swap = draws[i];
          draws[i++] = draws[j];
          draws[j--] = swap;
        }
      }
      if (k <= j) {
        right = j;
      } else if (k >= i) {
        left = i;
      } else {
        return draws[k];
      }
    }
    return draws[k];
  }
}
