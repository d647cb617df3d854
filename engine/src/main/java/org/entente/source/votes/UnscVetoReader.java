package org.entente.source.votes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.domain.Vote;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * Drafts vetoed in the Security Council. Emits roll calls of the body "sc-veto" that hold nothing
 * but the NO of each member that cast a veto: they say who blocked what, and must never enter a
 * similarity, which would take every veto for an agreement of those who cast it and know nothing of
 * the others.
 *
 * <p>Who vetoed stands twice, by name and by column. The names are complete where the columns leave
 * a member out, so that a member counts if either says so, and the difference is raised. The USSR
 * and Russia are one actor; the seat of China was the Republic of China's until 25 October 1971.
 */
public final class UnscVetoReader implements Reader {
  /** The body under which vetoes are emitted. */
  public static final String BODY = "sc-veto";

  private static final List<String> MEMBERS =
      List.of("China", "France", "Russia", "USSR", "USA", "UK");
  private static final List<String> NAMES = List.of("member_veto1", "member_veto2", "member_veto3");
  private static final Table TABLE =
      Table.of(
          "year",
          "date",
          "month",
          "draft",
          "meeting_record",
          "agenda_item",
          "crisis_topic",
          "region",
          "member_veto1",
          "member_veto2",
          "member_veto3",
          "single_veto",
          "multiple_vetoes",
          "China",
          "France",
          "Russia",
          "USSR",
          "USA",
          "UK",
          "russia_china",
          "usa_uk",
          "usa_france",
          "usa_france_uk",
          "france_uk");

  @Override
  public String format() {
    return "unsc-vetoes";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Reading reading =
        new Reading(harmoniser, out, new Findings(harmoniser.dataset().id()), new HashMap<>());
    TABLE.each(file, out, reading::accept);
    reading.findings.report(out);
  }

  private record Reading(
      Harmoniser harmoniser, Rows out, Findings findings, Map<String, Integer> ids) {

    void accept(Cells cells) {
      Optional<LocalDate> date = Days.american(cells, cells.text("date"), findings);
      date.ifPresent(day -> emit(cells, day));
    }

    private void emit(Cells cells, LocalDate date) {
      checkYear(cells, date);
      Map<String, Vote> votes = new TreeMap<>();
      for (String member : members(cells)) {
        harmoniser
            .byName(member, date, cells.line())
            .map(code -> ChinaSeat.holder(code, date))
            .ifPresent(code -> votes.put(code, Vote.NO));
      }
      String draft = Symbols.tidy(cells.text("draft"));
      out.row(
          new Row.RollCall(
              cells.line(),
              BODY,
              id(draft, date),
              date,
              draft,
              Symbols.tidy(cells.text("agenda_item")),
              Symbols.cluster(Symbols.councilDraft(draft), date),
              Set.of(),
              votes));
    }

    private void checkYear(Cells cells, LocalDate date) {
      if (!cells.text("year").equals("" + date.getYear())
          || !cells.text("month").equals("" + date.getMonthValue())) {
        findings.error(
            "year-differs",
            cells.line(),
            "records whose year or month is not their date's",
            "" + date);
      }
    }

    private Set<String> members(Cells cells) {
      Map<String, String> flags = new LinkedHashMap<>();
      MEMBERS.forEach(member -> flags.put(member, cells.text(member)));
      Set<String> flagged = new TreeSet<>();
      flags.forEach(
          (member, flag) -> {
            if (flag.equals("1")) {
              flagged.add(member);
            } else if (!flag.equals("0")) {
              findings.error("bad-flag", cells.line(), "veto columns that are not 0 or 1", flag);
            }
          });
      Set<String> named = new TreeSet<>(NAMES.stream().map(cells::text).toList());
      named.remove("");
      return merged(cells, named, flagged);
    }

    private Set<String> merged(Cells cells, Set<String> named, Set<String> flagged) {
      if (!named.equals(flagged)) {
        findings.warning(
            "members-differ",
            cells.line(),
            "records name other members than their columns mark; all of them are taken",
            "%s: named %s, marked %s".formatted(cells.text("draft"), named, flagged));
      }
      Set<String> all = new TreeSet<>(named);
      all.addAll(flagged);
      if (all.isEmpty()) {
        findings.error("no-member", cells.line(), "vetoes by nobody", cells.text("draft"));
      }
      return all;
    }

    /** Several drafts of one day are written with the meeting's symbol: they are numbered. */
    private String id(String draft, LocalDate date) {
      String plain = "veto:" + draft + "@" + date;
      int count = ids.merge(plain, 1, Integer::sum);
      return count == 1 ? plain : plain + "#" + count;
    }
  }
}
