package org.entente.source.figures;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.Header;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.StateYear;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.entente.source.Years;
import org.jspecify.annotations.Nullable;

/**
 * V-Dem's main democracy indices, 0 (least) to 1, with the published bounds. Units with a
 * Correlates of War number are read by it, the others by their name. The standard deviations and
 * the coding history are not read.
 */
public final class VdemReader implements Reader {
  private static final List<String> INDICES =
      List.of("polyarchy", "libdem", "partipdem", "delibdem", "egaldem", "api", "mpi");
  private static final List<String> IDENTIFIERS =
      List.of(
          "vdem_country_name",
          "country_text_id",
          "country_id",
          "year",
          "historical_date",
          "project",
          "historical",
          "histname",
          "codingstart",
          "codingend",
          "codingstart_contemp",
          "codingend_contemp",
          "codingstart_hist",
          "codingend_hist",
          "gapstart1",
          "gapstart2",
          "gapstart3",
          "gapend1",
          "gapend2",
          "gapend3",
          "gap_index",
          "vdem_cowcode");
  static final Table TABLE = new Table(Header.exactly(header()));

  private static List<String> header() {
    Stream<String> figures =
        INDICES.stream()
            .map(index -> "v2x_" + index)
            .flatMap(name -> Stream.of(name, name + "_codelow", name + "_codehigh", name + "_sd"));
    Stream<String> ends = Stream.of("extended_country_name", "GWn", "cown", "in_GW_system");
    return Stream.of(IDENTIFIERS.stream(), figures, ends).flatMap(part -> part).toList();
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    INDICES.forEach(index -> columns.put(index, "v2x_" + index));
    return columns;
  }

  @Override
  public String format() {
    return "vdem-indices";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Parties parties = new Parties(harmoniser, findings);
    Set<List<String>> seen = new HashSet<>();
    Map<String, String> columns = columns();
    TABLE.each(
        file,
        out,
        cells -> {
          int year = cells.integer("year");
          if (year < Years.FIRST) {
            return;
          }
          Optional<String> state = state(cells, year, parties);
          if (state.isPresent() && !seen.add(List.of(state.get(), cells.text("year")))) {
            findings.error("duplicate-key", cells.line(), "two units are one actor in one year");
          } else if (state.isPresent()) {
            figures(cells, columns, state.get(), year, findings, out);
          }
        });
    findings.report(out);
  }

  private static Optional<String> state(Cells cells, int year, Parties parties)
      throws MalformedFile {
    return cells.isEmpty("vdem_cowcode")
        ? parties.named(cells.text("vdem_country_name"), cells.line())
        : parties.cow(cells.integer("vdem_cowcode"), year, cells.line());
  }

  private static void figures(
      Cells cells, Map<String, String> columns, String state, int year, Findings findings, Rows out)
      throws MalformedFile {
    for (Map.Entry<String, String> column : columns.entrySet()) {
      String name = column.getValue();
      Double value = share(cells, name);
      if (value == null) {
        findings.warning("missing-index", cells.line(), "an index is empty: missing");
      }
      Double low = share(cells, name + "_codelow");
      Double high = share(cells, name + "_codehigh");
      if (value != null && low != null && high != null && (value < low || value > high)) {
        throw cells.bad(name, "within its own bounds", null);
      }
      out.row(new StateYear(cells.line(), column.getKey(), state, year, value, low, high));
    }
  }

  private static @Nullable Double share(Cells cells, String column) throws MalformedFile {
    Double value = cells.number(column);
    if (value != null && (value < 0 || value > 1)) {
      throw cells.bad(column, "between 0 and 1", null);
    }
    return value;
  }
}
