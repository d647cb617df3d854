package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.assess.Assessment;
import org.entente.assess.Measure;
import org.entente.assess.ProfileRow;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.report.page.Gaps;

/** Each pair of a group in each policy area, as a table of text, and why figures are missing. */
final class PairTable {
  /** Most pairs in a table, and in the list of obligations. */
  static final int MOST = 15;

  /** A column: the figure that says most about an area. */
  private record Column(Measure measure, String heading) {}

  private static final Column CONFLICT = new Column(Measure.HOSTILITY, "conflict");

  private static final List<Column> COLUMNS =
      List.of(
          new Column(Measure.KAPPA, "votes (kappa)"),
          new Column(Measure.OBLIGATION, "treaty rung"),
          new Column(Measure.INSTITUTIONS, "shared IGOs"),
          new Column(Measure.ARMS_FLOW, "arms, TIV m"),
          new Column(Measure.TRADE_DEPENDENCE, "trade dependence"),
          new Column(Measure.SANCTIONS, "sanctions"),
          new Column(Measure.REGIME_DISTANCE, "regime distance"));

  private final Assessment a;
  private final List<Dyad> shown;
  private final int all;
  private final List<Column> columns;

  private PairTable(Assessment assessment) {
    this.a = assessment;
    List<Dyad> dyads = Dyad.among(assessment.members());
    this.all = dyads.size();
    this.shown = dyads.stream().limit(MOST).toList();
    this.columns = new ArrayList<>(COLUMNS);
    if (assessment.profile().stream().anyMatch(PairTable::isConflict)) {
      columns.add(CONFLICT);
    }
  }

  private static boolean isConflict(ProfileRow row) {
    return row.measure().equals(Measure.HOSTILITY.id()) && row.estimate().point().orElse(0) > 0;
  }

  /** How to read it, the table, and a line for each reason why a figure is missing. */
  static String render(Assessment assessment) {
    PairTable table = new PairTable(assessment);
    return table.head() + table.table() + table.gaps() + "\n";
  }

  private String head() {
    String scale =
        "Treaty rung: 3 defence or offence, 2 neutrality, 1 consultation or non-aggression, 0 none.";
    String conflict =
        columns.contains(CONFLICT)
            ? " Conflict, the highest level: 5 war, 4 force used, 3 force shown, 2 threat, 1 no military act, 0 none."
            : "";
    String text =
        "Pairs, by area (in brackets 95 % intervals; \"-\" means no evidence, not zero; in round"
            + " brackets the last year seen, if that is not the last asked for). "
            + scale
            + conflict
            + " Arms, trade and sanctions: first -> second / second -> first.";
    String cut =
        all > MOST ? "\n(the first %d of %d pairs; --json has all)".formatted(MOST, all) : "";
    return TextLines.wrap(text, 0) + cut + "\n";
  }

  private String table() {
    List<String[]> rows = new ArrayList<>();
    rows.add(row("", columns.stream().map(Column::heading).toList()));
    for (Dyad dyad : shown) {
      rows.add(
          row(
              dyad.toString(),
              columns.stream().map(column -> cell(dyad, column.measure())).toList()));
    }
    return TextLines.table(rows).stripTrailing() + "\n";
  }

  private static String[] row(String first, List<String> others) {
    List<String> cells = new ArrayList<>(List.of(first));
    cells.addAll(others);
    return cells.toArray(String[]::new);
  }

  private String gaps() {
    StringBuilder lines = new StringBuilder();
    for (Column column : columns) {
      String area = column.heading().replaceFirst("(, TIV m| \\(kappa\\))$", "");
      for (String why : Gaps.why(a, column.measure().id(), shown)) {
        lines.append(TextLines.wrap("- in " + area + ": " + why + ".", 2)).append('\n');
      }
    }
    return lines.toString();
  }

  private String cell(Dyad dyad, Measure measure) {
    return List.of(List.of(dyad.a(), dyad.b()), List.of(dyad.b(), dyad.a())).stream()
        .flatMap(way -> find(way.get(0), way.get(1), measure))
        .map(row -> figure(row.estimate(), measure))
        .collect(Collectors.joining(" / "));
  }

  private java.util.stream.Stream<ProfileRow> find(String from, String to, Measure measure) {
    return a.profile().stream()
        .filter(row -> row.measure().equals(measure.id()))
        .filter(row -> row.a().equals(from) && row.b().equals(to))
        .limit(1);
  }

  private static String figure(Estimate estimate, Measure measure) {
    Double value = estimate.value();
    if (value == null) {
      return "-";
    }
    return switch (measure) {
      case KAPPA, REGIME_DISTANCE -> TextLines.figure(estimate, "%.2f");
      case TRADE_DEPENDENCE -> TextLines.format("%.1f%%", 100 * value) + lastYear(estimate);
      case ARMS_FLOW -> TextLines.format("%.0f", value);
      default -> TextLines.format("%.0f", value) + lastYear(estimate);
    };
  }

  private static String lastYear(Estimate estimate) {
    List<Integer> years = estimate.coverage().years();
    int last = years.get(years.size() - 1);
    return last < estimate.coverage().to() ? TextLines.format(" (%d)", last) : "";
  }
}
