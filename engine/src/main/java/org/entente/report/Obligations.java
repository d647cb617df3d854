package org.entente.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.assess.Assessment;
import org.entente.assess.Measure;
import org.entente.assess.ProfileRow;
import org.entente.report.chart.NumberText;
import org.jspecify.annotations.Nullable;

/** What each pair has promised, and since which year, as lines of text. */
final class Obligations {
  private static final int EACH = 3;
  private static final String NUMBERED = "ATOP agreement ";

  private final Assessment a;

  private Obligations(Assessment assessment) {
    this.a = assessment;
  }

  /** The lines with an empty one after them; nothing when no pair has an instrument. */
  static String render(Assessment assessment) {
    Obligations obligations = new Obligations(assessment);
    List<ProfileRow> rows =
        assessment.profile().stream()
            .filter(Obligations::isObligation)
            .filter(row -> !row.note().isEmpty())
            .toList();
    return rows.isEmpty() ? "" : obligations.lines(rows);
  }

  private static boolean isObligation(ProfileRow row) {
    return row.measure().equals(Measure.OBLIGATION.id());
  }

  private String lines(List<ProfileRow> rows) {
    StringBuilder lines =
        new StringBuilder(
            "Obligations (\"since\": not in force the year before; no year: since its record begins):\n");
    rows.stream().limit(PairTable.MOST).forEach(row -> lines.append(line(row)).append('\n'));
    if (rows.size() > PairTable.MOST) {
      lines.append(more(rows));
    }
    return lines.append('\n').toString();
  }

  private String line(ProfileRow row) {
    Map<String, Integer> since = since(row);
    String instruments =
        instruments(row.note()).stream()
            .limit(EACH)
            .map(each -> each + began(since.get(withoutRung(each))))
            .collect(Collectors.joining("; "));
    String pair = "  %s-%s  ".formatted(row.a(), row.b());
    return pair + TextLines.wrap(instruments, pair.length()).substring(pair.length());
  }

  private static String began(@Nullable Integer year) {
    return year == null ? "" : ", since " + year;
  }

  /**
   * First year of each instrument's last unbroken run in the pair's yearly notes; none for what was
   * in force in the first of the years.
   */
  private Map<String, Integer> since(ProfileRow pair) {
    List<ProfileRow> years =
        a.series().stream()
            .filter(Obligations::isObligation)
            .filter(row -> row.a().equals(pair.a()) && row.b().equals(pair.b()))
            .toList();
    Map<String, Integer> since = new TreeMap<>();
    Set<String> before = new LinkedHashSet<>();
    for (ProfileRow year : years) {
      Set<String> now =
          instruments(year.note()).stream()
              .map(Obligations::withoutRung)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (year != years.get(0)) {
        now.stream()
            .filter(each -> !before.contains(each) && !mayHaveBeenHidden(each, before))
            .forEach(each -> since.put(each, year.from()));
      }
      before.clear();
      before.addAll(now);
    }
    return since;
  }

  /** A number is left out of a note whose names already say as much. */
  private static boolean mayHaveBeenHidden(String instrument, Set<String> before) {
    return instrument.startsWith(NUMBERED)
        && before.stream().anyMatch(each -> !each.startsWith(NUMBERED));
  }

  /** "Treaty of X (rung 3)", ...; a name may hold a semicolon. */
  private static List<String> instruments(String note) {
    return note.isEmpty() ? List.of() : Arrays.asList(note.split("(?<=\\(rung \\d\\)); "));
  }

  private static String withoutRung(String instrument) {
    return instrument.replaceFirst(" \\(rung \\d\\)$", "");
  }

  private String more(List<ProfileRow> rows) {
    int last =
        rows.stream()
            .flatMap(row -> row.estimate().coverage().years().stream())
            .max(Integer::compare)
            .orElse(a.period().toYear());
    List<String> lines = new ArrayList<>();
    lines.add(
        "  and %s; the rungs of all:"
            .formatted(NumberText.count(rows.size() - PairTable.MOST, "more pair")));
    lines.add("    entente dyads --measure obligation --from %d --to %d \\".formatted(last, last));
    lines.add("      --states " + String.join(",", a.members()));
    lines.add("  and with their instruments: --json (profile)");
    return String.join("\n", lines) + "\n";
  }
}
