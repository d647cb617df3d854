package org.entente.source.votes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/**
 * The voting data that the United Nations Digital Library publishes, one record for each member and
 * resolution (votes Y, N, A, and X for not voting), gathered to roll calls by {@code undl_id}.
 * Columns are found by name, so that their order does not matter; a missing or unknown one is
 * refused. The Library knows one China: see {@link ChinaSeat}.
 *
 * <p>A Council text adopted without a vote is recorded there with the vote Y of every member; it is
 * left out. Published totals are compared with the votes.
 */
public final class UndlVotingReader implements Reader {
  private static final List<String> TOTALS =
      List.of("total_yes", "total_no", "total_abstentions", "total_non_voting", "total_ms");
  private static final Table ASSEMBLY =
      new Table(
          Header.byName(
              List.of(
                  "undl_id",
                  "ms_code",
                  "ms_name",
                  "ms_vote",
                  "date",
                  "session",
                  "resolution",
                  "draft",
                  "committee_report",
                  "meeting",
                  "title",
                  "agenda_title",
                  "subjects",
                  "total_yes",
                  "total_no",
                  "total_abstentions",
                  "total_non_voting",
                  "total_ms",
                  "undl_link"),
              List.of("vote_note")));
  private static final Table COUNCIL =
      new Table(
          Header.byName(
              List.of(
                  "undl_id",
                  "ms_code",
                  "ms_name",
                  "permanent_member",
                  "ms_vote",
                  "date",
                  "resolution",
                  "draft",
                  "meeting",
                  "description",
                  "modality",
                  "total_yes",
                  "total_no",
                  "total_abstentions",
                  "total_non_voting",
                  "total_ms",
                  "undl_link"),
              List.of("vote_note", "agenda", "subjects")));

  private final String body;
  private final Table table;

  private UndlVotingReader(String body, Table table) {
    this.body = body;
    this.table = table;
  }

  /** {@code ga_voting.csv}; older files lack {@code vote_note}. */
  public static UndlVotingReader generalAssembly() {
    return new UndlVotingReader("ga", ASSEMBLY);
  }

  /** {@code sc_voting.csv}. */
  public static UndlVotingReader securityCouncil() {
    return new UndlVotingReader("sc", COUNCIL);
  }

  @Override
  public String format() {
    return "undl-" + body + "-voting";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Reading reading = new Reading(body, harmoniser, out);
    table.each(file, out, reading::accept);
    reading.calls.values().forEach(reading::emit);
    reading.findings.report(out);
  }

  /** What each record of a roll call repeats. */
  private record Described(
      LocalDate date,
      String resolution,
      String draft,
      String title,
      String subjects,
      String modality,
      List<String> totals) {}

  private record Gathered(String id, Described call, MemberVotes members) {}

  private static final class Reading {
    private final String body;
    private final Harmoniser harmoniser;
    private final Rows out;
    private final Findings findings;
    private final Map<String, Gathered> calls = new LinkedHashMap<>();

    Reading(String body, Harmoniser harmoniser, Rows out) {
      this.body = body;
      this.harmoniser = harmoniser;
      this.out = out;
      this.findings = new Findings(harmoniser.dataset().id());
    }

    void accept(Cells cells) {
      Optional<LocalDate> date = Days.iso(cells, cells.text("date"), findings);
      if (date.isEmpty()) {
        return;
      }
      String id = cells.text("undl_id");
      Gathered gathered = calls.get(id);
      if (gathered == null) {
        gathered = new Gathered(id, described(cells, date.get()), new MemberVotes(cells.line()));
        calls.put(id, gathered);
      }
      checkSame(cells, gathered, date.get());
      gathered.members.add(
          cells, cells.text("ms_code"), cells.text("ms_vote"), Ballot.LETTERS, findings);
    }

    private Described described(Cells cells, LocalDate date) {
      return new Described(
          date,
          cells.text("resolution"),
          cells.text("draft"),
          Symbols.tidy(cells.textIfAny("title") + cells.textIfAny("description")),
          cells.textIfAny("subjects"),
          cells.textIfAny("modality"),
          TOTALS.stream().map(cells::text).toList());
    }

    private void checkSame(Cells cells, Gathered gathered, LocalDate date) {
      if (!gathered.call.date.equals(date)
          || !gathered.call.resolution.equals(cells.text("resolution"))) {
        findings.error(
            "inconsistent-roll-call",
            cells.line(),
            "records have another date or symbol than the first of their roll call",
            gathered.id);
      }
    }

    private void emit(Gathered gathered) {
      Described call = gathered.call;
      if (call.modality.toLowerCase(Locale.ROOT).contains("without")) {
        findings.warning(
            "no-vote-taken",
            gathered.members.line(),
            "roll calls adopted without a vote, left out",
            call.resolution);
        return;
      }
      checkTotals(gathered);
      out.row(
          new Row.RollCall(
              gathered.members.line(),
              body,
              gathered.id,
              call.date,
              call.resolution.isEmpty() ? call.draft : call.resolution,
              call.title,
              cluster(call),
              body.equals("ga") ? IssueWords.in(call.title, call.subjects) : Set.of(),
              votes(gathered)));
    }

    private Map<String, Vote> votes(Gathered gathered) {
      LocalDate date = gathered.call.date;
      return gathered.members.votes(
          code ->
              harmoniser
                  .byName(code, null, gathered.members.line())
                  .map(actor -> ChinaSeat.holder(actor, date)),
          findings);
    }

    private void checkTotals(Gathered gathered) {
      List<String> totals = gathered.call.totals;
      if (!gathered.members.tally().agrees(totals.get(0), totals.get(1), totals.get(2))) {
        findings.warning(
            "totals-differ",
            gathered.members.line(),
            "roll calls whose published totals are not those of their votes; the votes are used",
            "%s: %s, published %s"
                .formatted(gathered.id, gathered.members.tally(), totals.subList(0, 3)));
      }
    }

    private String cluster(Described call) {
      String text =
          body.equals("ga")
              ? Symbols.assemblyText(call.resolution)
              : Symbols.councilDraft(call.draft);
      return Symbols.cluster(text.isEmpty() ? call.resolution : text, call.date);
    }
  }
}
