package org.entente.measure.ideal;

/** Factor of a small symmetric positive definite matrix. */
final class Cholesky {
  /** Least pivot; below it a direction is not determined by the data. */
  private static final double LEAST = 1e-9;

  private final double[][] factor;

  /**
   * @param matrix [n][n]; overwritten
   */
  Cholesky(double[][] matrix) {
    factor = matrix;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] = i == j ? Math.sqrt(Math.max(LEAST, sum)) : sum / matrix[j][j];
      }
    }
  }

  /** L^-1 b, L the lower factor. */
  double[] forward(double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= factor[i][k] * x[k];
      }
      x[i] /= factor[i][i];
    }
    return x;
  }

  /** A^-1 b. */
  double[] solve(double[] right) {
    double[] x = forward(right);
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= factor[k][i] * x[k];
      }
      x[i] /= factor[i][i];
    }
    return x;
  }

  /** b' A^-1 b. */
  double quadratic(double[] right) {
    double sum = 0;
    for (double each : forward(right)) {
      sum += each * each;
    }
    return sum;
  }
}
