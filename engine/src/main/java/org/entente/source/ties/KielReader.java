package org.entente.source.ties;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.FlowRow;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.jspecify.annotations.Nullable;

/**
 * A cleaned panel of the Ukraine Support Tracker (release 27): allocations by donor, month and type
 * in million euro, summed to calendar years. February to December 2022; of 2025 only January.
 *
 * <p>The compiler of the panel filled every month in which the tracker has nothing with 0. A year
 * of such zeros is no report and yields no row. Where a zero stands beside a named kind of aid, the
 * year yields a row without a size, unless other months give one.
 */
public final class KielReader implements Reader {

  /** A donor's year of one type. */
  private static final class Total {
    private final long line;
    private double sum;
    private boolean named;

    Total(long line) {
      this.line = line;
    }
  }

  private record Key(String donor, int year, String type) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return (donor + year + type).compareTo(other.donor + other.year + other.type);
    }
  }

  @Override
  public String format() {
    return "kiel-panel";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Map<Key, Total> totals = new TreeMap<>();
    Set<String> keys = new HashSet<>();
    Table.shipped(getClass(), format())
        .each(
            file,
            out,
            cells -> {
              String key =
                  cells.text("donor") + cells.text("year_month") + cells.text("aid_type_general");
              if (keys.add(key)) {
                add(cells, harmoniser, findings, totals);
              } else {
                findings.error("reused-key", cells.line(), "a second record for a donor and month");
              }
            });
    totals.forEach((key, total) -> emit(key, total, findings, out));
    findings.report(out);
  }

  private static void add(
      Cells cells, Harmoniser harmoniser, Findings findings, Map<Key, Total> totals)
      throws MalformedFile {
    String type = cells.text("aid_type_general").toLowerCase(Locale.ROOT);
    if (!Set.of("military", "financial", "humanitarian").contains(type)) {
      throw cells.bad("aid_type_general", "Military, Financial or Humanitarian", null);
    }
    if (!cells.text("year_month").startsWith(cells.text("year") + "-")) {
      throw cells.bad("year_month", "in its year", null);
    }
    Double value = cells.number("aid_eur_m");
    if (value == null || value < 0) {
      throw cells.bad("aid_eur_m", "an amount", null);
    }
    Optional<String> donor = harmoniser.byName(cells.text("donor"), null, cells.line());
    if (donor.isPresent()) {
      Key key = new Key(donor.get(), cells.integer("year"), type);
      Total total = totals.computeIfAbsent(key, each -> new Total(cells.line()));
      total.sum += value;
      total.named |= !cells.isEmpty("aid_type_specific");
    }
    if (value == 0) {
      findings.warning(
          "zero-filled", cells.line(), "months of 0, filled in by the compiler: no report");
    }
  }

  private static void emit(Key key, Total total, Findings findings, Rows out) {
    if (total.sum == 0 && !total.named) {
      findings.warning("no-report", total.line, "a donor's year of zeros: no row");
      return;
    }
    if (key.year() == 2022 || key.year() == 2025) {
      findings.warning(
          "partial-year", total.line, "2022 starts in February, 2025 holds January only");
    }
    out.row(
        new FlowRow(
            total.line,
            "aid-" + key.type(),
            key.donor(),
            "UKR",
            key.year(),
            size(total),
            "m EUR",
            "compiler",
            note(key.year())));
  }

  private static @Nullable Double size(Total total) {
    return total.sum == 0 ? null : (Double) total.sum;
  }

  private static String note(int year) {
    return switch (year) {
      case 2022 -> "allocations, February to December";
      case 2025 -> "allocations, January only";
      default -> "allocations";
    };
  }
}
