package org.entente.domain;

/**
 * A problem found in the data. A value, not an exception: it is counted, kept and reported.
 *
 * @param dataset dataset id
 * @param severity WARNING: handled, and said how; ERROR: the edition must not be used
 * @param kind short and stable, for example "reused-key", "unknown-name", "swapped-date"
 * @param line line or record number in the file, 0 when it concerns the whole file
 * @param message what was found and what was done about it
 */
public record DataIssue(String dataset, Severity severity, String kind, long line, String message) {

  /** What an issue means for the edition. */
  public enum Severity {
    WARNING,
    ERROR
  }

  public static DataIssue warning(String dataset, String kind, long line, String message) {
    return new DataIssue(dataset, Severity.WARNING, kind, line, message);
  }

  public static DataIssue error(String dataset, String kind, long line, String message) {
    return new DataIssue(dataset, Severity.ERROR, kind, line, message);
  }
}
