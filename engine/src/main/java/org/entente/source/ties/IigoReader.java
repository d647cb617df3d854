package org.entente.source.ties;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.Membership;
import org.entente.source.Row.Standing;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.jspecify.annotations.Nullable;

/**
 * Informal intergovernmental organisations 2.0 (Vabulas and Snidal): who belongs to what in 2017.
 * {@code Begin} and {@code End} are the organisation's. One that had ended by 2017 has no members
 * in 2017, and when its members joined and left is not in the file, so those records are left out.
 */
public final class IigoReader implements Reader {
  private static final int YEAR = 2017;

  private record Line(long line, String state, String stateName, String id, String title) {}

  @Override
  public String format() {
    return "iigo";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    List<Line> lines = new ArrayList<>();
    Map<String, Set<String>> titles = new HashMap<>();
    Table.shipped(getClass(), format())
        .each(
            file,
            out,
            cells -> {
              titles
                  .computeIfAbsent(cells.text("igoID"), key -> new HashSet<>())
                  .add(cells.text("Title"));
              Line line = line(cells, findings);
              if (line != null) {
                lines.add(line);
              }
            });
    Set<String> seen = new HashSet<>();
    for (Line line : lines) {
      String id = id(line, titles, findings);
      state(line, harmoniser, findings)
          .ifPresent(state -> emit(line, id, state, seen, findings, out));
    }
    findings.report(out);
  }

  private static void emit(
      Line line, String id, String state, Set<String> seen, Findings findings, Rows out) {
    if (seen.add(id + "|" + state)) {
      out.row(new Membership(line.line(), id, line.title(), state, YEAR, YEAR, Standing.FULL));
    } else {
      findings.warning("reused-key", line.line(), "a second record for a member: left out");
    }
  }

  private static @Nullable Line line(Cells cells, Findings findings) throws MalformedFile {
    if (cells.integer("Year") != YEAR) {
      throw cells.bad("Year", "2017", null);
    }
    Integer end = cells.optionalInteger("End");
    if (end != null && end < YEAR) {
      findings.warning(
          "ended-before-2017", cells.line(), "the organisation had ended by 2017: left out");
      return null;
    }
    return new Line(
        cells.line(),
        cells.text("stateID"),
        cells.text("StateName"),
        cells.text("igoID"),
        cells.text("Title"));
  }

  /** The organisation's short name, or its title where that is missing or means two. */
  private static String id(Line line, Map<String, Set<String>> titles, Findings findings) {
    if (line.id().isEmpty() || titles.getOrDefault(line.id(), Set.of()).size() > 1) {
      findings.warning(
          "no-unique-id", line.line(), "igoID is empty or means two: the title stands");
      return line.title();
    }
    return line.id();
  }

  private static Optional<String> state(Line line, Harmoniser harmoniser, Findings findings) {
    LocalDate on = LocalDate.of(YEAR, 7, 1);
    if (line.state().isEmpty()) {
      findings.warning("no-state-id", line.line(), "stateID is empty: read by the state's name");
      return harmoniser.byName(line.stateName(), on, line.line());
    }
    return harmoniser.byName(line.state(), on, line.line());
  }
}
