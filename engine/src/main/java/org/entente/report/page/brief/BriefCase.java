package org.entente.report.page.brief;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.assess.Assessment;
import org.entente.assess.explain.Figure;
import org.entente.domain.Period;
import org.entente.domain.Source;
import org.entente.domain.Turnover;
import org.entente.evidence.RowSet;

/**
 * What a brief is written from.
 *
 * @param named groups that the caller named
 * @param sources all datasets by id
 * @param editions dataset to what was installed of it, or "pack" to the version of the pack
 * @param rows finds the rows behind a figure
 * @param replay what a replay has to say of itself; empty without one
 * @param asOf options of a replay as typed, with a blank before them; empty without one
 * @param pole likewise, empty for the usual one
 * @param version of the program
 */
public record BriefCase(
    Assessment assessment,
    List<Turnover> named,
    Map<String, Source> sources,
    Map<String, String> editions,
    Function<Figure, List<RowSet>> rows,
    List<String> replay,
    String asOf,
    String pole,
    String version) {

  /** The command line that shows the same of some members. */
  public String command(String name, List<String> members) {
    Period period = assessment.period();
    return "entente %s %s --from %d --to %d%s%s"
        .formatted(
            name,
            String.join(" ", members),
            period.fromYear(),
            period.toYear(),
            asOf,
            name.equals("assess") ? pole : "");
  }
}
