package org.entente.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.assess.Assessment;
import org.entente.assess.ProfileRow;
import org.entente.domain.Dyad;

/** Why figures of a table are missing: once for all pairs that lack them for the same reason. */
public final class Gaps {
  private static final int NAMED = 4;

  private Gaps() {}

  /**
   * A sentence per reason, without a full stop: "no source reports on the two in the period
   * (CHN-IRN, CHN-PRK)", or the reason alone where it holds for every pair shown.
   *
   * @param measure id of a measure
   * @param shown the pairs of the table
   */
  public static List<String> why(Assessment assessment, String measure, List<Dyad> shown) {
    Map<String, Set<String>> pairs = new LinkedHashMap<>();
    Set<Dyad> wanted = new LinkedHashSet<>(shown);
    List<ProfileRow> rows =
        assessment.profile().stream()
            .filter(row -> row.measure().equals(measure))
            .filter(row -> wanted.contains(Dyad.of(row.a(), row.b())))
            .toList();
    Set<List<String>> missing = new LinkedHashSet<>();
    rows.stream()
        .filter(row -> !row.estimate().isPresent())
        .forEach(row -> missing.add(List.of(row.a(), row.b())));
    for (ProfileRow row : rows) {
      if (!row.estimate().isPresent()) {
        pairs
            .computeIfAbsent(reason(row), reason -> new LinkedHashSet<>())
            .add(called(row, missing));
      }
    }
    List<String> sentences = new ArrayList<>();
    pairs.forEach((reason, which) -> sentences.add(reason + whom(which, shown.size())));
    return sentences;
  }

  /** A reason that names its own pair would be another one for each. */
  private static String reason(ProfileRow row) {
    return row.estimate()
        .reason()
        .replace(" %s and %s ".formatted(row.a(), row.b()), " the two ")
        .replaceAll(" \\(n = \\d+\\)", "");
  }

  /** Both directions missing is the pair; one of them is that direction. */
  private static String called(ProfileRow row, Set<List<String>> missing) {
    boolean both = !row.directed() || missing.contains(List.of(row.b(), row.a()));
    return both ? Dyad.of(row.a(), row.b()).toString() : row.a() + " -> " + row.b();
  }

  private static String whom(Set<String> pairs, int shown) {
    boolean whole = pairs.stream().noneMatch(pair -> pair.contains(">"));
    if (whole && pairs.size() == shown) {
      return "";
    }
    return pairs.size() > NAMED
        ? " (" + pairs.size() + " of " + shown + " pairs)"
        : " (" + String.join(", ", pairs) + ")";
  }
}
