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
import org.entente.source.Row.StateYear;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * Gross domestic product in current US$ from the World Development Indicators. Regions and income
 * groups stand among the countries; the dataset ignores them by name.
 */
public final class WorldBankGdpReader implements Reader {
  static final Table TABLE = Table.of("Country Name", "Country Code", "Year", "Value");

  @Override
  public String format() {
    return "wb-gdp";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, findings);
    Set<List<String>> seen = new HashSet<>();
    TABLE.each(
        file,
        out,
        cells -> {
          if (seen.add(List.of(cells.text("Country Code"), cells.text("Year")))) {
            figure(cells, parties, out);
          } else {
            findings.error("duplicate-key", cells.line(), "a country-year occurs again: left out");
          }
        });
    findings.report(out);
  }

  private static void figure(Cells cells, Parties parties, Rows out) throws MalformedFile {
    int year = cells.integer("Year");
    Double value = cells.number("Value");
    parties
        .named(cells.text("Country Code"), cells.line())
        .ifPresent(
            state ->
                out.row(
                    new StateYear(
                        cells.line(), "gdp_current_usd", state, year, value, null, null)));
  }
}
