package org.entente.report.page.brief;

import java.util.List;
import java.util.Locale;
import org.entente.assess.Assessment;
import org.entente.domain.Period;
import org.entente.report.page.StateNames;

/** States, years and shares as a brief writes them. */
public final class Words {
  /** Larger groups are called by their size. */
  private static final int NAMED = 6;

  private Words() {}

  /** "Russia, China and Iran", or "the group of 30 states". */
  static String group(Assessment a) {
    List<String> members = a.members();
    return members.size() > NAMED
        ? "the group of %d states".formatted(members.size())
        : names(a).list(members, NAMED);
  }

  static StateNames names(Assessment a) {
    return new StateNames(a.names());
  }

  static String years(Period period) {
    return period.fromYear() == period.toYear()
        ? Integer.toString(period.fromYear())
        : period.fromYear() + "\u2013" + period.toYear();
  }

  /** Whole percent; a share that is neither all nor nothing is never called so. */
  static String percent(double share) {
    double hundred = 100 * share;
    String whole = String.format(Locale.ROOT, "%.0f\u00a0%%", hundred);
    if (hundred > 0 && hundred < 0.5) {
      return "under 1\u00a0%";
    }
    return hundred < 100 && hundred >= 99.5 ? "over 99\u00a0%" : whole;
  }

  /** With a capital letter. */
  public static String capitalised(String text) {
    int first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  /** The words of a person on a command line for these members and years. */
  public static String command(String name, List<String> members, Period period) {
    return "entente %s %s --from %d --to %d"
        .formatted(name, String.join(" ", members), period.fromYear(), period.toYear());
  }
}
