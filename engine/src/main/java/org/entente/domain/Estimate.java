package org.entente.domain;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one result type of every measure, so that tables, charts, JSON and comparisons are one piece
 * of code each. A number has an interval, a count and a source, or it is not shown.
 *
 * @param value the point estimate; null when there is none, and then {@code reason} says why
 * @param low lower end of the 95 % interval, or of the range where {@link #bounds} says so; equal
 *     to {@code value} for a count without error; null without value, and where no interval was
 *     asked for
 * @param high upper end, likewise
 * @param n observations used (joint votes, agreements, reported flows, ...)
 * @param unit for example "kappa", "rung 0-3", "share of imports"
 * @param method the formula or table that made it, in one line
 * @param coverage the years asked for and those seen
 * @param sources dataset ids, sorted
 * @param reason why there is no value; empty when there is one
 */
public record Estimate(
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    long n,
    String unit,
    String method,
    Coverage coverage,
    List<String> sources,
    String reason) {

  private static final Pattern A_RANGE = Pattern.compile("\\b(range|bounds)\\b");
  private static final String NOT_ASKED = "no interval asked for";
  private static final double NOISE = 1e-9;

  /**
   * @throws IllegalArgumentException if a value comes without interval, the interval does not hold
   *     the value's order, or a missing value gives no reason
   */
  public Estimate {
    if (value == null) {
      if (reason.isBlank() || low != null || high != null) {
        throw new IllegalArgumentException("a missing value needs a reason and no interval");
      }
    } else if (low == null && high == null && method.endsWith(NOT_ASKED)) {
      requireNumber(value);
    } else {
      if (low == null || high == null || !(low <= high) || value.isNaN()) {
        throw new IllegalArgumentException(
            "no proper interval: %s [%s, %s]".formatted(value, low, high));
      }
      low = value < low && isNoise(low - value, value) ? value : low;
      high = value > high && isNoise(value - high, value) ? value : high;
    }
    sources =
        sources.size() < 2 ? List.copyOf(sources) : sources.stream().sorted().distinct().toList();
  }

  private static void requireNumber(double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("a value that is no number");
    }
  }

  /** Whether a gap is rounding: a sum of shares may end beside the sum of their bounds. */
  private static boolean isNoise(double gap, double value) {
    return gap <= NOISE * Math.max(1, Math.abs(value));
  }

  /** The same value where its interval was not asked for, which is not an interval of width 0. */
  public Estimate withoutInterval(String ofMethod) {
    return value == null
        ? this
        : new Estimate(
            value, null, null, n, unit, ofMethod + "; " + NOT_ASKED, coverage, sources, reason);
  }

  /** A value with its 95 % interval. */
  public static Estimate of(
      double value,
      double low,
      double high,
      long n,
      String unit,
      String method,
      Coverage coverage,
      List<String> sources) {
    return new Estimate(value, low, high, n, unit, method, coverage, sources, "");
  }

  /** A count or a coded fact that carries no sampling error: the interval is the value itself. */
  public static Estimate exact(
      double value, long n, String unit, String method, Coverage coverage, List<String> sources) {
    return of(value, value, value, n, unit, method, coverage, sources);
  }

  /** No value, and why. */
  public static Estimate missing(
      String reason, String unit, String method, Coverage coverage, List<String> sources) {
    return new Estimate(null, null, null, 0, unit, method, coverage, sources, reason);
  }

  /**
   * What {@code low} and {@code high} are. The method says it: where its line speaks of a range or
   * of bounds they are the least and the greatest value of the cases it names.
   */
  public Bounds bounds() {
    if (low == null || low.equals(high)) {
      return Bounds.NONE;
    }
    return A_RANGE.matcher(method).find() ? Bounds.RANGE : Bounds.INTERVAL;
  }

  public boolean isPresent() {
    return value != null;
  }

  /** The point estimate, empty when missing. */
  public OptionalDouble point() {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** How the whole interval stands to a threshold: at or above, below, across it, or unknown. */
  public Verdict atLeast(double threshold) {
    if (value == null || low == null || high == null) {
      return Verdict.NO_EVIDENCE;
    }
    if (low >= threshold) {
      return Verdict.MET;
    }
    return high < threshold ? Verdict.NOT_MET : Verdict.UNSURE;
  }
}
