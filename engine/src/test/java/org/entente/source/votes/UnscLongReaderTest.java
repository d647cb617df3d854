package org.entente.source.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.domain.DataIssue;
import org.entente.domain.Vote;
import org.entente.source.Collected;
import org.entente.source.Row.RollCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnscLongReaderTest {
  private static final String HEADER =
      "Year,\"Date,\",Resolution,Meeting,Draft,Agenda item,Category,Region,Submitted by,"
          + "Outcome results,Vote,Member State,ID,Membership_Status,Topic";

  @TempDir Path folder;

  /** Lines of one roll call with the votes of France, China and so on. */
  private static List<String> call(
      String id, String date, String resolution, String meeting, String draft, String... votes) {
    List<String> lines = new ArrayList<>();
    for (String vote : votes) {
      lines.add(
          "%s,%s,%s,%s,%s,\"An item\nin two lines\",Thematic,,President,Not adopted - veto,%s,%s,Other,T"
              .formatted(date.substring(0, 4), date, resolution, meeting, draft, vote, id));
    }
    return lines;
  }

  private Collected read(List<String> lines) {
    List<String> all = new ArrayList<>(List.of(HEADER));
    all.addAll(lines);
    return MadeFile.read(folder, new UnscLongReader(), "unsc-votes", all.toArray(String[]::new));
  }

  private static List<String> join(List<List<String>> calls) {
    return calls.stream().flatMap(List::stream).toList();
  }

  @Test
  void anExchangedDateIsPutRightByTheMeetingsAroundIt() {
    Collected out =
        read(
            join(
                List.of(
                    call("1", "2001-01-30", "", "4200", "S/2001/1", "No,France", "Yes,China"),
                    call("2", "2001-08-02", "", "4210", "S/2001/2", "No,France"),
                    call("3", "2001-02-20", "", "PV.4220", "S/2001/3", "Abstain,France"))));

    assertThat(out.rows(RollCall.class))
        .extracting(RollCall::date)
        .containsExactly(
            LocalDate.of(2001, 1, 30), LocalDate.of(2001, 2, 8), LocalDate.of(2001, 2, 20));
    assertThat(out.issues).extracting(DataIssue::kind).containsExactly("swapped-date");
    assertThat(out.rows(RollCall.class).get(0).votes())
        .isEqualTo(Map.of("FRA", Vote.NO, "CHN", Vote.YES));
    assertThat(out.rows(RollCall.class).get(0).title()).isEqualTo("An item in two lines");
  }

  @Test
  void aDateThatNothingDecidesIsKeptAndSaid() {
    Collected out = read(call("1", "2001-08-02", "", "4210", "S/2001/2", "No,France"));

    assertThat(out.rows(RollCall.class).get(0).date()).isEqualTo(LocalDate.of(2001, 8, 2));
    assertThat(out.issues("undecided-date")).hasSize(1);
  }

  @Test
  void aMembersContradictingVoteIsLeftOutAndASecondListingToo() {
    Collected out =
        read(
            join(
                List.of(
                    call(
                        "1",
                        "2001-01-30",
                        "",
                        "4200",
                        "S/2001/1",
                        "No,France",
                        "Yes,France",
                        "No,China"),
                    call("2", "2001-01-30", "", "4200", "S/2001/9", "No,France"),
                    call("3", "2001-01-30", "", "4200", "S/2001/9", "No,France"),
                    call("4", "2001-01-30", "", "4200", "Oral amendment", "No,France"),
                    call("5", "2001-01-30", "", "4200", "Oral amendment", "No,France"))));

    assertThat(out.rows(RollCall.class))
        .extracting(RollCall::id)
        .containsExactly("1", "2", "4", "5");
    assertThat(out.rows(RollCall.class).get(0).votes()).isEqualTo(Map.of("CHN", Vote.NO));
    assertThat(out.issues)
        .extracting(DataIssue::kind)
        .containsExactly("contradicting-votes", "listed-twice");
  }

  @Test
  void aUnanimousVoteWithANoIsNoEvidence() {
    List<String> lines = call("1", "2001-01-30", "", "4200", "S/2001/1", "No,France", "Yes,China");
    lines.replaceAll(line -> line.replace("Not adopted - veto", "Adopted unanimously"));
    Collected out = read(lines);
    assertThat(out.rows).isEmpty();
    assertThat(out.issues("outcome-contradicts-votes")).hasSize(1);
  }

  @Test
  void votersOfAnotherCouncilAreFoundByTheRestOfTheYear() {
    Set<String> council =
        Set.of(
            "ARG", "BWA", "CHN", "CZE", "DEU", "FRA", "GBR", "HND", "IDN", "ITA", "NGA", "OMN",
            "RUS", "RWA");
    CouncilSeats seats =
        new CouncilSeats(
            Map.of(
                1994, List.of(council),
                1995, List.of(Set.of("FRA", "NOR"), Set.of("CHN", "IND")),
                1996, List.of(council, council, Set.of("NOR"))));

    assertThat(seats.allow(1996, council)).isTrue();
    assertThat(seats.allow(1996, Set.of("FRA", "NOR"))).isFalse();
    assertThat(seats.allow(1995, Set.of("FRA", "NOR"))).isFalse();
    assertThat(seats.allow(1995, Set.of("FRA", "OMN"))).isTrue();
    assertThat(seats.allow(1998, Set.of("NOR"))).isTrue();
  }

  @Test
  void unknownVotesStatesAndMeetingsAndMixedRollCallsAreErrors() {
    Collected out =
        read(
            join(
                List.of(
                    call("1", "2001-01-30", "", "4200", "S/2001/1", "Maybe,France", "No,Atlantis"),
                    call("2", "2001-01-30", "", "M42", "S/2001/2", "No,France"),
                    call("2", "2001-01-31", "", "M42", "S/2001/2", "No,China"))));

    assertThat(out.errors())
        .extracting(DataIssue::kind)
        .containsExactlyInAnyOrder(
            "unknown-vote", "unknown-name", "unknown-meeting", "inconsistent-roll-call");
  }

  @Test
  void aHeaderWithoutItsStrayCommaIsAnotherFormat() {
    assertThatThrownBy(
            () ->
                MadeFile.read(
                    folder,
                    new UnscLongReader(),
                    "unsc-votes",
                    HEADER.replace("\"Date,\"", "Date")))
        .hasMessageContaining("column 2 should be \"Date,\" but is \"Date\"");
  }

  @Test
  void theWholeEditionIsReadAndItsDatesRepaired() {
    Collected out = Collected.fromMirror(new UnscLongReader(), "unsc-votes", "2025-06");
    Map<String, RollCall> calls =
        out.rows(RollCall.class).stream()
            .collect(Collectors.toMap(RollCall::id, Function.identity()));

    assertThat(out.errors()).isEmpty();
    assertThat(out.records).isEqualTo(29929);
    // 1,997 roll calls: 21 adopted without a vote, 57 with another year's voters, ...
    assertThat(calls).hasSize(1997 - 21 - 57 - 8 - 1);
    assertThat(out.issues("no-vote-taken").get(0).message()).startsWith("21 ");
    assertThat(out.issues("not-the-council").get(0).message()).startsWith("57 ");
    assertThat(out.issues("outcome-contradicts-votes").get(0).message()).startsWith("8 ");
    assertThat(calls.values())
        .filteredOn(call -> call.date().getYear() == 1995)
        .allMatch(call -> Set.of("ARG", "BWA", "CZE").stream().anyMatch(call.votes()::containsKey));
    assertThat(out.issues("swapped-date").get(0).message()).startsWith("345 ");
    assertThat(out.issues("confirmed-date").get(0).message()).startsWith("70 ");
    assertThat(out.issues("undecided-date")).isEmpty();
    assertThat(out.issues("listed-twice").get(0).message()).startsWith("1 ");
    assertThat(out.issues("contradicting-votes").get(0).message()).startsWith("5 ");
    // S/RES/893 (1994) of 6 January 1994; S/RES/1335 of 12 January 2001 has no meeting
    assertThat(calls.get("1").date()).isEqualTo(LocalDate.of(1994, 1, 6));
    assertThat(calls.get("1").resolution()).isEqualTo("S/RES/893 (1994)");
    assertThat(calls.get("454").date()).isEqualTo(LocalDate.of(2001, 1, 12));
    assertThat(calls.get("1737").date()).isEqualTo(LocalDate.of(2020, 11, 12));
    assertThat(calls.get("1713").date()).isEqualTo(LocalDate.of(2020, 7, 10));
  }
}
