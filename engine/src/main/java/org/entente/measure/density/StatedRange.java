package org.entente.measure.density;

/**
 * A density that gives a range a stated probability and is otherwise shaped like a base density:
 *
 * <pre>  f(x) = b(x) (s m(x) / M + (1 - s) (1 - m(x)) / (1 - M))</pre>
 *
 * <p>with m(x) the membership of the range, 1 inside and 0 outside, its edges logistic, and M the
 * base's own mass in the range. It integrates to 1. Two such densities differ by what they state
 * alone; a range that the base rarely reaches, and yet comes true, counts for more than one that
 * most reach.
 */
public final class StatedRange {
  /** A range that the base never or always reaches must not turn one look into certainty. */
  private static final double LEAST_MASS = 0.02;

  private final double low;
  private final double high;
  private final double edge;
  private final double inside;
  private final double outside;

  /**
   * @param base the base density on the places, places ascending and evenly spaced
   * @param low lower end of the range; minus infinity where open
   * @param high upper end; infinity where open
   * @param edge width of the edges, above 0
   * @param probability that a value lies in the range, between 0 and 1
   */
  public StatedRange(
      double[] places, double[] base, double low, double high, double edge, double probability) {
    this.low = low;
    this.high = high;
    this.edge = edge;
    double in = 0;
    double all = 0;
    for (int i = 0; i < places.length; i++) {
      in += base[i] * membership(places[i]);
      all += base[i];
    }
    double mass = Math.min(1 - LEAST_MASS, Math.max(LEAST_MASS, in / all));
    inside = probability / mass;
    outside = (1 - probability) / (1 - mass);
  }

  /** f(x) / b(x). */
  public double ratioAt(double place) {
    double m = membership(place);
    return inside * m + outside * (1 - m);
  }

  /** Whether a place lies in the range. */
  public boolean holds(double place) {
    return place >= low && place <= high;
  }

  private double membership(double place) {
    return rise(place - low) * rise(high - place);
  }

  private double rise(double above) {
    return above == Double.POSITIVE_INFINITY ? 1 : 1 / (1 + StrictMath.exp(-above / edge));
  }
}
