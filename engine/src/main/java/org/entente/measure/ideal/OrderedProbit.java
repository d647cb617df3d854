package org.entente.measure.ideal;

/**
 * Log-likelihood of one vote in the ordered probit: no if z &lt; c1, abstention if c1 &lt;= z &lt;
 * c2, yes above, z = eta + e, e ~ N(0, 1). One instance holds the derivatives of the last vote
 * looked at; not shared between threads.
 */
final class OrderedProbit {
  private static final int YES = 1;
  private static final int NO = 3;

  /** Below this a probability is a numerical zero: the nearer edge's tail stands for it. */
  private static final double LEAST = 1e-10;

  private static final double LEAST_CURVATURE = 1e-6;

  private double probability;

  /** First derivative of log p by c1. */
  double byLower;

  /** First derivative of log p by c2. */
  double byUpper;

  /** Minus the second derivatives of log p: by c1 twice, c2 twice, and each once. */
  double lowerCurvature;

  double upperCurvature;
  double mixedCurvature;

  /** log p; not kept with the derivatives, since the fit does not need it. */
  double logLikelihood() {
    return Math.log(probability);
  }

  /** First derivative of log p by eta. */
  double byEta() {
    return -(byLower + byUpper);
  }

  /** Minus the second derivative of log p by eta; positive, since log p is concave. */
  double etaCurvature() {
    return Math.max(LEAST_CURVATURE, lowerCurvature + upperCurvature + 2 * mixedCurvature);
  }

  /**
   * @param eta systematic part
   * @param lower c1
   * @param upper c2, above c1
   * @param vote 1 yes, 2 abstention, 3 no
   */
  void at(double eta, double lower, double upper, int vote) {
    if (vote == YES) {
      yes(upper - eta);
    } else if (vote == NO) {
      no(lower - eta);
    } else {
      abstention(lower - eta, upper - eta);
    }
  }

  private void yes(double u) {
    double p = Math.max(LEAST, Normal.below(-u));
    double hazard = u > 6 ? u + 1 / u : Normal.density(u) / p;
    probability = p;
    byLower = 0;
    lowerCurvature = 0;
    mixedCurvature = 0;
    byUpper = -hazard;
    upperCurvature = hazard * (hazard - u);
  }

  private void no(double u) {
    double p = Math.max(LEAST, Normal.below(u));
    double hazard = u < -6 ? -u - 1 / u : Normal.density(u) / p;
    probability = p;
    byUpper = 0;
    upperCurvature = 0;
    mixedCurvature = 0;
    byLower = hazard;
    lowerCurvature = hazard * (hazard + u);
  }

  private void abstention(double u1, double u2) {
    double p = Normal.below(u2) - Normal.below(u1);
    if (p < LEAST) {
      if (u1 > 0) {
        tail(u1);
      } else {
        tail(u2);
      }
      return;
    }
    double f1 = Normal.density(u1) / p;
    double f2 = Normal.density(u2) / p;
    probability = p;
    byLower = -f1;
    byUpper = f2;
    lowerCurvature = f1 * (f1 - u1);
    upperCurvature = f2 * (f2 + u2);
    mixedCurvature = -f1 * f2;
  }

  /** Far from the band, log p falls off like -u^2 / 2 from its nearer edge. */
  private void tail(double u) {
    probability = LEAST;
    byLower = u > 0 ? -u : 0;
    byUpper = u > 0 ? 0 : -u;
    lowerCurvature = u > 0 ? 1 : 0;
    upperCurvature = u > 0 ? 0 : 1;
    mixedCurvature = 0;
  }
}
