package org.entente.source.votes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.Header;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * Voeten's {@code UNVotes.csv}: one record for each roll call and state, states by Correlates of
 * War number (votes 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member). Roll calls are gathered by
 * number and date and carry the ids of {@link UngaWideReader}. Columns are found by name.
 *
 * <p>Used: rcid, ccode, vote, date, and where there are any unres, short, descr and the issue
 * columns, these to the end of 2018. The others are known and not read.
 */
public final class UnVotesReader implements Reader {
  private static final Table TABLE =
      new Table(
          Header.byName(
              List.of("rcid", "ccode", "vote", "date"),
              List.of(
                  "",
                  "v1",
                  "member",
                  "Country",
                  "Countryname",
                  "year",
                  "session",
                  "abstain",
                  "yes",
                  "no",
                  "importantvote",
                  "unres",
                  "amend",
                  "para",
                  "short",
                  "descr",
                  "me",
                  "nu",
                  "di",
                  "hr",
                  "co",
                  "ec",
                  "ident",
                  "resid")));

  @Override
  public String format() {
    return "voeten-unvotes";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Reading reading = new Reading(harmoniser, out);
    TABLE.each(file, out, reading::accept);
    reading.calls.values().forEach(reading::emit);
    DayOfMonthCheck.raise(
        reading.calls.keySet().stream().map(Key::date).toList(), reading.findings);
    reading.findings.report(out);
  }

  private record Key(String rcid, LocalDate date) {}

  private record Gathered(
      String id,
      LocalDate date,
      String symbol,
      String title,
      Set<String> issues,
      MemberVotes members) {}

  private static final class Reading {
    private final Harmoniser harmoniser;
    private final Rows out;
    private final Findings findings;
    private final RollCallIds ids = new RollCallIds();
    private final Map<Key, Gathered> calls = new LinkedHashMap<>();
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();

    Reading(Harmoniser harmoniser, Rows out) {
      this.harmoniser = harmoniser;
      this.out = out;
      this.findings = new Findings(harmoniser.dataset().id());
    }

    void accept(Cells cells) {
      String cell = cells.text("date");
      Optional<LocalDate> date = days.computeIfAbsent(cell, day -> Days.iso(cells, day, findings));
      if (date.isEmpty()) {
        return;
      }
      Key key = new Key(Ballot.withoutFraction(cells.text("rcid")), date.get());
      Gathered gathered = calls.get(key);
      if (gathered == null) {
        Optional<String> id = Rcids.next(ids, key.rcid, key.date, cells, findings);
        if (id.isEmpty()) {
          return;
        }
        gathered = described(cells, id.get(), key.date);
        calls.put(key, gathered);
      }
      gathered.members.add(
          cells, cells.text("ccode"), cells.text("vote"), Ballot.NUMBERS, findings);
    }

    private Gathered described(Cells cells, String id, LocalDate date) {
      return new Gathered(
          id,
          date,
          VoetenText.known(cells.textIfAny("unres")),
          Symbols.tidy(VoetenText.description(cells)),
          date.isAfter(UngaWideReader.LAST_ISSUES)
              ? Set.of()
              : IssueFlags.read(cells, "1", "0", findings),
          new MemberVotes(cells.line()));
    }

    private void emit(Gathered call) {
      String text = Symbols.assemblyText(call.symbol);
      out.row(
          new Row.RollCall(
              call.members.line(),
              "ga",
              call.id,
              call.date,
              call.symbol,
              call.title,
              Symbols.cluster(text, call.date),
              call.issues,
              call.members.votes(number -> state(call, number), findings)));
    }

    private Optional<String> state(Gathered call, String number) {
      String whole = Ballot.withoutFraction(number);
      if (!whole.matches("\\d{1,3}")) {
        findings.error(
            "bad-number", call.members.line(), "states without a country number", number);
        return Optional.empty();
      }
      return harmoniser.byCow(Integer.parseInt(whole), call.date.getYear(), call.members.line());
    }
  }
}
