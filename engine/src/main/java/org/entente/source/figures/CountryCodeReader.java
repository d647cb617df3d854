package org.entente.source.figures;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * Country numbers of the Correlates of War project. A state stands in the list once for each of its
 * membership spells. Emits no rows: numbers and names are held against the registry of actors.
 */
public final class CountryCodeReader implements Reader {
  static final Table TABLE = Table.of("StateAbb", "CCode", "StateNme");

  @Override
  public String format() {
    return "cow-country-codes";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    RegistryCheck registry = new RegistryCheck(harmoniser, out);
    Set<List<String>> seen = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    TABLE.each(
        file,
        out,
        cells -> {
          if (!seen.add(cells.values())) {
            findings.warning(
                "exact-duplicate", cells.line(), "once more for another spell: left out");
            return;
          }
          if (!numbers.add(cells.text("CCode"))) {
            findings.error("duplicate-key", cells.line(), "one number for two names");
          }
          check(cells, registry, findings);
        });
    findings.report(out);
  }

  private static void check(Cells cells, RegistryCheck registry, Findings findings)
      throws MalformedFile {
    var holder = registry.anyHolder(cells.integer("CCode"));
    if (holder.isEmpty()) {
      findings.warning(
          "no-holder-since-1945", cells.line(), "a number that no actor carries since 1945");
    } else {
      registry.name(holder.get(), cells.text("StateNme"), cells.line());
    }
  }
}
