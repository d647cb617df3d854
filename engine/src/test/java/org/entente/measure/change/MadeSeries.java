package org.entente.measure.change;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;

/** Series whose levels are known. The errors come from another routine than the one under test. */
final class MadeSeries {
  private MadeSeries() {}

  static int[] years(int n) {
    return IntStream.range(0, n).map(t -> 1950 + t).toArray();
  }

  static double[] all(int n, double value) {
    double[] all = new double[n];
    Arrays.fill(all, value);
    return all;
  }

  /** Errors of four sizes, 0.5 to 2. */
  static double[] unequal(int n) {
    return IntStream.range(0, n).mapToDouble(t -> 0.5 * (1 + t % 4)).toArray();
  }

  /** Normal errors of standard deviation 1, moving average of the window. */
  static double[] noise(int n, int window, SplitMix random) {
    double[] fresh = new double[n + window];
    for (int t = 0; t < fresh.length; t++) {
      fresh[t] = random.nextGaussian();
    }
    double[] noise = new double[n];
    for (int t = 0; t < n; t++) {
      for (int k = 0; k < window; k++) {
        noise[t] += fresh[t + k] / Math.sqrt(window);
      }
    }
    return noise;
  }

  /** Values with errors of the given size around 0, and {@code step} more from each break on. */
  static double[] values(double[] errors, int window, double step, int[] breaks, SplitMix random) {
    double[] values = noise(errors.length, window, random);
    for (int t = 0; t < values.length; t++) {
      values[t] *= errors[t];
      for (int each : breaks) {
        values[t] += t >= each ? step : 0;
      }
    }
    return values;
  }
}
