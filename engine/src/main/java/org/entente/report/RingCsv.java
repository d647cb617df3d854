package org.entente.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.assess.Ring;
import org.entente.assess.RingOnScale;
import org.entente.assess.RingStanding;
import org.entente.domain.Estimate;
import org.entente.evidence.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * A ring as CSV, one line an outsider and measure; an outsider that is not seen has a line with
 * empty figures, which are not zeros. {@code moves} is "in" or "out" for sure movers, {@code apart}
 * "yes" for those that move apart from the median outsider, {@code spoiler} "yes" or empty.
 */
public final class RingCsv {
  private static final List<String> COLUMNS =
      List.of(
          "state",
          "measure",
          "area",
          "from",
          "to",
          "unit",
          "weakest",
          "weakest_low",
          "weakest_high",
          "weakest_with",
          "strongest",
          "strongest_with",
          "mean",
          "spread",
          "spread_low",
          "spread_high",
          "slope",
          "slope_low",
          "slope_high",
          "years",
          "p",
          "q",
          "slope_apart",
          "q_apart",
          "moves",
          "apart",
          "spoiler",
          "n",
          "sources");

  private RingCsv() {}

  /** Written beside its place and moved there when whole. */
  public static void write(Ring ring, Path file) throws IOException {
    WholeFile.write(file, out -> write(ring, out));
  }

  private static void write(Ring ring, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(COLUMNS);
    for (RingOnScale on : ring.scales()) {
      List<RingStanding> spoilers = on.spoilers();
      on.standings().forEach(each -> csv.writeRecord(cells(ring, on, each, spoilers)));
      on.blind().forEach(state -> csv.writeRecord(blind(ring, on, state)));
    }
    csv.flush();
  }

  private static List<String> begin(Ring ring, RingOnScale on, String state) {
    return List.of(
        state,
        on.scale().measure().id(),
        on.scale().measure().area().name(),
        Integer.toString(ring.request().period().fromYear()),
        Integer.toString(ring.request().period().toYear()),
        on.scale().measure().unit());
  }

  private static List<String> blind(Ring ring, RingOnScale on, String state) {
    List<String> cells = new ArrayList<>(begin(ring, on, state));
    while (cells.size() < COLUMNS.size()) {
      cells.add("");
    }
    return cells;
  }

  private static List<String> cells(
      Ring ring, RingOnScale on, RingStanding each, List<RingStanding> spoilers) {
    List<String> cells = new ArrayList<>(begin(ring, on, each.state()));
    ends(cells, each.weakest());
    cells.add(each.weakestWith());
    cells.add(number(each.strongest().value()));
    cells.add(each.strongestWith());
    cells.add(number(each.mean().value()));
    ends(cells, each.spread());
    Estimate slope = each.movement().slope();
    ends(cells, slope);
    cells.add(Long.toString(slope.n()));
    cells.add(number(each.movement().p()));
    cells.add(number(each.movement().q()));
    cells.add(number(each.apart().slope().value()));
    cells.add(number(each.apart().q()));
    cells.add(each.movement().isSure() ? on.movesIn(each) ? "in" : "out" : "");
    cells.add(on.movesApart(each) ? "yes" : "");
    cells.add(spoilers.contains(each) ? "yes" : "");
    cells.add(Long.toString(each.weakest().n()));
    cells.add(CsvText.guarded(String.join(";", each.weakest().sources())));
    return cells;
  }

  private static void ends(List<String> cells, Estimate estimate) {
    cells.add(number(estimate.value()));
    cells.add(number(estimate.low()));
    cells.add(number(estimate.high()));
  }

  private static String number(@Nullable Double value) {
    return value == null || value.isNaN() ? "" : String.format(Locale.ROOT, "%.6g", value);
  }
}
