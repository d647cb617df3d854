package org.entente.source.votes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.domain.Vote;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.Header;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.jspecify.annotations.Nullable;

/**
 * General Assembly roll calls, one line each, one column for each state (Voeten, Strezhnev and
 * Bailey; cells 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member). The file has no titles: {@link
 * UngaTextReader} reads those, under the same ids.
 *
 * <p>Issue flags are used to the end of 2018 and left empty after it, where they are unreliable.
 */
public final class UngaWideReader implements Reader {
  private static final Table TABLE =
      new Table(Header.thenStates("rcid", "date", "me", "nu", "di", "hr", "co", "ec"));

  /** The last day on which the issue columns can be trusted. */
  static final LocalDate LAST_ISSUES = LocalDate.of(2018, 12, 31);

  @Override
  public String format() {
    return "unga-wide";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Reading reading = new Reading(harmoniser, out, findings);
    TABLE.each(file, out, reading::accept);
    DayOfMonthCheck.raise(reading.days, findings);
    findings.report(out);
  }

  private static final class Reading {
    private final Harmoniser harmoniser;
    private final Rows out;
    private final Findings findings;
    private final RollCallIds ids = new RollCallIds();
    private final List<LocalDate> days = new ArrayList<>();
    private Optional<StateColumns> columns = Optional.empty();

    Reading(Harmoniser harmoniser, Rows out, Findings findings) {
      this.harmoniser = harmoniser;
      this.out = out;
      this.findings = findings;
    }

    void accept(Cells cells) throws IOException {
      if (columns.isEmpty()) {
        columns =
            Optional.of(
                StateColumns.of(
                    cells.columns().names(),
                    TABLE.columns().size(),
                    Ballot.NUMBERS,
                    harmoniser,
                    findings));
      }
      Optional<LocalDate> date = Days.iso(cells, cells.text("date"), findings);
      if (date.isPresent()) {
        emit(cells, date.get(), columns.get());
      }
    }

    private void emit(Cells cells, LocalDate date, StateColumns states) {
      String rcid = cells.text("rcid");
      Optional<String> id = Rcids.next(ids, rcid, date, cells, findings);
      if (id.isEmpty()) {
        return;
      }
      days.add(date);
      var votes = states.votes(cells);
      checkChina(votes.get("CHN"), votes.get("TWN"), cells);
      out.row(
          new Row.RollCall(
              cells.line(),
              "ga",
              id.get(),
              date,
              "",
              "",
              date.toString(),
              issues(cells, date),
              votes));
    }

    /** The seat of China has one vote, the Republic's until October 1971, the People's after. */
    private void checkChina(@Nullable Vote beijing, @Nullable Vote taipei, Cells cells) {
      if (beijing != null && taipei != null) {
        findings.error(
            "two-chinas",
            cells.line(),
            "roll calls in which both CHN and TWN vote",
            cells.text("date"));
      }
    }

    private Set<String> issues(Cells cells, LocalDate date) {
      Set<String> flags = IssueFlags.read(cells, "TRUE", "FALSE", findings);
      if (date.isAfter(LAST_ISSUES) && !flags.isEmpty()) {
        findings.warning(
            "unreliable-issues",
            cells.line(),
            "roll calls after 2018 carry issue flags, which are not used",
            date + " " + flags);
      }
      return date.isAfter(LAST_ISSUES) ? Set.of() : flags;
    }
  }
}
