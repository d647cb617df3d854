package org.entente.measure.acts;

import java.util.Arrays;

/**
 * How well the walks of a drawing mix, by the counts that are asked of it.
 *
 * @param worlds drawn
 * @param rHat largest potential scale reduction over the companies: 1 if the arms agree (Gelman and
 *     Rubin 1992, Statistical Science 7, 457-472; bias of about 1 / worlds per arm), NaN if no
 *     count ever varies
 * @param autocorrelation largest lag-one correlation of successive worlds of an arm, NaN likewise
 * @param effective worlds that independent draws would need for means as exact, least over the
 *     companies: worlds (1 - r) / (1 + r)
 */
public record Mixing(int worlds, double rHat, double autocorrelation, double effective) {

  /** Of one drawing. */
  static Mixing of(Worlds.Drawn drawn) {
    double rHat = Double.NaN;
    double correlation = Double.NaN;
    for (Company company : Company.values()) {
      Spread spread = Spread.of(drawn.armsOf(company));
      rHat = larger(rHat, spread.rHat());
      correlation = larger(correlation, spread.autocorrelation());
    }
    int worlds = drawn.worlds().length;
    double r = Double.isNaN(correlation) ? 0 : Math.max(0, correlation);
    return new Mixing(worlds, rHat, correlation, worlds * (1 - r) / (1 + r));
  }

  private static double larger(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
  }

  /** Spread of one count within and between arms. */
  private record Spread(double within, double between, double lagged, int length) {
    static Spread of(int[][] arms) {
      double[] means =
          Arrays.stream(arms).mapToDouble(arm -> Arrays.stream(arm).average().orElse(0)).toArray();
      double all = Arrays.stream(means).average().orElse(0);
      double within = 0;
      double lagged = 0;
      double between = 0;
      for (int a = 0; a < arms.length; a++) {
        between += (means[a] - all) * (means[a] - all) / (arms.length - 1);
        within += moment(arms[a], means[a], 0) / (arms[a].length - 1) / arms.length;
        lagged += moment(arms[a], means[a], 1) / (arms[a].length - 1) / arms.length;
      }
      return new Spread(within, between, lagged, arms[0].length);
    }

    private static double moment(int[] values, double mean, int lag) {
      double sum = 0;
      for (int t = lag; t < values.length; t++) {
        sum += (values[t] - mean) * (values[t - lag] - mean);
      }
      return sum;
    }

    double rHat() {
      double n = length;
      return within == 0 ? Double.NaN : Math.sqrt((n - 1) / n + between / within);
    }

    double autocorrelation() {
      return within == 0 ? Double.NaN : lagged / within;
    }
  }
}
