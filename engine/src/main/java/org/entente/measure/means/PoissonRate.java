package org.entente.measure.means;

/**
 * Events a year with an exact 95 % interval (Garwood 1936): the rates at which so many or more, and
 * so many or fewer, have a probability of 2.5 %.
 *
 * @param value events per year
 * @param low lower end
 * @param high upper end
 */
public record PoissonRate(double value, double low, double high) {
  private static final double TAIL = 0.025;
  private static final int HALVINGS = 60;

  /**
   * @param events 0 or more
   * @param years 1 or more
   */
  public static PoissonRate of(int events, int years) {
    if (events < 0 || years < 1) {
      throw new IllegalArgumentException(events + " events in " + years + " years");
    }
    double low = events == 0 ? 0 : mean(events - 1, 1 - TAIL);
    return new PoissonRate((double) events / years, low / years, mean(events, TAIL) / years);
  }

  /** The mean at which so many events or fewer have the probability. */
  private static double mean(int events, double probability) {
    double low = 0;
    double high = 4 * events + 10.0;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (atMost(events, middle) > probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double atMost(int events, double mean) {
    double term = StrictMath.exp(-mean);
    double sum = term;
    for (int i = 1; i <= events; i++) {
      term *= mean / i;
      sum += term;
    }
    return sum;
  }
}
