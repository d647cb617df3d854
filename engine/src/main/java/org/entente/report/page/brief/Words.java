package org.entente.report.page.brief;

import java.util.Locale;
import java.util.Optional;
import org.entente.assess.Assessment;
import org.entente.domain.Group;
import org.entente.domain.Groups;
import org.entente.domain.Period;
import org.entente.report.page.StateNames;

/** States, years and shares as a brief writes them. */
public final class Words {
  /** Larger groups are called by their size. */
  private static final int NAMED = 6;

  private Words() {}

  /** "Russia, China and Iran"; larger groups by the name they have, and their size. */
  static String group(BriefCase facts) {
    Assessment a = facts.assessment();
    return isLarge(a)
        ? named(facts).orElse("the group") + " (%d states)".formatted(a.members().size())
        : names(a).list(a.members(), NAMED);
  }

  static boolean isLarge(Assessment a) {
    return a.members().size() > NAMED;
  }

  private static Optional<String> named(BriefCase facts) {
    return facts.named().stream()
        .filter(group -> group.members().equals(facts.assessment().members()))
        .findFirst()
        .map(group -> Groups.standard().find(group.group()).map(Group::name).orElse(group.group()));
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
}
