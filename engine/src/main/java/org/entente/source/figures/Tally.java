package org.entente.source.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.domain.DataIssue;
import org.entente.domain.DataIssue.Severity;
import org.entente.source.Rows;

/**
 * Counts what a reader met and did, so that each kind of problem becomes one issue with its count
 * and not one for every record.
 */
final class Tally {
  private final String dataset;
  private final Map<String, Count> counts = new LinkedHashMap<>();

  Tally(String dataset) {
    this.dataset = dataset;
  }

  /** Handled: one more of this kind; the message of the first stands for all. */
  void warn(String kind, long line, String message) {
    add(Severity.WARNING, kind, line, message);
  }

  /** The edition must not be used. */
  void error(String kind, long line, String message) {
    add(Severity.ERROR, kind, line, message);
  }

  /** Raises one issue for each kind, at the line where it was first met. */
  void raise(Rows out) {
    counts.forEach((kind, count) -> out.issue(count.issue(dataset, kind)));
  }

  private void add(Severity severity, String kind, long line, String message) {
    counts.computeIfAbsent(kind, key -> new Count(severity, line, message)).times++;
  }

  private static final class Count {
    private final Severity severity;
    private final long firstLine;
    private final String message;
    private long times;

    Count(Severity severity, long firstLine, String message) {
      this.severity = severity;
      this.firstLine = firstLine;
      this.message = message;
    }

    DataIssue issue(String dataset, String kind) {
      return new DataIssue(dataset, severity, kind, firstLine, times + " times: " + message);
    }
  }
}
