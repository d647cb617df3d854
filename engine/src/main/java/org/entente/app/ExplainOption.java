package org.entente.app;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.assess.explain.Figure;
import org.entente.assess.explain.RowsBehind;
import org.entente.domain.Estimate;
import org.entente.domain.Misspelling;
import org.entente.domain.OneLine;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.entente.evidence.RowSet;
import org.entente.report.ExplainJson;
import org.entente.report.ExplainText;
import org.entente.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --explain ID}: one figure of a result and the rows behind it, in place of the result. */
final class ExplainOption {
  /** Rows shown of each set behind a figure. */
  private static final int ROWS = 5;

  private static final int SUGGESTED = 3;

  /** Most letters of an unknown name that are read and shown. */
  private static final int LONGEST = 60;

  @Option(
      names = "--explain",
      paramLabel = "ID",
      description =
          "Show one figure instead: the query for its rows, how many there are and the first of"
              + " them. IDs are those of --json.")
  private @Nullable String id;

  /** The name that was asked for; null if none was. */
  @Nullable String asked() {
    return id;
  }

  /**
   * Prints the figure asked for, or else the result.
   *
   * @param inJson the result in JSON, which names all its figures
   * @param result prints the result
   * @throws UserError if the result has no figure of the name
   */
  void print(
      boolean json,
      Evidence evidence,
      RowsBehind rows,
      Function<LocalDate, String> inJson,
      Runnable result) {
    if (id == null) {
      result.run();
      return;
    }
    Map<String, Estimate> figures = Json.figures(inJson, Installed.asOf(evidence));
    Figure figure = figure(find(id.strip(), figures), rows);
    String text = explanation(json, evidence, figure);
    Console.current().out().print(Installed.stated(text, evidence));
  }

  /** The figure with its rows, as JSON or text. */
  static String explanation(boolean json, Evidence evidence, Figure figure) {
    List<RowSet> sets = figure.rows().apply(evidence.rowsOf(ROWS));
    return json
        ? ExplainJson.render(figure, sets, evidence.sources(), Version.NUMBER)
        : ExplainText.render(figure, sets, evidence.sources());
  }

  private static Figure figure(Map.Entry<String, Estimate> named, RowsBehind rows) {
    return new Figure(named.getKey(), named.getValue(), of -> rows.of(named.getKey(), of));
  }

  private static Map.Entry<String, Estimate> find(String id, Map<String, Estimate> figures) {
    return figures.entrySet().stream()
        .filter(entry -> id.equalsIgnoreCase(entry.getKey()))
        .findFirst()
        .orElseThrow(() -> unknown(id, figures));
  }

  private static UserError unknown(String id, Map<String, Estimate> figures) {
    String nearest =
        figures.keySet().stream()
            .sorted(Comparator.comparingInt(each -> distance(id, each)))
            .limit(SUGGESTED)
            .collect(Collectors.joining(", "));
    return new UserError(
        "No figure of this result is called \"%s\".".formatted(OneLine.of(id, OneLine.ECHO)),
        "Maybe one of: " + nearest + "; all names: --json, the fields \"id\"");
  }

  private static int distance(String one, String other) {
    return Misspelling.distance(shortened(one), shortened(other), LONGEST);
  }

  private static String shortened(String id) {
    return id.substring(0, Math.min(id.length(), LONGEST)).toLowerCase(Locale.ROOT);
  }
}
