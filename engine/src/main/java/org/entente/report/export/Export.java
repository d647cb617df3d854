package org.entente.report.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.domain.Period;
import org.entente.domain.Source;

/**
 * What an export is of.
 *
 * @param version of the program
 * @param evidence "store" or "pack"
 * @param asOf latest day the evidence is from
 * @param seed of all draws
 * @param members of the group; empty for all states
 * @param replay what a replay has to say of itself; empty without one
 * @param tables in the order of the dictionary
 * @param sources datasets that some row rests on, by id
 * @param passedOn what may be passed on of each of them: "computed", "any"
 * @param leftOut what is not here, each with the reason
 */
public record Export(
    String version,
    String evidence,
    LocalDate asOf,
    long seed,
    List<String> members,
    Period period,
    String replay,
    List<Table<?>> tables,
    Map<String, Source> sources,
    Map<String, String> passedOn,
    List<String> leftOut) {

  /** Of all tables. */
  public long rows() {
    return tables.stream().mapToLong(table -> table.rows().size()).sum();
  }
}
