package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.entente.assess.Assessment;
import org.entente.assess.Measure;
import org.entente.assess.ProfileRow;
import org.entente.assess.RingRow;
import org.entente.assess.TestResult;
import org.entente.domain.Act;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.PolicyArea;
import org.entente.domain.Source;
import org.jspecify.annotations.Nullable;

/** An assessment as a person reads it in a terminal: the answer first, then what it rests on. */
public final class Terminal {
  private static final int RING_SHOWN = 8;
  private static final int ACTS_SHOWN = 10;

  private final Assessment a;
  private final StringBuilder out = new StringBuilder();

  private Terminal(Assessment assessment) {
    this.a = assessment;
  }

  public static String render(Assessment assessment) {
    Terminal terminal = new Terminal(assessment);
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
    line(wrap(a.headline(), 0));
    if (a.members().size() > 6) {
      line(wrap("Members at any time in the period: " + String.join(" ", a.members()), 0));
    }
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
      line(wrap(test.finding(), 18));
    }
    line("");
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
    line("Pairs, by area (95 % intervals; \"-\" means no evidence, not zero):");
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
    out.append(table(rows));
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
    out.append(ring(a.ring(), RING_SHOWN, this::name));
  }

  /** A ring as a table. */
  public static String ring(List<RingRow> rows, int shown, Actors actors) {
    return ring(rows, shown, code -> actors.findByCode(code).map(Actor::name).orElse(code));
  }

  private static String ring(List<RingRow> ring, int shown, UnaryOperator<String> name) {
    List<String[]> rows = new ArrayList<>();
    String unit = ring.get(0).estimate().unit();
    rows.add(new String[] {"", unit, "to the group", "furthest from", "per year"});
    for (RingRow row : ring.stream().limit(shown).toList()) {
      rows.add(
          new String[] {
            name.apply(row.state()),
            interval(row.estimate()),
            row.relative().isPresent() ? signed(row.relative()) : "-",
            name.apply(row.weakestWith()),
            row.movement().isPresent() ? format("%+.3f", row.movement().value()) : "-"
          });
    }
    return table(rows);
  }

  private static String signed(Estimate estimate) {
    return format("%+.2f [%+.2f, %+.2f]", estimate.value(), estimate.low(), estimate.high());
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

  private static String table(List<String[]> rows) {
    StringBuilder lines = new StringBuilder();
    int columns = rows.get(0).length;
    int[] widths = new int[columns];
    for (String[] row : rows) {
      for (int c = 0; c < columns; c++) {
        widths[c] = Math.max(widths[c], row[c].length());
      }
    }
    for (String[] row : rows) {
      StringBuilder text = new StringBuilder("  ");
      for (int c = 0; c < columns; c++) {
        text.append(pad(row[c], widths[c])).append("  ");
      }
      lines.append(text.toString().stripTrailing()).append('\n');
    }
    return lines.append('\n').toString();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  /** Breaks at words so that no line is longer than 96 characters. */
  private static String wrap(String text, int indent) {
    StringBuilder wrapped = new StringBuilder(" ".repeat(indent));
    int width = indent;
    for (String word : text.split(" ")) {
      if (width + word.length() > 96 && width > indent) {
        wrapped.append('\n').append(" ".repeat(indent));
        width = indent;
      }
      wrapped.append(word).append(' ');
      width += word.length() + 1;
    }
    return wrapped.toString().stripTrailing();
  }

  private static String format(String pattern, @Nullable Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
