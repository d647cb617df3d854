package org.entente.source.events;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.EventDay;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * Net score of every pair of 48 countries on every day, undirected, from GDELT 2.0: the sum over
 * events of the Goldstein score and small terms of sources, articles and tone. Below 0 hostility
 * prevails. Pairs with a net of zero have no record. Records are sorted by day and pair, which is
 * held here, so that repetitions are found with the memory of one record.
 */
public final class GdeltDyadsReader implements Reader {
  static final Table TABLE = Table.of(Days.COLUMN, "iso_a", "iso_b", "net");

  @Override
  public String format() {
    return "gdelt-dyads-daily";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    new Reading(harmoniser, findings, out).read(file);
    findings.report(out);
  }

  /** One file, whose keys must rise. */
  private static final class Reading {
    private final Harmoniser harmoniser;
    private final Findings findings;
    private final Rows out;
    private String last = "";

    Reading(Harmoniser harmoniser, Findings findings, Rows out) {
      this.harmoniser = harmoniser;
      this.findings = findings;
      this.out = out;
    }

    void read(RawFile file) throws IOException {
      TABLE.each(file, out, this::pair);
    }

    private void pair(Cells cells) throws MalformedFile {
      LocalDate day = Days.of(cells);
      String a = cells.text("iso_a");
      String b = cells.text("iso_b");
      if (a.compareTo(b) >= 0) {
        throw cells.bad("iso_b", "a code behind that of iso_a", null);
      }
      double net = net(cells);
      String key = day + a + "-" + b;
      int order = key.compareTo(last);
      if (order == 0) {
        findings.error("duplicate-key", cells.line(), "a pair's day occurs again: left out");
      } else if (order < 0) {
        findings.error("out-of-order", cells.line(), "a record stands before an earlier one");
      } else {
        last = key;
        emit(cells.line(), day, a, b, net);
      }
    }

    private static double net(Cells cells) throws MalformedFile {
      Double net = cells.number("net");
      if (net == null || net == 0) {
        throw cells.bad("net", "a score other than 0", null);
      }
      return net;
    }

    private void emit(long line, LocalDate day, String a, String b, double net) {
      Optional<String> one = harmoniser.byName(a, null, line);
      Optional<String> other = harmoniser.byName(b, null, line);
      if (one.isPresent() && other.isPresent()) {
        out.row(EventDay.of(line, day, one.get(), other.get(), net));
      } else {
        findings.warning("not-covered", line, "days of a pair with a country left out on purpose");
      }
    }
  }
}
