package org.entente.source.ties;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * ATOP 5.1, how institutionalised the military cooperation of each alliance phase is: {@code
 * milinst} 0 to 2 and {@code formal} 0 to 2.
 *
 * <p>The file names neither states nor dates, so no row can carry it: records are counted and
 * checked, and one issue says that nothing was kept. Numbers carry single-precision noise (a phase
 * reads 2070.1001 and the version 5.0999999).
 */
public final class AtopInstitutionReader implements Reader {

  @Override
  public String format() {
    return "atop-institution";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Set<String> phases = new HashSet<>();
    Table.shipped(getClass(), format())
        .each(
            file,
            out,
            cells -> {
              findings.warning(
                  "nothing-kept", cells.line(), "no row kind carries an agreement's own figures");
              check(cells, findings);
              if (!phases.add(phase(cells.text("atopidphase")))) {
                findings.warning("reused-key", cells.line(), "a second record for the same phase");
              }
            });
    findings.report(out);
  }

  private static void check(Cells cells, Findings findings) throws IOException {
    for (String column : new String[] {"milinst", "formal"}) {
      if (cells.isEmpty(column)) {
        findings.warning("missing-" + column, cells.line(), "not coded");
      } else if (cells.integer(column) < 0 || cells.integer(column) > 2) {
        throw cells.bad(column, "0, 1, 2 or empty", null);
      }
    }
    if (!phase(cells.text("atopidphase")).equals(cells.text("atopidphase"))) {
      findings.warning(
          "single-precision", cells.line(), "the phase carries rounding noise: rounded");
    }
  }

  /** "2070.1001" is phase 1 of alliance 2070. */
  static String phase(String written) {
    int dot = written.indexOf('.');
    return dot < 0 ? written : Math.round(Double.parseDouble(written) * 10) / 10.0 + "";
  }
}
