package org.entente.source.ties;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.domain.Actor;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.FlowRow;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * Formal Bilateral Influence Capacity of China and of Russia over others, 1960 to 2020, wide by
 * sender: bandwidth (volume of ties) and dependence (the receiver's share) in economy, politics and
 * security, and their product, the index. Each cell becomes a directed flow of its own kind. Russia
 * before 1992 stands for the Soviet Union. Empty cells yield nothing.
 */
public final class FbicReader implements Reader {
  private static final Map<String, String> SENDERS = Map.of("chn", "CHN", "rus", "RUS");
  private static final Map<String, String> KINDS =
      Map.of(
          "econb", "influence-economic-bandwidth",
          "econd", "influence-economic-dependence",
          "polb", "influence-political-bandwidth",
          "secb", "influence-security-bandwidth",
          "secd", "influence-security-dependence",
          "fbic", "influence");

  @Override
  public String format() {
    return "fbic-chn-rus";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Set<String> keys = new HashSet<>();
    Table table = Table.shipped(getClass(), format());
    table.each(
        file,
        out,
        cells -> {
          if (keys.add(cells.text("iso3") + cells.text("year"))) {
            emit(table, cells, harmoniser, findings, out);
          } else {
            findings.warning("reused-key", cells.line(), "a second record for a receiver and year");
          }
        });
    findings.report(out);
  }

  private static void emit(
      Table table, Cells cells, Harmoniser harmoniser, Findings findings, Rows out)
      throws MalformedFile {
    int year = cells.integer("year");
    Optional<Actor> receiver =
        harmoniser
            .byName(cells.text("iso3"), null, cells.line())
            .flatMap(harmoniser.actors()::findByCode);
    for (String column : table.columns().subList(3, table.columns().size())) {
      Double value = cells.number(column);
      if (value == null) {
        findings.warning("empty-cell", cells.line(), "no figure: no row");
      } else if (receiver.isPresent() && isThere(receiver.get(), year, cells, findings)) {
        out.row(flow(column, receiver.get().code(), year, value, cells.line()));
      }
    }
  }

  private static boolean isThere(Actor receiver, int year, Cells cells, Findings findings) {
    boolean there = receiver.existedIn(year);
    if (!there) {
      findings.warning(
          "receiver-not-yet-a-state",
          cells.line(),
          "a figure before the receiver existed: left out");
    }
    return there;
  }

  private static FlowRow flow(String column, String receiver, int year, double value, long line) {
    int split = column.indexOf('_');
    String kind = KINDS.getOrDefault(column.substring(0, split), column);
    String sender = SENDERS.getOrDefault(column.substring(split + 1), column);
    return new FlowRow(
        line, kind, sender, receiver, year, denoised(value), "index", "compiler", "");
  }

  /** The published text is a single-precision number written in full: .065200001 is .0652. */
  static double denoised(double value) {
    return Double.parseDouble(Float.toString((float) value));
  }
}
