package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.assess.Assessment;
import org.entente.assess.Measure;
import org.entente.assess.ProfileRow;
import org.entente.assess.TestResult;
import org.entente.domain.Act;
import org.entente.domain.Bounds;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.PolicyArea;
import org.entente.domain.Source;
import org.entente.domain.Turnover;
import org.jspecify.annotations.Nullable;

/** An assessment as a person reads it in a terminal: the answer first, then what it rests on. */
public final class Terminal {
  private static final int RING_SHOWN = 8;
  private static final int ACTS_SHOWN = 10;

  private final Assessment a;
  private final List<Turnover> named;
  private final StringBuilder out = new StringBuilder();

  private Terminal(Assessment assessment, List<Turnover> named) {
    this.a = assessment;
    this.named = named;
  }

  /**
   * The whole text.
   *
   * @param named groups that the caller named
   */
  public static String render(Assessment assessment, List<Turnover> named) {
    Terminal terminal = new Terminal(assessment, named);
    terminal.head();
    terminal.tests();
    terminal.matrix();
    terminal.treaties();
    terminal.ring();
    terminal.acts();
    terminal.foot();
    return terminal.out.toString();
  }

  private void head() {
    line("");
    line(TextLines.wrap(a.headline(), 0));
    if (a.members().size() > 6) {
      line(TextLines.wrap("Members: " + String.join(" ", a.members()), 0));
    }
    named.forEach(group -> line(TextLines.wrap(group.inWords(code -> code) + ".", 0)));
    line("");
    line(
        "Labels: "
            + a.labels().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(entry -> entry.getKey() + " " + format("%.2f", entry.getValue()))
                .collect(Collectors.joining(", "))
            + "   Period: "
            + a.period()
            + "   Evidence: "
            + a.evidence());
    line("");
  }

  private void tests() {
    for (TestResult test : a.tests()) {
      line(format("  %s %-13s %s", mark(test), test.name(), test.question()));
      line(TextLines.wrap(test.finding(), 18));
      if (test.estimate().bounds() == Bounds.RANGE) {
        line(TextLines.wrap(range(test.estimate()), 18));
      }
    }
    line("");
  }

  /** What is no interval must not be taken for one. */
  private static String range(Estimate estimate) {
    return "Range %s to %s, no 95 %% interval: %s."
        .formatted(
            end(estimate.low(), estimate), end(estimate.high(), estimate), estimate.method());
  }

  private static String end(@Nullable Double value, Estimate estimate) {
    boolean share = estimate.unit().startsWith("share");
    return value == null ? "-" : format(share ? "%.0f %%" : "%.2f", share ? 100 * value : value);
  }

  private static String mark(TestResult test) {
    return switch (test.verdict()) {
      case MET -> "[yes]    ";
      case NOT_MET -> "[no]     ";
      case UNSURE -> "[unsure] ";
      case NO_EVIDENCE -> "[no evid]";
    };
  }

  /** Columns of the matrix: the figure that says most about each area. */
  private static final List<Measure> COLUMNS =
      List.of(
          Measure.KAPPA,
          Measure.OBLIGATION,
          Measure.INSTITUTIONS,
          Measure.ARMS_FLOW,
          Measure.TRADE_DEPENDENCE,
          Measure.SANCTIONS,
          Measure.REGIME_DISTANCE);

  private void matrix() {
    line("Pairs, by area (in brackets 95 % intervals; \"-\" means no evidence, not zero):");
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "",
          "votes (kappa)",
          "treaty rung",
          "shared IGOs",
          "arms, TIV m",
          "trade dependence",
          "sanctions",
          "regime distance"
        });
    for (Dyad dyad : shownDyads()) {
      String[] cells = new String[COLUMNS.size() + 1];
      cells[0] = dyad.toString();
      for (int c = 0; c < COLUMNS.size(); c++) {
        cells[c + 1] = cell(dyad, COLUMNS.get(c));
      }
      rows.add(cells);
    }
    out.append(TextLines.table(rows));
  }

  private List<Dyad> shownDyads() {
    List<Dyad> all = Dyad.among(a.members());
    if (all.size() > 15) {
      line("(the first 15 of " + all.size() + " pairs; --json has all)");
    }
    return all.stream().limit(15).toList();
  }

  private String cell(Dyad dyad, Measure measure) {
    List<ProfileRow> rows =
        a.profile().stream()
            .filter(row -> row.measure().equals(measure.id()))
            .filter(row -> Dyad.of(row.a(), row.b()).equals(dyad))
            .toList();
    return rows.stream()
        .map(row -> figure(row.estimate(), measure))
        .collect(Collectors.joining(measure.directed() ? " / " : ""));
  }

  private static String figure(Estimate estimate, Measure measure) {
    Double value = estimate.value();
    if (value == null) {
      return "-";
    }
    return switch (measure) {
      case KAPPA -> interval(estimate);
      case TRADE_DEPENDENCE -> format("%.1f%%", 100 * value) + lastYear(estimate);
      case ARMS_FLOW -> format("%.0f", value);
      case REGIME_DISTANCE -> interval(estimate);
      default -> format("%.0f", value) + lastYear(estimate);
    };
  }

  private static String lastYear(Estimate estimate) {
    List<Integer> years = estimate.coverage().years();
    int last = years.get(years.size() - 1);
    return last < estimate.coverage().to() ? format(" (%d)", last) : "";
  }

  /** "0.41 [0.33, 0.48]". */
  static String interval(Estimate estimate) {
    return format("%.2f [%.2f, %.2f]", estimate.value(), estimate.low(), estimate.high());
  }

  private void treaties() {
    List<ProfileRow> rows =
        a.profile().stream()
            .filter(row -> row.area() == PolicyArea.TREATY && !row.note().isEmpty())
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    line("Obligations (rung 3 defence, 2 neutrality, 1 consultation or non-aggression):");
    for (ProfileRow row : rows) {
      String since =
          a.series().stream()
              .filter(each -> each.measure().equals(row.measure()))
              .filter(each -> each.a().equals(row.a()) && each.b().equals(row.b()))
              .filter(
                  each -> java.util.Objects.equals(each.estimate().value(), row.estimate().value()))
              .mapToInt(ProfileRow::from)
              .min()
              .stream()
              .mapToObj(year -> year > a.period().fromYear() ? ", since " + year : "")
              .findFirst()
              .orElse("");
      line(format("  %s-%s  %s%s", row.a(), row.b(), note(row.note()), since));
    }
    line("");
  }

  private static String note(String note) {
    return java.util.Arrays.stream(note.split("; ")).limit(3).collect(Collectors.joining("; "));
  }

  private void ring() {
    if (a.ring().isEmpty()) {
      return;
    }
    line("Closest outsiders (weakest tie to a member, and how it compares with the group):");
    out.append(RingTable.table(a.ring(), RING_SHOWN, this::name));
  }

  private void acts() {
    if (a.acts().isEmpty()) {
      return;
    }
    int shown = Math.min(ACTS_SHOWN, a.acts().size());
    line(
        format(
            "Acts of %s or more members, curated (%d of %d, the latest):",
            a.members().size() > 2 ? "three" : "two", shown, a.acts().size()));
    for (Act act : a.acts().subList(a.acts().size() - shown, a.acts().size())) {
      String joined =
          act.participants().size() > 8
              ? act.participants().size() + " states"
              : String.join(" ", act.participants());
      line(format("  %s  %-9s %s (%s)", act.period().from(), act.kind(), act.name(), joined));
    }
    line("");
  }

  private void blindSpells() {
    String gaps =
        a.profile().stream()
            .filter(row -> row.measure().equals(Measure.KAPPA.id()))
            .flatMap(row -> row.estimate().coverage().gaps().stream())
            .distinct()
            .map(gap -> gap.replace("/", " to "))
            .collect(Collectors.joining(", "));
    if (!gaps.isEmpty()) {
      line("No Assembly votes are known from " + gaps + ".");
    }
  }

  private void foot() {
    line("Sources: " + a.sources().stream().map(Source::id).collect(Collectors.joining(", ")));
    blindSpells();
    line(
        format(
            "As of %s, seed %d. More: --json, --html FILE; what is covered: entente sources",
            a.asOf(), a.seed()));
  }

  private String name(String code) {
    return a.names().getOrDefault(code, code);
  }

  private static String format(String pattern, @Nullable Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
