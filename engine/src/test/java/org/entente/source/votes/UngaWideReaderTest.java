package org.entente.source.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.Mirror;
import org.entente.domain.Vote;
import org.entente.source.Collected;
import org.entente.source.MalformedFile;
import org.entente.source.Row.RollCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UngaWideReaderTest {
  private static final String HEADER = "rcid,date,me,nu,di,hr,co,ec,FRA,RUS,USA";
  private static final String FLAGS = ",FALSE,TRUE,FALSE,FALSE,FALSE,FALSE,";

  @TempDir Path folder;

  private Collected read(String... lines) {
    return MadeFile.read(folder, new UngaWideReader(), "unga-rollcalls", lines);
  }

  @Test
  void onlyVotesCastAreVotes() {
    Collected out =
        read(HEADER, "7,2001-03-19" + FLAGS + "1,8,9", "8,2001-03-20" + FLAGS + "2,3,1");

    assertThat(out.rows(RollCall.class))
        .extracting(RollCall::votes)
        .containsExactly(
            Map.of("FRA", Vote.YES), Map.of("FRA", Vote.ABSTAIN, "RUS", Vote.NO, "USA", Vote.YES));
    assertThat(out.rows(RollCall.class).get(0).issues()).containsExactly("nu");
    assertThat(out.issues).isEmpty();
  }

  @Test
  void aDecimalCellIsReadAndCounted() {
    Collected out = read(HEADER, "7,2001-03-19" + FLAGS + "1.0,3.0,9.0");

    assertThat(out.rows(RollCall.class).get(0).votes())
        .isEqualTo(Map.of("FRA", Vote.YES, "RUS", Vote.NO));
    assertThat(out.issues("decimal-cell")).singleElement().asString().contains("3 votes");
  }

  @Test
  void anUnknownCellIsAnError() {
    assertThat(read(HEADER, "7,2001-03-19" + FLAGS + "4,1,1").errors())
        .extracting(issue -> issue.kind())
        .containsExactly("unknown-vote");
  }

  @Test
  void aReusedNumberBecomesNumberAtDateAndARepeatedRecordAnError() {
    Collected out =
        read(
            HEADER,
            "411,1999-12-30" + FLAGS + "1,1,1",
            "411,2003-12-04" + FLAGS + "1,1,3",
            "411,2003-12-04" + FLAGS + "1,1,3");

    assertThat(out.rows(RollCall.class))
        .extracting(RollCall::id)
        .containsExactly("411", "411@2003-12-04");
    assertThat(out.issues("reused-key")).hasSize(1);
    assertThat(out.errors()).extracting(issue -> issue.kind()).containsExactly("repeated-record");
    assertThat(out.records).isEqualTo(3);
  }

  @Test
  void issueFlagsAfter2018AreNotUsed() {
    Collected out = read(HEADER, "7,2019-03-19" + FLAGS + "1,1,1");

    assertThat(out.rows(RollCall.class).get(0).issues()).isEmpty();
    assertThat(out.issues("unreliable-issues")).hasSize(1);
  }

  @Test
  void aStateThatNobodyKnowsIsAnError() {
    assertThat(read("rcid,date,me,nu,di,hr,co,ec,QQQ", "7,2001-03-19" + FLAGS + "1").errors())
        .extracting(issue -> issue.kind())
        .containsExactly("unknown-name");
  }

  @Test
  void shuffledMissingDoubledAndExtraColumnsAreRefused() {
    assertThatThrownBy(() -> read("date,rcid,me,nu,di,hr,co,ec,FRA", "2001-03-19,7" + FLAGS + "1"))
        .hasRootCauseInstanceOf(MalformedFile.class)
        .rootCause()
        .hasMessageContaining("column 1 should be \"rcid\" but is \"date\"");
    assertThatThrownBy(() -> read("rcid,date,me,nu,di,hr,co,ec")).hasMessageContaining("any state");
    assertThatThrownBy(() -> read(HEADER + ",FRA")).hasMessageContaining("twice");
    assertThatThrownBy(() -> read(HEADER + ",total")).hasMessageContaining("total");
    assertThatThrownBy(() -> read()).hasMessageContaining("empty");
  }

  @Test
  void twoColumnsOfOneStateAreRefused() {
    assertThatThrownBy(
            () -> read("rcid,date,me,nu,di,hr,co,ec,SRB,YUG", "7,2001-03-19" + FLAGS + "1,1"))
        .hasMessageContaining("one state");
  }

  @Test
  void aCutRecordABadDateAndAForeignEncodingAreNotSilent() {
    assertThatThrownBy(() -> read(HEADER, "7,2001-03-19" + FLAGS + "1,8,9", "8,2001-03"))
        .hasMessageContaining("record 2 should have 11 cells but has 2");
    assertThat(read(HEADER, "7,2001-02-30" + FLAGS + "1,8,9").errors())
        .extracting(issue -> issue.kind())
        .containsExactly("bad-date");
    Path latin =
        MadeFile.write(
            folder, StandardCharsets.ISO_8859_1, HEADER, "7é,2001-03-19" + FLAGS + "1,1,1");
    assertThatThrownBy(
            () -> Collected.read(new UngaWideReader(), "unga-rollcalls", latin, "US-ASCII"))
        .hasRootCauseInstanceOf(java.nio.charset.MalformedInputException.class);
  }

  @Test
  void theWholeEditionIsRead() {
    Collected out = Collected.fromMirror(new UngaWideReader(), "unga-rollcalls", "2024-06");
    List<RollCall> calls = out.rows(RollCall.class);

    assertThat(out.errors()).isEmpty();
    assertThat(out.records).isEqualTo(6551);
    assertThat(calls).hasSize(6551);
    assertThat(calls.stream().map(RollCall::id).collect(Collectors.toSet())).hasSize(6551);
    assertThat(calls.stream().mapToLong(call -> call.votes().size()).sum())
        .isEqualTo(729955 + 116328 + 68936 + 3515 + 492 + 345);
    assertThat(out.issues("decimal-cell").get(0).message()).startsWith("4694 ");
    assertThat(out.issues("reused-key").get(0).message())
        .startsWith("4 ")
        .contains("427@2023-11-02");
    assertThat(out.issues("day-not-of-month").get(0).message()).startsWith("49 ");
    assertThat(out.issues).hasSize(4);
  }

  @Test
  void theSeatOfChinaPassesFromTaipeiToBeijingInOctober1971() {
    List<RollCall> calls =
        Collected.fromMirror(new UngaWideReader(), "unga-rollcalls", "2024-06")
            .rows(RollCall.class);

    assertThat(calls.stream().filter(call -> call.votes().containsKey("CHN")).map(RollCall::date))
        .allMatch(date -> !date.isBefore(LocalDate.of(1971, 10, 1)));
    assertThat(calls.stream().filter(call -> call.votes().containsKey("TWN")).map(RollCall::date))
        .allMatch(date -> date.isBefore(LocalDate.of(1971, 11, 1)));
    assertThat(calls).noneMatch(call -> call.votes().keySet().containsAll(Set.of("CHN", "TWN")));
  }

  @Test
  void theSovietUnionIsRussiaAndYugoslaviaSerbia() {
    assertThat(
            Collected.fromMirror(new UngaWideReader(), "unga-rollcalls", "2024-06")
                .rows(RollCall.class))
        .filteredOn(call -> call.date().getYear() == 1960)
        .anyMatch(call -> call.votes().keySet().containsAll(Set.of("RUS", "SRB")));
  }

  /** Processor time, since the clock on a busy machine measures the neighbours. */
  @Test
  void theWholeEditionIsReadInUnderTwoSeconds() {
    Path file = Mirror.file("votes/unga_rollcalls_1946_2024.csv.gz");
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Collected.read(new UngaWideReader(), "unga-rollcalls", file, "US-ASCII");
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    System.out.printf("wide file read in %.2f s of processor time%n", seconds);
    assertThat(seconds).isLessThan(2.0);
  }
}
