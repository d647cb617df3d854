package org.entente.source.votes;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.entente.source.Harmoniser;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row;
import org.entente.source.Rows;
import org.entente.source.votes.VoteTable.Line;

/**
 * Published ideal points of Bailey, Strezhnev and Voeten (2017), by state and session. For
 * validation only. The year is that in which the session opened, session + 1945; the bounds are the
 * published 5 and 95 % quantiles, so that they hold 90 %.
 */
public final class IdealPointReader implements Reader {
  static final String VARIABLE = "ideal_point_bsv";

  /** The General Assembly's first session met in 1946. */
  private static final int YEAR_BEFORE_FIRST_SESSION = 1945;

  private static final Layout LAYOUT =
      Layout.exactly(
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
    VoteTable.read(
        file,
        LAYOUT,
        line -> {
          out.record();
          accept(line, harmoniser, seen, findings, out);
        });
    findings.report(out);
  }

  private static void accept(
      Line line, Harmoniser harmoniser, Set<String> seen, Findings findings, Rows out) {
    try {
      int year = Integer.parseInt(line.get("session")) + YEAR_BEFORE_FIRST_SESSION;
      Optional<String> state =
          harmoniser.byCow(Integer.parseInt(line.get("ccode")), year, line.number());
      if (state.isPresent() && !seen.add(state.get() + year)) {
        findings.error(
            "repeated-record",
            line.number(),
            "records repeat a state's session",
            state.get() + year);
      } else if (state.isPresent()) {
        out.row(row(line, state.get(), year, findings));
      }
    } catch (NumberFormatException e) {
      findings.error(
          "bad-number", line.number(), "records without readable numbers", "" + line.fields());
    }
  }

  private static Row.StateYear row(Line line, String state, int year, Findings findings) {
    double value = Double.parseDouble(line.get("IdealPoint"));
    double low = Double.parseDouble(line.get("Q5%"));
    double high = Double.parseDouble(line.get("Q95%"));
    if (!(low <= value && value <= high)) {
      findings.error(
          "outside-interval",
          line.number(),
          "ideal points outside their own interval",
          state + " " + year);
    }
    return new Row.StateYear(line.number(), VARIABLE, state, year, value, low, high);
  }
}
