package org.entente.source;

import org.entente.domain.DataIssue;

/** Where a reader puts what it reads. */
public interface Rows {

  /**
   * Counts one record of the file, before anything is decided about it. The total is compared with
   * the edition's expected count, so it is called once for each data record, the ignored ones
   * included.
   */
  void record();

  /** A typed row. */
  void row(Row row);

  /** A problem and what was done about it. */
  void issue(DataIssue issue);
}
