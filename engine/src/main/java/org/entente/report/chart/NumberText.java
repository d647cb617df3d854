package org.entente.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.entente.domain.Estimate;

/**
 * Numbers as a reader meets them: a true minus sign, thousands separators, as many decimals as the
 * unit carries. An estimate without value reads "no evidence", never 0.
 */
public final class NumberText {
  private static final char MINUS = '\u2212';

  private NumberText() {}

  /** A count with thousands separators. */
  public static String count(long n) {
    return pattern("#,##0", n);
  }

  /** "1 report", "1,204 reports", "2 entries". */
  public static String count(long n, String noun) {
    return count(n) + " " + (n == 1 ? noun : plural(noun));
  }

  private static String plural(String noun) {
    return noun.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  /** "n = 1,204", never broken over two lines. */
  public static String n(long n) {
    return "n\u00a0=\u00a0" + count(n);
  }

  /**
   * A figure in its unit: shares in percent, rungs without decimals, kappa with two, large figures
   * without, small ones with two significant digits.
   */
  public static String of(double value, String unit) {
    if (Double.isNaN(value)) {
      return "unknown";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "\u221e" : MINUS + "\u221e";
    }
    return isShare(unit) ? percent(value) : plain(value, unit.contains("kappa"));
  }

  /** The same in at most six characters or so, for the cell of a table. */
  public static String compact(double value, String unit) {
    double size = Math.abs(value);
    if (isShare(unit) || !Double.isFinite(value) || size == 0) {
      return of(value, unit);
    }
    if (size >= 9_999.5) {
      return size >= 999_500 ? pattern("0.#", value / 1e6) + "m" : pattern("0", value / 1e3) + "k";
    }
    boolean vanishes = size < 0.005 && !unit.contains("kappa");
    return vanishes ? (value > 0 ? "<0.01" : ">" + MINUS + "0.01") : short2(value, unit);
  }

  private static String short2(double value, String unit) {
    boolean small = Math.abs(value) < 0.1;
    return small ? pattern("0.00", value) : of(value, unit);
  }

  /** A share of one as percent: whole from 10 %, one decimal below, "<0.1%" rather than nothing. */
  public static String percent(double share) {
    double hundred = share * 100;
    if (hundred > 0 && hundred < 0.05) {
      return "<0.1%";
    }
    boolean whole = Math.abs(hundred) >= 9.95 || hundred == 0;
    return pattern(whole ? "#,##0" : "0.0", hundred) + "%";
  }

  /** Figure, unit, interval or range, and count, or why there is none: what every tooltip says. */
  public static String full(Estimate estimate) {
    Double value = estimate.value();
    Double low = estimate.low();
    Double high = estimate.high();
    if (value == null || low == null || high == null) {
      return "no evidence: " + estimate.reason();
    }
    String unit = estimate.unit();
    String ends = of(low, unit) + " to " + of(high, unit);
    String interval =
        switch (estimate.bounds()) {
          case NONE -> "";
          case INTERVAL -> ", 95% interval " + ends;
          case RANGE -> ", range " + ends;
        };
    return withUnit(value, unit) + interval + ", " + n(estimate.n());
  }

  /** The same without the unit, for a table: "0.61 (0.55 to 0.67), n = 1,204". */
  public static String brief(Estimate estimate) {
    Double value = estimate.value();
    Double low = estimate.low();
    Double high = estimate.high();
    if (value == null || low == null || high == null) {
      return "no evidence";
    }
    String unit = estimate.unit();
    String ends = of(low, unit) + " to " + of(high, unit);
    String interval =
        switch (estimate.bounds()) {
          case NONE -> "";
          case INTERVAL -> " (" + ends + ")";
          case RANGE -> " (range " + ends + ")";
        };
    return of(value, unit) + interval + ", " + n(estimate.n());
  }

  /** "0.61 kappa", "44% of imports", "rung 1 (0-3)". */
  private static String withUnit(double value, String unit) {
    String figure = of(value, unit);
    if (unit.startsWith("rung")) {
      String ladder = unit.substring("rung".length()).strip();
      return "rung " + figure + (ladder.isEmpty() ? "" : " (" + ladder + ")");
    }
    String named = isShare(unit) ? unit.substring("share".length()).strip() : unit;
    return named.isBlank() ? figure : figure + " " + named;
  }

  private static boolean isShare(String unit) {
    return unit.startsWith("share");
  }

  private static String plain(double value, boolean twoDecimals) {
    double size = Math.abs(value);
    if (twoDecimals) {
      return pattern("0.00", value);
    }
    if (size >= 100 || value == Math.rint(value)) {
      return pattern("#,##0", value);
    }
    return size >= 0.1 ? pattern("0.00", value) : significant(value);
  }

  private static String significant(double value) {
    if (Math.abs(value) < 1e-6) {
      return String.format(Locale.ROOT, "%.1e", value).replace('-', MINUS);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros();
    return rounded.toPlainString().replace('-', MINUS);
  }

  private static String pattern(String pattern, double value) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    String text = format.format(value);
    boolean minusNothing =
        text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return minusNothing ? text.substring(1) : text.replace('-', MINUS);
  }
}
