package org.entente.measure.complement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Logistic regression: log odds = a + sum over features of b (x - mean) / deviation, by Newton's
 * method with a ridge of {@value #RIDGE} that only keeps it solvable.
 *
 * @param means of the features over the rows it was fitted to
 * @param deviations of the same, 1 for a feature that is constant
 * @param weights a, then one b a feature: log odds per standard deviation
 */
public record LogisticScore(double[] means, double[] deviations, double[] weights) {
  private static final double RIDGE = 1e-3;
  private static final int STEPS = 50;
  private static final double CLOSE = 1e-8;

  /**
   * Cost: rows times features squared, some ten times.
   *
   * @param x [row][feature]
   * @param y one outcome a row
   * @throws IllegalArgumentException if all outcomes are alike
   */
  public static LogisticScore fit(double[][] x, boolean[] y) {
    int features = x[0].length;
    double[] means = new double[features];
    double[] deviations = new double[features];
    moments(x, means, deviations);
    int hits = 0;
    for (boolean hit : y) {
      hits += hit ? 1 : 0;
    }
    if (hits == 0 || hits == y.length) {
      throw new IllegalArgumentException(hits + " of " + y.length + " outcomes: nothing to fit");
    }
    LogisticScore score = new LogisticScore(means, deviations, new double[features + 1]);
    score.weights[0] = Math.log((double) hits / (y.length - hits));
    double[] alike = new double[y.length];
    Arrays.fill(alike, 1);
    double[][] z = score.standardised(x);
    for (int step = 0; step < STEPS && score.newton(z, y, alike) > CLOSE; step++) {
      continue;
    }
    return score;
  }

  /**
   * Fitted again with other weights of the rows: a step of Newton's method from here, and one more
   * by the same curvature, which is half the work of a new one. With exponential weights of moments
   * and dyads the log odds then lie within a tenth of their spread of where more steps end.
   *
   * @param z rows as {@link #standardised}
   * @param rowWeights one a row, not negative
   */
  LogisticScore refitted(double[][] z, boolean[] y, double[] rowWeights) {
    LogisticScore score = new LogisticScore(means, deviations, weights.clone());
    double[] gradient = new double[weights.length];
    double[][] curvature = new double[weights.length][weights.length];
    score.sums(z, y, rowWeights, gradient, curvature);
    score.step(gradient, curvature);
    Arrays.fill(gradient, 0);
    score.sums(z, y, rowWeights, gradient, null);
    score.step(gradient, curvature);
    return score;
  }

  private static void moments(double[][] x, double[] means, double[] deviations) {
    for (double[] row : x) {
      for (int f = 0; f < means.length; f++) {
        means[f] += row[f] / x.length;
      }
    }
    for (double[] row : x) {
      for (int f = 0; f < means.length; f++) {
        deviations[f] += (row[f] - means[f]) * (row[f] - means[f]) / x.length;
      }
    }
    for (int f = 0; f < means.length; f++) {
      deviations[f] = deviations[f] > 0 ? Math.sqrt(deviations[f]) : 1;
    }
  }

  /** One step; the largest change of a weight. */
  private double newton(double[][] z, boolean[] y, double[] rowWeights) {
    double[] gradient = new double[weights.length];
    double[][] curvature = new double[weights.length][weights.length];
    sums(z, y, rowWeights, gradient, curvature);
    return step(gradient, curvature);
  }

  /** Adds up the gradient and the lower half of the curvature, if that is wanted. A kernel. */
  private void sums(
      double[][] z,
      boolean[] y,
      double[] rowWeights,
      double[] gradient,
      double @Nullable [][] curvature) {
    int n = weights.length;
    for (int row = 0; row < z.length; row++) {
      double[] at = z[row];
      double p = probability(dot(at));
      double gap = rowWeights[row] * ((y[row] ? 1 : 0) - p);
      for (int i = 0; i < n; i++) {
        gradient[i] += gap * at[i];
      }
      double weight = rowWeights[row] * p * (1 - p);
      for (int i = 0; curvature != null && i < n; i++) {
        double[] line = curvature[i];
        double weighted = weight * at[i];
        for (int j = 0; j <= i; j++) {
          line[j] += weighted * at[j];
        }
      }
    }
  }

  private double step(double[] gradient, double[][] curvature) {
    int n = weights.length;
    double[][] ridged = new double[n][n];
    double[] pulled = new double[n];
    for (int i = 0; i < n; i++) {
      pulled[i] = gradient[i] - RIDGE * weights[i];
      for (int j = 0; j < n; j++) {
        ridged[i][j] = curvature[Math.max(i, j)][Math.min(i, j)] + (i == j ? RIDGE : 0);
      }
    }
    double[] step = solved(ridged, pulled);
    for (int i = 0; i < n; i++) {
      weights[i] += step[i];
    }
    return Arrays.stream(step).map(Math::abs).max().orElse(0);
  }

  /** A 1, then each feature less its mean, in deviations. */
  double[][] standardised(double[][] x) {
    return Arrays.stream(x).map(this::standardised).toArray(double[][]::new);
  }

  private double[] standardised(double[] row) {
    double[] z = new double[weights.length];
    z[0] = 1;
    for (int f = 0; f < row.length; f++) {
      z[f + 1] = (row[f] - means[f]) / deviations[f];
    }
    return z;
  }

  private double dot(double[] z) {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      sum += weights[i] * z[i];
    }
    return sum;
  }

  static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  /** Gaussian elimination; the matrix is positive definite, so that no pivoting is needed. */
  private static double[] solved(double[][] a, double[] b) {
    int n = b.length;
    for (int i = 0; i < n; i++) {
      for (int r = i + 1; r < n; r++) {
        double share = a[r][i] / a[i][i];
        for (int c = i; c < n; c++) {
          a[r][c] -= share * a[i][c];
        }
        b[r] -= share * b[i];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int c = i + 1; c < n; c++) {
        b[i] -= a[i][c] * b[c];
      }
      b[i] /= a[i][i];
    }
    return b;
  }

  /** Probability of the outcome for a row of features. */
  public double of(double[] row) {
    return probability(logOdds(row));
  }

  double logOdds(double[] row) {
    return dot(standardised(row));
  }
}
