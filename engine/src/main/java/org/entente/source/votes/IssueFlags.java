package org.entente.source.votes;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.source.Cells;
import org.entente.source.Findings;

/** The six issue columns of the published Assembly files. */
final class IssueFlags {
  static final List<String> CODES = List.of("me", "nu", "di", "hr", "co", "ec");

  private IssueFlags() {}

  /** The issues whose column says so; a cell that is neither yes nor no is raised. */
  static Set<String> read(Cells cells, String yes, String no, Findings findings) {
    Set<String> issues = new TreeSet<>();
    for (String code : CODES) {
      String cell = cells.textIfAny(code);
      if (cell.equals(yes)) {
        issues.add(code);
      } else if (!cell.equals(no) && !cell.isEmpty() && !cell.equals("NA")) {
        findings.error("bad-flag", cells.line(), "issue flags that are neither yes nor no", cell);
      }
    }
    return issues;
  }
}
