package org.entente.source.figures;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * The Common High Priority List: six-digit customs codes by tier. It says nothing of any state, so
 * it is checked and counted, and emits no rows.
 */
public final class HighPriorityReader implements Reader {
  static final Table TABLE = Table.of("tier", "hs6");
  private static final Set<String> TIERS = Set.of("1", "2", "3A", "3B", "4A", "4B");
  private static final Pattern HS6 = Pattern.compile("[0-9]{6}");

  @Override
  public String format() {
    return "chpl-hs6";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Set<String> codes = new HashSet<>();
    findings.warning("living-list", 0, "the list changes: compare with the one now in force");
    TABLE.each(
        file,
        out,
        cells -> {
          check(cells);
          if (!codes.add(cells.text("hs6"))) {
            findings.error("duplicate-key", cells.line(), "a code stands in the list again");
          }
        });
    findings.report(out);
  }

  private static void check(Cells cells) throws MalformedFile {
    if (!TIERS.contains(cells.text("tier"))) {
      throw cells.bad("tier", "one of 1, 2, 3A, 3B, 4A, 4B", null);
    }
    if (!HS6.matcher(cells.text("hs6")).matches()) {
      throw cells.bad("hs6", "six digits", null);
    }
  }
}
