package org.entente.source.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.domain.Actors;
import org.entente.domain.DataIssue;
import org.entente.domain.Vote;
import org.entente.source.Collected;
import org.entente.source.Reader;
import org.entente.source.Row.RollCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formats that a user with a connection fetches, on invented files and on round trips. */
class UpstreamFormatsTest {
  private static final String ASSEMBLY =
      "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,"
          + "agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,"
          + "total_ms,undl_link";
  private static final String COUNCIL =
      "undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,draft,meeting,description,"
          + "agenda,subjects,vote_note,modality,total_yes,total_no,total_abstentions,"
          + "total_non_voting,total_ms,undl_link";
  private static final String UNVOTES =
      "rcid,ccode,member,vote,Country,Countryname,year,session,abstain,yes,no,importantvote,date,"
          + "unres,amend,para,short,descr,me,nu,di,hr,co,ec";

  @TempDir Path folder;

  private static String assembly(String id, String code, String vote, String date, String totals) {
    return "%s,%s,A NAME,%s,%s,75,A/RES/75/9,A/75/L.1,,A/75/PV.1,\"Nuclear, and so on\",x,Y--Z,,%s,1,4,u"
        .formatted(id, code, vote, date, totals);
  }

  private static String council(String id, String code, String vote, String modality) {
    return "%s,%s,A NAME,True,%s,1965-02-03,S/RES/9(1965),S/1965/3,S/PV.9,d,a,s,,%s,1,1,0,1,3,u"
        .formatted(id, code, vote, modality);
  }

  private static String unvotes(String rcid, String ccode, String vote, String date) {
    return "%s,%s,1,%s,XYZ,Name,1990,45,1,2,3,0,%s,R/45/9A,0,1,SHORT,\"Long, text\",0,1,0,0,0,0"
        .formatted(rcid, ccode, vote, date);
  }

  private Collected ga(String... lines) {
    return MadeFile.read(folder, UndlVotingReader.generalAssembly(), "undl-ga-voting", lines);
  }

  private Collected sc(String... lines) {
    return MadeFile.read(folder, UndlVotingReader.securityCouncil(), "undl-sc-voting", lines);
  }

  private Collected voeten(String... lines) {
    return MadeFile.read(folder, new UnVotesReader(), "voeten-unvotes", lines);
  }

  @Test
  void memberVotesOfOneRecordNumberAreOneRollCall() {
    Collected out =
        ga(
            "\ufeff" + ASSEMBLY,
            assembly("7", "FRA", "Y", "2020-12-07", "1,1,0"),
            assembly("8", "FRA", "A", "2020-12-08", "0,0,1"),
            assembly("7", "USA", "N", "2020-12-07", "1,1,0"),
            assembly("7", "IRN", "X", "2020-12-07", "1,1,0"));

    assertThat(out.issues).isEmpty();
    assertThat(out.records).isEqualTo(4);
    RollCall first = out.rows(RollCall.class).get(0);
    assertThat(first.votes()).isEqualTo(Map.of("FRA", Vote.YES, "USA", Vote.NO));
    assertThat(first.resolution()).isEqualTo("A/RES/75/9");
    assertThat(first.cluster()).isEqualTo("R/75/9");
    assertThat(first.title()).isEqualTo("Nuclear, and so on");
    assertThat(first.issues()).containsExactly("nu");
    assertThat(out.rows(RollCall.class)).extracting(RollCall::id).containsExactly("7", "8");
  }

  @Test
  void theNoteColumnMayBeMissingAndTheOrderAnother() {
    String old = ASSEMBLY.replace("vote_note,", "");
    String line = assembly("7", "FRA", "Y", "2020-12-07", "1,0,0").replace("Y--Z,,", "Y--Z,");
    assertThat(ga(old, line).rows(RollCall.class).get(0).votes()).containsOnlyKeys("FRA");
    String shuffled = old.replace("undl_id,ms_code", "ms_code,undl_id");
    assertThat(ga(shuffled, line.replace("7,FRA", "FRA,7")).rows(RollCall.class).get(0).id())
        .isEqualTo("7");
  }

  @Test
  void missingAndUnknownColumnsAreRefused() {
    assertThatThrownBy(() -> ga(ASSEMBLY.replace("ms_vote", "vote")))
        .hasMessageContaining("no column \"ms_vote\"");
    assertThatThrownBy(() -> sc(COUNCIL + ",extra"))
        .hasMessageContaining("unknown column \"extra\"");
    assertThatThrownBy(() -> voeten(UNVOTES.replace("ccode", "code")))
        .hasMessageContaining("no column \"ccode\"");
    assertThatThrownBy(() -> ga(COUNCIL)).hasMessageContaining("no column");
  }

  @Test
  void theSeatOfChinaIsTheRepublicsUntilTheDayOfTheResolution() {
    Collected out =
        ga(
            ASSEMBLY,
            assembly("7", "CHN", "Y", "1971-10-24", "1,0,0"),
            assembly("8", "CHN", "Y", "1971-11-15", "1,0,0"));
    assertThat(out.rows(RollCall.class))
        .extracting(call -> call.votes().keySet().iterator().next())
        .containsExactly("TWN", "CHN");
  }

  @Test
  void whatIsWrongInAnAssemblyFileIsRaised() {
    Collected out =
        ga(
            ASSEMBLY,
            assembly("7", "FRA", "Y", "2020-12-07", "3,0,0"),
            assembly("7", "FRA", "Y", "2020-12-07", "3,0,0"),
            assembly("7", "USA", "Y", "2020-12-07", "3,0,0"),
            assembly("7", "USA", "N", "2020-12-07", "3,0,0"),
            assembly("7", "IRN", "Q", "2020-12-07", "3,0,0"),
            assembly("7", "QQQ", "Y", "2020-12-08", "3,0,0"),
            assembly("9", "FRA", "Y", "7/12/2020", "1,0,0"));
    assertThat(out.rows(RollCall.class)).hasSize(1);
    assertThat(out.rows(RollCall.class).get(0).votes()).isEqualTo(Map.of("FRA", Vote.YES));
    assertThat(out.issues)
        .extracting(DataIssue::kind)
        .containsExactlyInAnyOrder(
            "repeated-member",
            "contradicting-votes",
            "unknown-vote",
            "inconsistent-roll-call",
            "unknown-name",
            "bad-date");
  }

  @Test
  void publishedTotalsThatDifferAreAWarning() {
    assertThat(ga(ASSEMBLY, assembly("7", "FRA", "Y", "2020-12-07", "9,0,0")).issues)
        .extracting(DataIssue::kind, DataIssue::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("totals-differ", DataIssue.Severity.WARNING));
  }

  @Test
  void aCouncilTextAdoptedWithoutAVoteIsNoRollCall() {
    Collected out =
        sc(
            COUNCIL,
            council("7", "FRA", "Y", "recorded vote"),
            council("7", "CHN", "N", "recorded vote"),
            council("7", "SUN", "X", "recorded vote"),
            council("8", "FRA", "Y", "without vote"));
    assertThat(out.rows(RollCall.class))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.body()).isEqualTo("sc");
              assertThat(call.votes()).isEqualTo(Map.of("FRA", Vote.YES, "TWN", Vote.NO));
              assertThat(call.cluster()).isEqualTo("S/1965/3");
            });
    assertThat(out.issues).extracting(DataIssue::kind).containsExactly("no-vote-taken");
  }

  @Test
  void countryNumbersAreStatesAndTwoNumbersOfOneStateAreOneVote() {
    Collected out =
        voeten(
            "\"\"," + UNVOTES,
            "1," + unvotes("7", "2", "1", "1990-09-03"),
            "2," + unvotes("7", "255", "3", "1990-09-03"),
            "3," + unvotes("7", "260", "9", "1990-09-03"),
            "4," + unvotes("7.0", "365", "8", "1990-09-03"),
            "5," + unvotes("7", "2", "2", "2023-11-02"));
    assertThat(out.rows(RollCall.class))
        .extracting(RollCall::id)
        .containsExactly("7", "7@2023-11-02");
    RollCall first = out.rows(RollCall.class).get(0);
    assertThat(first.votes()).isEqualTo(Map.of("USA", Vote.YES, "DEU", Vote.NO));
    assertThat(first.cluster()).isEqualTo("R/45/9");
    assertThat(first.title()).isEqualTo("Long, text");
    assertThat(first.issues()).containsExactly("nu");
    assertThat(out.issues).extracting(DataIssue::kind).containsExactly("reused-key");
  }

  @Test
  void unknownNumbersVotesAndDatesAreErrors() {
    Collected out =
        voeten(
            UNVOTES,
            unvotes("7", "998", "1", "1990-09-03"),
            unvotes("7", "NA", "1", "1990-09-03"),
            unvotes("7", "2", "4", "1990-09-03"),
            unvotes("x", "2", "1", "1990-09-03"),
            unvotes("7", "2", "1", "NA"));
    assertThat(out.errors())
        .extracting(DataIssue::kind)
        .containsExactlyInAnyOrder(
            "unknown-name", "bad-number", "unknown-vote", "bad-id", "bad-date");
  }

  @Test
  void theRollCallsOfTheMirrorWrittenInTheLibrarysFormatReadBackTheSame() {
    List<RollCall> calls = someRollCalls();
    List<String> lines = new ArrayList<>(List.of(ASSEMBLY));
    for (RollCall call : calls) {
      Tally tally = Tally.of(call.votes().values());
      String totals = tally.yes() + "," + tally.no() + "," + tally.abstain();
      call.votes()
          .forEach(
              (code, vote) ->
                  lines.add(
                      assembly(
                          call.id(),
                          code.equals("TWN") ? "CHN" : code,
                          "YAN".substring(vote.rank() - 1, vote.rank()),
                          call.date().toString(),
                          totals)));
    }
    assertSameVotes(calls, UndlVotingReader.generalAssembly(), "undl-ga-voting", lines);
  }

  @Test
  void theRollCallsOfTheMirrorWrittenInVoetensFormatReadBackTheSame() {
    List<RollCall> calls = someRollCalls();
    List<String> lines = new ArrayList<>(List.of(UNVOTES));
    for (RollCall call : calls) {
      call.votes()
          .forEach(
              (code, vote) ->
                  lines.add(
                      unvotes(
                          call.id(),
                          number(code, call.date().getYear()),
                          "" + vote.rank(),
                          call.date().toString())));
    }
    assertSameVotes(calls, new UnVotesReader(), "voeten-unvotes", lines);
  }

  private void assertSameVotes(
      List<RollCall> calls, Reader reader, String dataset, List<String> lines) {
    Path file = MadeFile.zipped(folder, lines.toArray(String[]::new));
    Collected out = Collected.read(reader, dataset, file, "UTF-8");
    Map<String, RollCall> read =
        out.rows(RollCall.class).stream()
            .collect(Collectors.toMap(RollCall::id, Function.identity()));

    assertThat(out.errors()).isEmpty();
    assertThat(out.records).isEqualTo(lines.size() - 1L);
    assertThat(read).hasSameSizeAs(calls);
    for (RollCall call : calls) {
      assertThat(read.get(call.id()).votes()).as(call.id()).isEqualTo(call.votes());
      assertThat(read.get(call.id()).date()).isEqualTo(call.date());
    }
  }

  /** Every tenth roll call with a number of its own. */
  private static List<RollCall> someRollCalls() {
    List<RollCall> all =
        Collected.fromMirror(new UngaWideReader(), "unga-rollcalls", "2024-06")
            .rows(RollCall.class)
            .stream()
            .filter(call -> !RollCallIds.isReused(call.id()) && !call.votes().isEmpty())
            .toList();
    return IntStream.range(0, all.size()).filter(i -> i % 10 == 0).mapToObj(all::get).toList();
  }

  private static String number(String code, int year) {
    return Actors.standard().getByCode(code).cow().stream()
        .filter(
            cow ->
                Actors.standard()
                    .findByCow(cow, year)
                    .filter(actor -> actor.code().equals(code))
                    .isPresent())
        .findFirst()
        .map(String::valueOf)
        .orElseThrow(() -> new AssertionError("no number for " + code + " in " + year));
  }
}
