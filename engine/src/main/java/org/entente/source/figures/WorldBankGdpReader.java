package org.entente.source.figures;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.StateYear;
import org.entente.source.Rows;

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
    Tally tally = new Tally(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, tally);
    Set<List<String>> seen = new HashSet<>();
    TABLE.each(
        file,
        out,
        cells -> {
          if (seen.add(List.of(cells.text("Country Code"), cells.text("Year")))) {
            figure(cells, parties, out);
          } else {
            tally.error("duplicate-key", cells.line(), "a country-year occurs again: left out");
          }
        });
    tally.raise(out);
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
