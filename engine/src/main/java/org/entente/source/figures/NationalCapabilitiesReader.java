package org.entente.source.figures;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.StateYear;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.entente.source.Years;

/**
 * National Material Capabilities of the Correlates of War project: military expenditure (thousand
 * British pounds to 1913, thousand current US$ from 1914), military personnel (thousands), iron and
 * steel (thousand tons), energy (thousand coal-ton equivalents), population and urban population
 * (thousands), and CINC, the mean of a state's world shares of the six.
 */
public final class NationalCapabilitiesReader implements Reader {
  /** Sums of CINC further than this from 1 are reported. */
  private static final double CINC_TOLERANCE = 0.001;

  /** The first year in which {@code milex} is in US$. */
  private static final int FIRST_DOLLAR_YEAR = 1914;

  static final Table TABLE =
      Table.of("ccode", "year", "milex", "milper", "irst", "pec", "tpop", "upop", "cinc");
  private static final List<String> COLUMNS =
      List.of("milex", "milper", "irst", "pec", "tpop", "upop", "cinc");

  @Override
  public String format() {
    return "cow-nmc";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, findings);
    Set<List<String>> seen = new HashSet<>();
    Map<Integer, Double> cinc = new TreeMap<>();
    TABLE.each(
        file,
        out,
        cells -> {
          if (!seen.add(List.of(cells.text("ccode"), cells.text("year")))) {
            findings.error("duplicate-key", cells.line(), "a state-year occurs again: left out");
          } else {
            state(cells, parties, findings, cinc, out);
          }
        });
    warnOfSums(cinc, findings);
    findings.report(out);
  }

  private static void state(
      Cells cells, Parties parties, Findings findings, Map<Integer, Double> cinc, Rows out)
      throws MalformedFile {
    int year = cells.integer("year");
    Double share = cells.numberUnlessMinusNine("cinc");
    cinc.merge(year, share == null ? 0 : share, Double::sum);
    if (year < FIRST_DOLLAR_YEAR) {
      findings.warning(
          "pounds", cells.line(), "military expenditure in pounds, before 1945: left out");
    }
    if (year < Years.FIRST) {
      return;
    }
    String state = parties.cow(cells.integer("ccode"), year, cells.line()).orElse(null);
    if (state != null) {
      for (String column : COLUMNS) {
        out.row(figure(cells, column, state, year, findings));
      }
    }
  }

  private static StateYear figure(
      Cells cells, String column, String state, int year, Findings findings) throws MalformedFile {
    Double value = cells.numberUnlessMinusNine(column);
    if (value == null) {
      findings.warning(
          "missing-component", cells.line(), "a component of CINC is not known: missing");
    }
    String variable = column.equals("milex") ? "milex_kusd" : column;
    return new StateYear(cells.line(), variable, state, year, value, null, null);
  }

  private static void warnOfSums(Map<Integer, Double> cinc, Findings findings) {
    cinc.forEach(
        (year, sum) -> {
          if (year >= Years.FIRST && Math.abs(sum - 1) > CINC_TOLERANCE) {
            findings.warning(
                "cinc-sum",
                0,
                String.format(
                    Locale.ROOT, "CINC of a year does not add up to 1 (%d: %.4f)", year, sum));
          }
        });
  }
}
