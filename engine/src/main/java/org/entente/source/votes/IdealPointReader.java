package org.entente.source.votes;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * Published ideal points of Bailey, Strezhnev and Voeten (2017), by state and session. For
 * validation only. The year is that in which the session opened, session + 1945; the bounds are the
 * published 5 and 95 % quantiles, so that they hold 90 %.
 */
public final class IdealPointReader implements Reader {
  static final String VARIABLE = "ideal_point_bsv";

  /** The General Assembly's first session met in 1946. */
  private static final int YEAR_BEFORE_FIRST_SESSION = 1945;

  private static final Table TABLE =
      Table.of(
          "Row",
          "ccode",
          "session",
          "NVotes",
          "IdealPoint",
          "QO%",
          "Q5%",
          "Q10%",
          "Q50%",
          "Q90%",
          "Q95%",
          "Q100%",
          "iso3c",
          "Countryname");

  @Override
  public String format() {
    return "bsv-ideal-points";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Set<String> seen = new HashSet<>();
    TABLE.each(file, out, cells -> accept(cells, harmoniser, seen, findings, out));
    findings.report(out);
  }

  private static void accept(
      Cells cells, Harmoniser harmoniser, Set<String> seen, Findings findings, Rows out) {
    try {
      int year = Integer.parseInt(cells.text("session")) + YEAR_BEFORE_FIRST_SESSION;
      Optional<String> state =
          harmoniser.byCow(Integer.parseInt(cells.text("ccode")), year, cells.line());
      if (state.isPresent() && !seen.add(state.get() + year)) {
        findings.error(
            "repeated-record",
            cells.line(),
            "records repeat a state's session",
            state.get() + year);
      } else if (state.isPresent()) {
        out.row(row(cells, state.get(), year, findings));
      }
    } catch (NumberFormatException e) {
      findings.error(
          "bad-number", cells.line(), "records without readable numbers", "" + cells.values());
    }
  }

  private static Row.StateYear row(Cells cells, String state, int year, Findings findings) {
    double value = Double.parseDouble(cells.text("IdealPoint"));
    double low = Double.parseDouble(cells.text("Q5%"));
    double high = Double.parseDouble(cells.text("Q95%"));
    if (!(low <= value && value <= high)) {
      findings.error(
          "outside-interval",
          cells.line(),
          "ideal points outside their own interval",
          state + " " + year);
    }
    return new Row.StateYear(cells.line(), VARIABLE, state, year, value, low, high);
  }
}
