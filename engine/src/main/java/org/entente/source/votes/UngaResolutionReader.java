package org.entente.source.votes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.domain.Vote;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.Header;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * General Assembly texts adopted by vote, one line each, one column for each state (cells YES, NO,
 * ABSTAIN, empty for not voting). The first record holds the states' names; each must be the name
 * of its column's code. Each line's own totals must agree with its cells.
 */
public final class UngaResolutionReader implements Reader {
  private static final Table TABLE =
      new Table(
          Header.thenStates(
              "Resolution",
              "Date",
              "Title",
              "Topic Tags",
              "UN Digital Library Link",
              "Yes",
              "No",
              "Abstain",
              "No Vote"));

  @Override
  public String format() {
    return "unga-resolutions-wide";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Reading reading = new Reading(harmoniser, out, findings);
    TABLE.each(file, out, reading::accept);
    findings.report(out);
  }

  private static final class Reading {
    private final Harmoniser harmoniser;
    private final Rows out;
    private final Findings findings;
    private final RollCallIds ids = new RollCallIds();
    private Optional<StateColumns> columns = Optional.empty();

    Reading(Harmoniser harmoniser, Rows out, Findings findings) {
      this.harmoniser = harmoniser;
      this.out = out;
      this.findings = findings;
    }

    void accept(Cells cells) throws IOException {
      if (columns.isEmpty()) {
        columns = Optional.of(named(cells));
      } else {
        vote(cells, columns.get());
      }
    }

    private StateColumns named(Cells names) throws IOException {
      int first = TABLE.columns().size();
      StateColumns states =
          StateColumns.of(names.columns().names(), first, Ballot.CAPITALS, harmoniser, findings);
      for (int i = 0; i < first; i++) {
        if (!names.values().get(i).isBlank()) {
          throw new MalformedFile("The first record is a vote, expected the states' names.");
        }
      }
      for (int i = 0; i < states.count(); i++) {
        checkName(
            names.columns().names().get(first + i), states.actor(i), names.values().get(first + i));
      }
      return states;
    }

    private void checkName(String code, Optional<String> actor, String name) throws MalformedFile {
      Optional<String> meant = harmoniser.byName(name, null, 1);
      if (meant.isPresent() && !meant.equals(actor)) {
        throw new MalformedFile("The column " + code + " is headed \"" + name + "\".");
      }
    }

    private void vote(Cells cells, StateColumns states) {
      String symbol = cells.text("Resolution");
      Optional<LocalDate> date = Days.iso(cells, cells.text("Date"), findings);
      if (date.isEmpty()) {
        return;
      }
      Map<String, Vote> votes = states.votes(cells);
      checkTotals(cells, votes.values(), states.count());
      if (ids.next(symbol, date.get()).filter(symbol::equals).isEmpty() || symbol.isEmpty()) {
        findings.error(
            "repeated-record", cells.line(), "records repeat a symbol or lack one", symbol);
        return;
      }
      out.row(rollCall(cells, symbol, date.get(), votes));
    }

    private static Row.RollCall rollCall(
        Cells cells, String symbol, LocalDate date, Map<String, Vote> votes) {
      String title = Symbols.tidy(cells.text("Title"));
      return new Row.RollCall(
          cells.line(),
          "ga",
          symbol,
          date,
          symbol,
          title,
          Symbols.assemblyText(symbol),
          IssueWords.in(title, cells.text("Topic Tags")),
          votes);
    }

    private void checkTotals(Cells cells, Collection<Vote> votes, int states) {
      Tally tally = Tally.of(votes);
      List<String> published =
          List.of(
              cells.text("Yes"), cells.text("No"), cells.text("Abstain"), cells.text("No Vote"));
      String counted =
          "%d, %d, %d, %d"
              .formatted(tally.yes(), tally.no(), tally.abstain(), states - tally.total());
      if (!counted.equals(String.join(", ", published))) {
        findings.error(
            "totals-differ",
            cells.line(),
            "records whose totals are not those of their cells",
            "%s: counted %s, published %s".formatted(cells.text("Resolution"), counted, published));
      }
    }
  }
}
