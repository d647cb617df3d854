package org.entente.source.ties;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.Standing;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * Membership in informal international organisations (Roger and Rowan), one record for each member
 * and year, 1925 to 2010. {@code Begin} and {@code End} are the state's years in the data, not the
 * membership's. States are told by {@code cowID}, which no record lacks: 268 have no stateID, and
 * CZE and DEU stand for two states each.
 */
public final class MigoReader implements Reader {

  @Override
  public String format() {
    return "migo";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Map<String, Memberships> organisations = new TreeMap<>();
    Set<String> keys = new HashSet<>();
    Table.shipped(getClass(), format())
        .each(
            file,
            out,
            cells -> {
              String key =
                  String.join(" ", cells.text("igoID"), cells.text("cowID"), cells.text("Year"));
              if (!keys.add(key)) {
                findings.warning(
                    "reused-key", cells.line(), "a second record for a member and year");
              }
              add(cells, harmoniser, findings, organisations);
            });
    organisations.values().forEach(organisation -> organisation.emit(out));
    findings.report(out);
  }

  private static void add(
      Cells cells, Harmoniser harmoniser, Findings findings, Map<String, Memberships> organisations)
      throws MalformedFile {
    int year = cells.integer("Year");
    if (cells.isEmpty("stateID")) {
      findings.warning("no-state-id", cells.line(), "stateID is empty: read by the COW number");
    }
    String id = cells.text("igoID");
    Standing standing = standing(cells, findings);
    harmoniser
        .byCow(cells.integer("cowID"), year, cells.line())
        .ifPresent(
            state ->
                organisations
                    .computeIfAbsent(id, key -> new Memberships(id, id))
                    .add(state, year, standing, cells.line()));
  }

  private static Standing standing(Cells cells, Findings findings) throws MalformedFile {
    String code = cells.text("membership");
    if (!code.equals("1")) {
      findings.warning(
          "code-by-convention",
          cells.line(),
          "membership 2 and 3 are read as associate and observer, as Correlates of War has them");
    }
    return switch (code) {
      case "1" -> Standing.FULL;
      case "2" -> Standing.ASSOCIATE;
      case "3" -> Standing.OBSERVER;
      default -> throw cells.bad("membership", "1, 2 or 3", null);
    };
  }
}
