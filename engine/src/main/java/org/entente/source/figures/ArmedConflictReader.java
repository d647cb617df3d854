package org.entente.source.figures;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.domain.Dyad;
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
 * The UCDP/PRIO armed conflict dataset, one record for each combination of the states on the two
 * sides of a conflict-year; a conflict counts in a year with at least 25 battle deaths.
 *
 * <ul>
 *   <li>{@code armed-conflict}: two states on opposite sides, once for each conflict and year; the
 *       value is the intensity (1 minor, 2 war). The note says "primary" where both are the parties
 *       themselves and "supporting" where one of them sent troops to a party.
 *   <li>{@code co-belligerence}: two states on one side, likewise.
 *   <li>The state-year {@code armed_conflict}: conflicts in which the government is a primary party
 *       and its opponent is no state.
 * </ul>
 */
public final class ArmedConflictReader implements Reader {
  static final Table TABLE =
      Table.of(
          "conflict_id",
          "year",
          "gwno_a",
          "gwno_a_2nd",
          "gwno_b",
          "gwno_b_2nd",
          "incompatibility",
          "intensity_level",
          "type_of_conflict",
          "start_date",
          "start_prec",
          "start_date2",
          "start_prec2",
          "ep_end",
          "ep_end_date");
  private static final List<String> TYPES =
      List.of("interstate", "intrastate", "II", "extrasystemic");

  private record Internal(long line, Set<String> conflicts) {}

  private record StateInYear(String state, int year) {}

  /** What one reading gathers. */
  private record Reading(
      Parties parties,
      Findings findings,
      Set<List<String>> emitted,
      Map<StateInYear, Internal> internal,
      Parties takingPart,
      CaseYears years,
      Rows out) {}

  @Override
  public String format() {
    return "ucdp-acd-expanded";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, findings);
    // What is left out is told once, by the pairs.
    Parties takingPart = new Parties(harmoniser, new Findings(harmoniser.dataset().id()));
    Reading reading =
        new Reading(
            parties,
            findings,
            new HashSet<>(),
            new LinkedHashMap<>(),
            takingPart,
            new CaseYears(),
            out);
    Set<List<String>> seen = new HashSet<>();
    TABLE.each(
        file,
        out,
        cells -> {
          if (!seen.add(cells.values())) {
            findings.error("duplicate-key", cells.line(), "a record occurs again: left out");
          } else {
            check(cells);
            conflict(cells, reading);
          }
        });
    reading.internal().forEach((key, found) -> out.row(internal(key, found)));
    reading.years().rows().forEach(out::row);
    findings.report(out);
  }

  private static void check(Cells cells) throws MalformedFile {
    if (!TYPES.contains(cells.text("type_of_conflict"))) {
      throw cells.bad("type_of_conflict", "one of " + TYPES, null);
    }
    if (cells.isEmpty("gwno_a")) {
      throw cells.bad("gwno_a", "the number of a state", null);
    }
  }

  private static void conflict(Cells cells, Reading reading) throws MalformedFile {
    pair(cells, "armed-conflict", "gwno_a", "gwno_b", "primary", reading);
    pair(cells, "armed-conflict", "gwno_a", "gwno_b_2nd", "supporting", reading);
    pair(cells, "armed-conflict", "gwno_a_2nd", "gwno_b", "supporting", reading);
    pair(cells, "armed-conflict", "gwno_a_2nd", "gwno_b_2nd", "both-supporting", reading);
    pair(cells, "co-belligerence", "gwno_a", "gwno_a_2nd", "supporting", reading);
    pair(cells, "co-belligerence", "gwno_b", "gwno_b_2nd", "supporting", reading);
    if (cells.isEmpty("gwno_b")) {
      againstNoState(cells, reading);
    }
    takePart(cells, reading);
  }

  private static void takePart(Cells cells, Reading reading) throws MalformedFile {
    String type = cells.text("type_of_conflict");
    boolean betweenStates = type.equals("interstate");
    String variable = betweenStates ? "conflict_between_states" : "conflict_abroad";
    takesPart(cells, "gwno_a_2nd", variable, reading);
    takesPart(cells, "gwno_b_2nd", variable, reading);
    if (betweenStates || type.equals("extrasystemic")) {
      takesPart(cells, "gwno_a", variable, reading);
      takesPart(cells, "gwno_b", variable, reading);
    }
  }

  private static void takesPart(Cells cells, String column, String variable, Reading reading)
      throws MalformedFile {
    if (cells.isEmpty(column)) {
      return;
    }
    int year = cells.integer("year");
    String conflict = cells.text("conflict_id");
    reading
        .takingPart()
        .gleditschWard(cells.integer(column), year, cells.line())
        .ifPresent(state -> reading.years().count(variable, state, year, conflict, cells.line()));
  }

  private static void againstNoState(Cells cells, Reading reading) throws MalformedFile {
    reading.findings().warning("no-state-opponent", cells.line(), "side B is no state: no pair");
    int year = cells.integer("year");
    String conflict = cells.text("conflict_id");
    reading
        .parties()
        .gleditschWard(cells.integer("gwno_a"), year, cells.line())
        .map(state -> new StateInYear(state, year))
        .map(
            key ->
                reading
                    .internal()
                    .computeIfAbsent(key, k -> new Internal(cells.line(), new HashSet<>())))
        .ifPresent(found -> found.conflicts().add(conflict));
  }

  private static void pair(
      Cells cells, String kind, String one, String other, String role, Reading reading)
      throws MalformedFile {
    if (cells.isEmpty(one) || cells.isEmpty(other)) {
      return;
    }
    Optional<Parties.Pair> pair =
        reading
            .parties()
            .gleditschWardPair(
                cells.integer(one), cells.integer(other), cells.integer("year"), cells.line());
    if (pair.isPresent()) {
      emit(cells, kind, pair.get().dyad(), role, reading);
    }
  }

  private static void emit(Cells cells, String kind, Dyad dyad, String role, Reading reading)
      throws MalformedFile {
    String conflict = cells.text("conflict_id");
    String year = cells.text("year");
    if (!reading.emitted().add(List.of(kind, conflict, year, dyad.a(), dyad.b()))) {
      reading.findings().warning("expanded", cells.line(), "a pair of a conflict-year again: once");
      return;
    }
    String note = "conflict " + conflict + "; " + cells.text("type_of_conflict") + "; " + role;
    reading
        .out()
        .row(
            Spells.ofYear(
                cells.line(),
                kind,
                dyad,
                cells.integer("year"),
                cells.number("intensity_level"),
                note));
  }

  private static StateYear internal(StateInYear key, Internal found) {
    double count = found.conflicts().size();
    return new StateYear(
        found.line(), "armed_conflict", key.state(), key.year(), count, null, null);
  }
}
