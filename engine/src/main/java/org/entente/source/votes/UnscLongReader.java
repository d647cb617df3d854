package org.entente.source.votes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.domain.Vote;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.RollCall;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * Security Council votes, one line for each member (a spreadsheet of the Dag Hammarskjöld Library
 * saved as CSV). Dates are put right by {@link SwappedDates}. Left out and raised: roll calls that
 * carry the voters of another year's Council (see {@link CouncilSeats}) or votes that their outcome
 * rules out, second listings of one vote, a member's contradicting votes, and what was adopted
 * without a vote.
 *
 * <p>Not read: Category, Region, Submitted by, Membership_Status (as of the file's date), Topic.
 */
public final class UnscLongReader implements Reader {
  private static final Table TABLE =
      Table.of(
          "Year",
          "Date,",
          "Resolution",
          "Meeting",
          "Draft",
          "Agenda item",
          "Category",
          "Region",
          "Submitted by",
          "Outcome results",
          "Vote",
          "Member State",
          "ID",
          "Membership_Status",
          "Topic");

  /** Nine affirmative votes adopt a text (Charter, Article 27). */
  private static final int MAJORITY = 9;

  @Override
  public String format() {
    return "unsc-long";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Reading reading = new Reading(harmoniser, out);
    TABLE.each(file, out, reading::accept);
    reading.emitAll();
    reading.findings.report(out);
  }

  private record Gathered(CouncilRecord call, MemberVotes members) {}

  private static final class Reading {
    private final Harmoniser harmoniser;
    private final Rows out;
    private final Findings findings;
    private final Map<String, Gathered> calls = new LinkedHashMap<>();

    Reading(Harmoniser harmoniser, Rows out) {
      this.harmoniser = harmoniser;
      this.out = out;
      this.findings = new Findings(harmoniser.dataset().id());
    }

    void accept(Cells cells) {
      Optional<LocalDate> date = Days.iso(cells, cells.text("Date,"), findings);
      if (date.isEmpty()) {
        return;
      }
      CouncilRecord call = CouncilRecord.of(cells, date.get());
      Gathered gathered = calls.computeIfAbsent(call.id(), id -> first(cells, call));
      if (!gathered.call.equals(call)) {
        findings.error(
            "inconsistent-roll-call",
            cells.line(),
            "records describe their roll call otherwise than its first record",
            call.toString());
      }
      gathered.members.add(
          cells, cells.text("Member State"), cells.text("Vote"), Ballot.WORDS, findings);
    }

    private Gathered first(Cells cells, CouncilRecord call) {
      call.check(cells, findings);
      if (!cells.text("Year").equals("" + call.date().getYear())) {
        findings.error("year-differs", cells.line(), "roll calls of another year", call.id());
      }
      return new Gathered(call, new MemberVotes(cells.line()));
    }

    void emitAll() {
      List<Gathered> all = new ArrayList<>(calls.values());
      SwappedDates.Result dates =
          SwappedDates.repair(all.stream().map(each -> each.call.place()).toList());
      raise(dates, all);
      List<RollCall> rows = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        rows.add(row(all.get(i), dates.dates().get(i)));
      }
      emitWanted(all, rows);
    }

    private void emitWanted(List<Gathered> all, List<RollCall> rows) {
      CouncilSeats seats =
          new CouncilSeats(
              rows.stream()
                  .collect(
                      Collectors.groupingBy(
                          row -> row.date().getYear(),
                          Collectors.mapping(row -> row.votes().keySet(), Collectors.toList()))));
      Map<Object, String> listed = new HashMap<>();
      for (int i = 0; i < all.size(); i++) {
        if (isVote(all.get(i), rows.get(i), seats) && isFirst(all.get(i), listed)) {
          checkComplete(all.get(i));
          out.row(rows.get(i));
        }
      }
    }

    private void raise(SwappedDates.Result dates, List<Gathered> all) {
      warn(dates.swapped(), all, "swapped-date", "dates with day and month exchanged, put right");
      warn(
          dates.confirmed(),
          all,
          "confirmed-date",
          "dates that could have been exchanged and are right as they stand");
      warn(
          dates.undecided(),
          all,
          "undecided-date",
          "dates that may be exchanged and cannot be decided; kept as read, the year holds");
      warn(
          dates.outOfOrder(),
          all,
          "meeting-out-of-order",
          "sure dates that do not fit the order of meetings; kept, and no guide to others");
    }

    private void warn(List<Integer> positions, List<Gathered> all, String kind, String what) {
      for (int position : positions) {
        Gathered found = all.get(position);
        findings.warning(
            kind,
            found.members.line(),
            what,
            "%s, meeting %s".formatted(found.call.date(), found.call.meeting()));
      }
    }

    /** Was voted on, by this Council, with this outcome. */
    private boolean isVote(Gathered gathered, RollCall row, CouncilSeats seats) {
      CouncilRecord call = gathered.call;
      if (call.withoutVote()) {
        return leaveOut(
            gathered, "no-vote-taken", "roll calls adopted by consensus or acclamation, left out");
      }
      if (!seats.allow(row.date().getYear(), row.votes().keySet())) {
        return leaveOut(
            gathered,
            "not-the-council",
            "roll calls with voters that did not sit in the Council that year (their votes belong"
                + " to another roll call), left out");
      }
      Tally tally = gathered.members.tally();
      if (call.unanimous() && tally.yes() < tally.total()) {
        return leaveOut(
            gathered,
            "outcome-contradicts-votes",
            "roll calls marked unanimous whose votes are not, left out");
      }
      return true;
    }

    private boolean leaveOut(Gathered gathered, String kind, String what) {
      CouncilRecord call = gathered.call;
      findings.warning(
          kind, gathered.members.line(), what, "id %s, %s".formatted(call.id(), call.symbol()));
      return false;
    }

    private boolean isFirst(Gathered gathered, Map<Object, String> listed) {
      return listed.putIfAbsent(identity(gathered), gathered.call.id()) == null
          || leaveOut(
              gathered,
              "listed-twice",
              "roll calls repeat another (same day, meeting, draft and votes), left out");
    }

    /** Equal for two listings of one vote; an amendment or paragraph has no draft of its own. */
    private static Object identity(Gathered gathered) {
      CouncilRecord call = gathered.call;
      boolean wholeDraft = call.draft().matches("S/\\d{4}/\\d+(/Rev\\.\\d+)?");
      return wholeDraft && call.resolution().isEmpty()
          ? List.of(call.date(), call.meeting(), call.draft(), gathered.members.published())
          : call.id();
    }

    private RollCall row(Gathered gathered, LocalDate date) {
      CouncilRecord call = gathered.call;
      long line = gathered.members.line();
      Map<String, Vote> votes =
          gathered.members.votes(member -> harmoniser.byName(member, date, line), findings);
      return new RollCall(
          line,
          "sc",
          call.id(),
          date,
          call.symbol(),
          call.agenda(),
          call.cluster(date),
          Set.of(),
          votes);
    }

    private void checkComplete(Gathered gathered) {
      if (gathered.call.adopted() && gathered.members.tally().yes() < MAJORITY) {
        findings.warning(
            "incomplete-roll-call",
            gathered.members.line(),
            "roll calls adopted with fewer than nine votes in favour in the file; members are"
                + " missing",
            gathered.call.symbol());
      }
    }
  }
}
