package org.entente.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.entente.domain.DataIssue;
import org.entente.domain.DataIssue.Severity;

/**
 * What a reader met and did, counted by kind, so that each kind of problem becomes one issue with
 * its count and not one for every record. A kind keeps the severity, the line and the words with
 * which it was first met.
 */
public final class Findings {
  private final String dataset;
  private final Map<String, Finding> kinds = new LinkedHashMap<>();

  /**
   * @param dataset id of the dataset that is read
   */
  public Findings(String dataset) {
    this.dataset = dataset;
  }

  /** Handled, and said how: reported as "3 times: message". */
  public void warning(String kind, long line, String message) {
    count(Severity.WARNING, kind, line, times -> times + " times: " + message);
  }

  /** The edition must not be used. */
  public void error(String kind, long line, String message) {
    count(Severity.ERROR, kind, line, times -> times + " times: " + message);
  }

  /** Handled, and said how: reported as "3 records without a date; first: example". */
  public void warning(String kind, long line, String what, String example) {
    count(Severity.WARNING, kind, line, times -> times + " " + what + "; first: " + example);
  }

  /** The edition must not be used. */
  public void error(String kind, long line, String what, String example) {
    count(Severity.ERROR, kind, line, times -> times + " " + what + "; first: " + example);
  }

  /** Raises one issue for each kind, in the order in which they were met. */
  public void report(Rows out) {
    kinds.forEach((kind, found) -> out.issue(found.issue(dataset, kind)));
  }

  private void count(Severity severity, String kind, long line, LongFunction<String> message) {
    kinds.computeIfAbsent(kind, key -> new Finding(severity, line, message)).times++;
  }

  private static final class Finding {
    private final Severity severity;
    private final long line;
    private final LongFunction<String> message;
    private long times;

    Finding(Severity severity, long line, LongFunction<String> message) {
      this.severity = severity;
      this.line = line;
      this.message = message;
    }

    DataIssue issue(String dataset, String kind) {
      return new DataIssue(dataset, severity, kind, line, message.apply(times));
    }
  }
}
