package org.entente.measure.scan;

/** Numbers of subsets. */
final class Binomial {
  private Binomial() {}

  /**
   * n over k: the subsets of k out of n; 0 if there are fewer than k.
   *
   * @throws ArithmeticException if it, or its k-fold, is no long
   */
  static long of(int n, int k) {
    if (k < 0 || k > n) {
      return 0;
    }
    long subsets = 1;
    for (int i = 1; i <= Math.min(k, n - k); i++) {
      subsets = Math.multiplyExact(subsets, n - i + 1L) / i;
    }
    return subsets;
  }
}
