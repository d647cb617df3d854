package org.entente.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One derived figure about a pair in a calendar year, outside voting: an obligation, shared
 * institutions, arms, trade, sanctions, regimes, conflict.
 *
 * @param measure id of the measure, for example "obligation"
 * @param a first state; for directed measures the one the figure is about
 * @param b second state
 * @param value the figure; null where it is known that it cannot be known
 * @param low lower end of its interval, null with a null value
 * @param high upper end
 * @param n rows behind it
 * @param part numerator of a share, so that shares can be pooled over years; null for no share
 * @param total denominator of a share
 * @param sources dataset ids
 * @param note what a reader should see: the agreement's name, the cases
 */
public record TieYear(
    String measure,
    String a,
    String b,
    int year,
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    int n,
    @Nullable Double part,
    @Nullable Double total,
    List<String> sources,
    String note) {

  /** A counted or coded figure without sampling error. */
  public static TieYear exact(
      String measure, String a, String b, int year, double value, int n, String source) {
    return new TieYear(
        measure, a, b, year, value, value, value, n, null, null, List.of(source), "");
  }
}
