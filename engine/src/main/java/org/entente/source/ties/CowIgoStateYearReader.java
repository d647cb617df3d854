package org.entente.source.ties;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * Correlates of War intergovernmental organisations 3.0, one record for each state and year. Read
 * and checked, but nothing is emitted: the same memberships come, with the names of the
 * organisations and with the years that were not observed, from {@link CowIgoYearReader}.
 */
public final class CowIgoStateYearReader implements Reader {

  @Override
  public String format() {
    return "cow-igo-state-year";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Table table = Table.shipped(getClass(), format());
    List<String> organisations = table.columns().subList(3, table.columns().size());
    Set<String> keys = new HashSet<>();
    table.each(
        file,
        out,
        cells -> {
          for (String organisation : organisations) {
            CowIgoCodes.standing(cells, organisation);
          }
          int year = cells.integer("year");
          harmoniser.byCow(cells.integer("ccode"), year, cells.line());
          if (!keys.add(cells.text("ccode") + " " + year)) {
            findings.warning("reused-key", cells.line(), "a second record for a state and year");
          }
          findings.warning(
              "nothing-kept", cells.line(), "memberships are taken from the file by organisation");
        });
    findings.report(out);
  }
}
