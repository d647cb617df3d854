package org.entente.measure.acts;

import java.util.Arrays;

/**
 * Acts of a group in one company, against what sizes and activities let expect.
 *
 * @param company who else may have taken part
 * @param observed acts
 * @param expected mean over the worlds
 * @param low 2.5 % point of the worlds
 * @param high 97.5 % point of the worlds
 * @param pMore share of worlds with as many or more, the observed counted among them: (1 + as many)
 *     / (1 + worlds)
 * @param pFewer share with as many or fewer, likewise
 */
public record ActCount(
    Company company,
    int observed,
    double expected,
    int low,
    int high,
    double pMore,
    double pFewer) {

  /** Of a p-value at most this is called found. */
  public static final double ALPHA = 0.05;

  static ActCount of(Company company, int observed, int[] worlds) {
    int[] sorted = worlds.clone();
    Arrays.sort(sorted);
    return new ActCount(
        company,
        observed,
        Arrays.stream(sorted).average().orElse(0),
        sorted[(int) (0.025 * sorted.length)],
        sorted[(int) Math.ceil(0.975 * sorted.length) - 1],
        share(Arrays.stream(sorted).filter(each -> each >= observed).count(), sorted.length),
        share(Arrays.stream(sorted).filter(each -> each <= observed).count(), sorted.length));
  }

  private static double share(long asExtreme, int worlds) {
    return (1.0 + asExtreme) / (1.0 + worlds);
  }

  /** Two-sided: twice the smaller tail, at most 1. Counts are whole, so it is rather too large. */
  public double p() {
    return Math.min(1, 2 * Math.min(pMore, pFewer));
  }

  /** More acts than sizes and activities explain. */
  public boolean isMore() {
    return p() <= ALPHA && pMore < pFewer;
  }

  /** Fewer acts than sizes and activities explain. */
  public boolean isFewer() {
    return p() <= ALPHA && pFewer < pMore;
  }

  /** The smallest count that worlds like these let call more. */
  static int critical(int[] worlds) {
    int[] sorted = worlds.clone();
    Arrays.sort(sorted);
    int allowed = (int) Math.floor(ALPHA / 2 * (worlds.length + 1) + 1e-9) - 1;
    return allowed < 0 ? Integer.MAX_VALUE : sorted[sorted.length - 1 - allowed] + 1;
  }
}
