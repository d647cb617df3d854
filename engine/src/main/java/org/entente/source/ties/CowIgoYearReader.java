package org.entente.source.ties;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.Standing;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.entente.source.Years;
import org.jspecify.annotations.Nullable;

/**
 * Correlates of War intergovernmental organisations 3.0, one record for each organisation and year,
 * one column for each state.
 *
 * <p>Memberships come from this file and not from the one by state and year, because only this one
 * says which years were observed: before 1965 many organisations were observed every five years and
 * the years between are filled in ({@code imputed} 1). A filled-in year is emitted as {@link
 * Standing#MISSING} for the states that were members in the observed year before or after it.
 */
public final class CowIgoYearReader implements Reader {

  /** One organisation's year. */
  private record Year(long line, int year, boolean imputed, Map<String, Standing> standings) {}

  /** What changes from organisation to organisation while the file is read. */
  private static final class Current {
    private String id = "";
    private String name = "";
    private final List<Year> years = new ArrayList<>();
  }

  private final Table table = Table.shipped(getClass(), format());
  private final List<String> states = table.columns().subList(3, table.columns().indexOf("sdate"));

  @Override
  public String format() {
    return "cow-igo-year";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Map<String, Actor> actors = actors(harmoniser);
    Set<String> finished = new HashSet<>();
    Current current = new Current();
    table.each(
        file,
        out,
        cells -> {
          if (!cells.text("ioname").equals(current.id)) {
            finish(current, harmoniser.actors(), out);
            start(current, cells, finished);
          }
          current.years.add(year(cells, actors, findings));
        });
    finish(current, harmoniser.actors(), out);
    findings.report(out);
  }

  /** The actor of each state column; columns ignored by the dataset are not in it. */
  private Map<String, Actor> actors(Harmoniser harmoniser) {
    Map<String, Actor> actors = new HashMap<>();
    for (String column : states) {
      harmoniser
          .byName(column, null, 0)
          .flatMap(harmoniser.actors()::findByCode)
          .ifPresent(actor -> actors.put(column, actor));
    }
    return actors;
  }

  private static void start(Current current, Cells cells, Set<String> finished)
      throws MalformedFile {
    current.id = cells.text("ioname");
    // Mac Roman text read as Latin-1 left a stray sign after two names.
    current.name = cells.text("orgname").replace("Ê", "").strip();
    if (!finished.add(current.id)) {
      throw cells.bad("ioname", "in one block of years", null);
    }
  }

  private Year year(Cells cells, Map<String, Actor> actors, Findings findings)
      throws MalformedFile {
    int year = cells.integer("year");
    boolean imputed = cells.flag("imputed");
    Map<String, Standing> standings = new HashMap<>();
    for (Map.Entry<String, Actor> column : actors.entrySet()) {
      Standing standing = CowIgoCodes.standing(cells, column.getKey());
      boolean reich = column.getKey().equals("germany") && year < 1949;
      if (standing != null && !reich && isReal(standing, column.getValue(), year)) {
        standings.merge(column.getValue().code(), standing, CowIgoYearReader::stronger);
      }
    }
    report(cells, year, imputed, standings, findings);
    return new Year(cells.line(), year, imputed, standings);
  }

  /** The file writes -9 also for states that did not exist. */
  private static boolean isReal(Standing standing, Actor actor, int year) {
    return standing != Standing.MISSING || actor.existedIn(year);
  }

  private static void report(
      Cells cells, int year, boolean imputed, Map<String, Standing> standings, Findings findings) {
    if (imputed && year >= Years.FIRST) {
      findings.warning(
          "imputed-year", cells.line(), "a year between two observed ones: standing not known");
    }
    if (year >= Years.FIRST && standings.containsValue(Standing.MISSING)) {
      findings.warning("missing-membership", cells.line(), "code -9: the edition does not know");
    }
  }

  private static Standing stronger(Standing one, Standing two) {
    return one.compareTo(two) <= 0 ? one : two;
  }

  private static void finish(Current current, Actors actors, Rows out) {
    Memberships memberships = new Memberships(current.id, current.name);
    for (int i = 0; i < current.years.size(); i++) {
      Year year = current.years.get(i);
      Map<String, Standing> standings =
          year.imputed() ? between(current.years, i, actors) : year.standings();
      standings.forEach(
          (state, standing) -> memberships.add(state, year.year(), standing, year.line()));
    }
    memberships.emit(out);
    current.years.clear();
  }

  /** Members of the observed year before or after that existed in the year: not known. */
  private static Map<String, Standing> between(List<Year> years, int i, Actors actors) {
    Map<String, Standing> unknown = new HashMap<>();
    for (Year neighbour : new Year[] {observed(years, i, -1), observed(years, i, 1)}) {
      if (neighbour != null) {
        neighbour.standings().keySet().stream()
            .filter(state -> actors.getByCode(state).existedIn(years.get(i).year()))
            .forEach(state -> unknown.put(state, Standing.MISSING));
      }
    }
    return unknown;
  }

  private static @Nullable Year observed(List<Year> years, int from, int step) {
    int i = from;
    while (i >= 0 && i < years.size() && years.get(i).imputed()) {
      i += step;
    }
    return i >= 0 && i < years.size() ? years.get(i) : null;
  }
}
