package org.entente.source.votes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.domain.DataIssue;
import org.entente.domain.DataIssue.Severity;
import org.entente.source.Rows;

/** What a reading found, counted by kind, so that thousands of cells become one issue. */
final class Findings {
  private final String dataset;
  private final Map<String, Finding> kinds = new LinkedHashMap<>();

  Findings(String dataset) {
    this.dataset = dataset;
  }

  /** Handled, and said how. */
  void warning(String kind, long line, String what, String example) {
    count(Severity.WARNING, kind, line, what, example);
  }

  /** The edition must not be used. */
  void error(String kind, long line, String what, String example) {
    count(Severity.ERROR, kind, line, what, example);
  }

  private void count(Severity severity, String kind, long line, String what, String example) {
    kinds.computeIfAbsent(kind, k -> new Finding(severity, line, what, example)).count++;
  }

  /** One issue for each kind: how often, what, and the first instance. */
  void report(Rows out) {
    kinds.forEach(
        (kind, found) ->
            out.issue(new DataIssue(dataset, found.severity, kind, found.line, found.message())));
  }

  private static final class Finding {
    private final Severity severity;
    private final long line;
    private final String what;
    private final String example;
    private int count;

    Finding(Severity severity, long line, String what, String example) {
      this.severity = severity;
      this.line = line;
      this.what = what;
      this.example = example;
    }

    String message() {
      return "%d %s; first: %s".formatted(count, what, example);
    }
  }
}
