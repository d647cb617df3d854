package org.entente.source.votes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.domain.Vote;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row;
import org.entente.source.Rows;
import org.entente.source.votes.VoteTable.Line;

/**
 * General Assembly texts adopted by vote, one line each, one column for each state (cells YES, NO,
 * ABSTAIN, empty for not voting). The first record holds the states' names; each must be the name
 * of its column's code. Each line's own totals must agree with its cells.
 */
public final class UngaResolutionReader implements Reader {
  private static final Layout LAYOUT =
      Layout.thenStates(
          "Resolution",
          "Date",
          "Title",
          "Topic Tags",
          "UN Digital Library Link",
          "Yes",
          "No",
          "Abstain",
          "No Vote");

  @Override
  public String format() {
    return "unga-resolutions-wide";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Reading reading = new Reading(harmoniser, out, findings);
    VoteTable.read(file, LAYOUT, reading::accept);
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

    void accept(Line line) throws IOException {
      out.record();
      if (columns.isEmpty()) {
        columns = Optional.of(named(line));
      } else {
        vote(line, columns.get());
      }
    }

    private StateColumns named(Line names) throws IOException {
      int first = LAYOUT.leading().size();
      StateColumns states =
          StateColumns.of(names.header(), first, Ballot.CAPITALS, harmoniser, findings);
      for (int i = 0; i < first; i++) {
        if (!names.at(i).isBlank()) {
          throw new MalformedFile("The first record is a vote, expected the states' names.");
        }
      }
      for (int i = 0; i < states.count(); i++) {
        checkName(names.header().get(first + i), states.actor(i), names.at(first + i));
      }
      return states;
    }

    private void checkName(String code, Optional<String> actor, String name) throws MalformedFile {
      Optional<String> meant = harmoniser.byName(name, null, 1);
      if (meant.isPresent() && !meant.equals(actor)) {
        throw new MalformedFile("The column " + code + " is headed \"" + name + "\".");
      }
    }

    private void vote(Line line, StateColumns states) {
      String symbol = line.get("Resolution");
      Optional<LocalDate> date = Days.iso(line, line.get("Date"), findings);
      if (date.isEmpty()) {
        return;
      }
      Map<String, Vote> votes = states.votes(line);
      checkTotals(line, votes.values(), states.count());
      if (ids.next(symbol, date.get()).filter(symbol::equals).isEmpty() || symbol.isEmpty()) {
        findings.error(
            "repeated-record", line.number(), "records repeat a symbol or lack one", symbol);
        return;
      }
      out.row(rollCall(line, symbol, date.get(), votes));
    }

    private static Row.RollCall rollCall(
        Line line, String symbol, LocalDate date, Map<String, Vote> votes) {
      String title = Symbols.tidy(line.get("Title"));
      return new Row.RollCall(
          line.number(),
          "ga",
          symbol,
          date,
          symbol,
          title,
          Symbols.assemblyText(symbol),
          IssueWords.in(title, line.get("Topic Tags")),
          votes);
    }

    private void checkTotals(Line line, Collection<Vote> votes, int states) {
      Tally tally = Tally.of(votes);
      List<String> published =
          List.of(line.get("Yes"), line.get("No"), line.get("Abstain"), line.get("No Vote"));
      String counted =
          "%d, %d, %d, %d"
              .formatted(tally.yes(), tally.no(), tally.abstain(), states - tally.total());
      if (!counted.equals(String.join(", ", published))) {
        findings.error(
            "totals-differ",
            line.number(),
            "records whose totals are not those of their cells",
            "%s: counted %s, published %s".formatted(line.get("Resolution"), counted, published));
      }
    }
  }
}
