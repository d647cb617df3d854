package org.entente.measure.together;

/**
 * When a fit stops.
 *
 * @param tolerance largest error of a margin that is let stand, as a probability
 * @param sweeps most passes over all margins
 */
public record Precision(double tolerance, int sweeps) {
  /** For figures that are shown. */
  public static final Precision EXACT = new Precision(1e-12, 6_000);

  /**
   * For tables drawn at random. Information errs by the square of a margin's error, which is far
   * below what a draw differs from the next.
   */
  public static final Precision OF_A_DRAW = new Precision(1e-5, 200);

  public Precision {
    if (!(tolerance > 0) || sweeps < 1) {
      throw new IllegalArgumentException("not a precision: " + tolerance + ", " + sweeps);
    }
  }
}
