package org.entente.measure.means;

/**
 * Years in which something happened or did not, where one year is like the last: a stationary chain
 * of two states with share p and correlation r of neighbouring years, so that P(yes | yes before) =
 * p + r (1 - p) and P(yes | no before) = p (1 - r). With r = 0 the years are independent and the
 * number of yes years is binomial.
 *
 * @param years how many follow each other, at least 1
 * @param dependence r, 0 to below 1
 */
public record YearChain(int years, double dependence) {
  private static final int HALVINGS = 40;

  /**
   * @throws IllegalArgumentException for no years, or a dependence outside 0 to 1
   */
  public YearChain {
    if (years < 1 || !(dependence >= 0 && dependence < 1)) {
      throw new IllegalArgumentException("%d years, dependence %s".formatted(years, dependence));
    }
  }

  /**
   * Distribution of the number of yes years. Cost: the square of the years.
   *
   * @param share p, 0 to 1
   * @return [0 to years]: probability of as many or fewer
   */
  double[] atMost(double share) {
    double stays = share + dependence * (1 - share);
    double begins = share * (1 - dependence);
    double[] no = new double[years + 1];
    double[] yes = new double[years + 1];
    no[0] = 1 - share;
    yes[1] = share;
    for (int year = 1; year < years; year++) {
      for (int count = year + 1; count >= 0; count--) {
        double fewer = count == 0 ? 0 : no[count - 1] * begins + yes[count - 1] * stays;
        no[count] = no[count] * (1 - begins) + yes[count] * (1 - stays);
        yes[count] = fewer;
      }
    }
    double[] sums = new double[years + 1];
    double sum = 0;
    for (int count = 0; count <= years; count++) {
      sum += no[count] + yes[count];
      sums[count] = Math.min(1, sum);
    }
    return sums;
  }

  /**
   * Upper end for p: the share at which as few yes years as were seen have only the probability
   * {@code tail} (Clopper and Pearson 1934, with the chain in the place of the binomial).
   *
   * @param count yes years, 0 to {@link #years}
   */
  public double high(int count, double tail) {
    if (count == years) {
      return 1;
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (atMost(middle)[count] > tail) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** Lower end for p, likewise: yes and no change places. */
  public double low(int count, double tail) {
    return 1 - high(years - count, tail);
  }
}
