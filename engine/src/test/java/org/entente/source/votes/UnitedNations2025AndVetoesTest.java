package org.entente.source.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.entente.domain.DataIssue;
import org.entente.domain.Vote;
import org.entente.source.Collected;
import org.entente.source.Row.RollCall;
import org.entente.source.Row.StateYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitedNations2025AndVetoesTest {
  private static final String WIDE =
      "Resolution,Date,Title,Topic Tags,UN Digital Library Link,Yes,No,Abstain,No Vote,FRA,RUS,USA";
  private static final String NAMES = ",,,,,,,,,France,Russian Federation,United States of America";
  private static final String VETO =
      "year,date,month,draft,meeting_record,agenda_item,crisis_topic,region,member_veto1,"
          + "member_veto2,member_veto3,single_veto,multiple_vetoes,China,France,Russia,USSR,USA,UK,"
          + "russia_china,usa_uk,usa_france,usa_france_uk,france_uk";
  private static final String POINTS =
      "Row,ccode,session,NVotes,IdealPoint,QO%,Q5%,Q10%,Q50%,Q90%,Q95%,Q100%,iso3c,Countryname";

  @TempDir Path folder;

  private Collected wide(String... lines) {
    return MadeFile.read(folder, new UngaResolutionReader(), "unga-2025", lines);
  }

  private Collected vetoes(String... lines) {
    return MadeFile.read(folder, new UnscVetoReader(), "unsc-vetoes", lines);
  }

  @Test
  void theRecordOfNamesIsCountedAndIsNoVote() {
    Collected out = wide(WIDE, NAMES, "A/RES/79/9,2025-03-04,Nuclear things,X,u,1,1,0,1,YES,NO,");

    assertThat(out.records).isEqualTo(2);
    assertThat(out.issues).isEmpty();
    assertThat(out.rows(RollCall.class))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.votes()).isEqualTo(Map.of("FRA", Vote.YES, "RUS", Vote.NO));
              assertThat(call.issues()).containsExactly("nu");
              assertThat(call.cluster()).isEqualTo("R/79/9");
            });
  }

  @Test
  void namesUnderTheWrongCodeAreRefused() {
    assertThatThrownBy(() -> wide(WIDE, NAMES.replace("France,Russian", "Russian Federation,Fr")))
        .hasMessageContaining("FRA is headed");
    assertThatThrownBy(() -> wide(WIDE, "A/RES/79/9,2025-03-04,T,X,u,1,1,0,1,YES,NO,"))
        .hasMessageContaining("expected the states' names");
  }

  @Test
  void totalsThatDoNotAddUpAndUnknownCellsAndRepeatedTextsAreErrors() {
    Collected out =
        wide(
            WIDE,
            NAMES,
            "A/RES/79/9,2025-03-04,T,X,u,2,0,0,1,YES,NO,",
            "A/RES/79/10,2025-03-04,T,X,u,1,0,0,2,YES,PERHAPS,",
            "A/RES/79/10,2025-03-04,T,X,u,1,0,0,2,YES,,");
    assertThat(out.errors())
        .extracting(DataIssue::kind)
        .containsExactly("totals-differ", "unknown-vote", "repeated-record");
  }

  @Test
  void theEditionOf2025HoldsEveryPublishedTotal() {
    Collected out = Collected.fromMirror(new UngaResolutionReader(), "unga-2025", "2025");

    assertThat(out.issues).isEmpty();
    assertThat(out.records).isEqualTo(193);
    assertThat(out.rows(RollCall.class)).hasSize(192);
    assertThat(out.rows(RollCall.class).stream().mapToLong(call -> call.votes().size()).sum())
        .isEqualTo(29379 + 2338 + 1656);
    assertThat(out.rows(RollCall.class))
        .filteredOn(call -> call.id().equals("A/RES/ES-11/7"))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.votes().values()).filteredOn(Vote.NO::equals).hasSize(18);
              assertThat(call.cluster()).isEqualTo("ESS/11/7");
            });
  }

  @Test
  void aVetoIsTheNoOfThoseWhoCastItAndNothingElse() {
    Collected out =
        vetoes(
            VETO,
            "1955,12/13/1955,12,S/3502,S/PV.704,\"A\nB\",t,r,China,,,1,0,1,0,0,0,0,0,0,0,0,0,0",
            "1982,4/1/1982,4,S/PV.1,S/PV.1,A,t,r,USSR,,,1,0,0,0,0,1,0,0,0,0,0,0,0",
            "1982,4/1/1982,4,S/PV.1,S/PV.1,A,t,r,Russia,USA,,0,1,0,0,1,0,0,0,0,0,0,0,0");

    assertThat(out.rows(RollCall.class))
        .extracting(RollCall::votes)
        .containsExactly(
            Map.of("TWN", Vote.NO), Map.of("RUS", Vote.NO), Map.of("RUS", Vote.NO, "USA", Vote.NO));
    assertThat(out.rows(RollCall.class))
        .extracting(RollCall::id)
        .containsExactly(
            "veto:S/3502@1955-12-13", "veto:S/PV.1@1982-04-01", "veto:S/PV.1@1982-04-01#2");
    assertThat(out.rows(RollCall.class)).allMatch(call -> call.body().equals("sc-veto"));
    assertThat(out.issues).extracting(DataIssue::kind).containsExactly("members-differ");
  }

  @Test
  void aVetoByNobodyADayBeforeItsMonthAndAnotherYearAreErrors() {
    Collected out =
        vetoes(
            VETO,
            "1982,4/1/1982,4,S/1,S/PV.1,A,t,r,,,,0,0,0,0,0,0,0,0,0,0,0,0,0",
            "1982,30/1/1982,4,S/2,S/PV.1,A,t,r,USSR,,,1,0,0,0,0,1,0,0,0,0,0,0,0",
            "1983,4/1/1982,4,S/3,S/PV.1,A,t,r,USSR,,,1,0,0,0,0,x,0,0,0,0,0,0,0");
    assertThat(out.errors())
        .extracting(DataIssue::kind)
        .containsExactlyInAnyOrder("no-member", "bad-date", "year-differs", "bad-flag");
  }

  @Test
  void theVetoListIsReadWhole() {
    Collected out = Collected.fromMirror(new UnscVetoReader(), "unsc-vetoes", "2022-09");

    assertThat(out.errors()).isEmpty();
    assertThat(out.records).isEqualTo(214);
    assertThat(out.rows(RollCall.class)).hasSize(214);
    assertThat(out.rows(RollCall.class).stream().map(RollCall::id).distinct()).hasSize(214);
    assertThat(out.rows(RollCall.class).stream().flatMap(c -> c.votes().keySet().stream()))
        .containsOnly("CHN", "FRA", "GBR", "RUS", "USA");
    assertThat(out.rows(RollCall.class))
        .filteredOn(call -> call.votes().containsKey("TWN"))
        .allMatch(call -> call.date().isBefore(LocalDate.of(1971, 10, 25)));
    assertThat(out.issues("members-differ").get(0).message()).startsWith("26 ");
  }

  @Test
  void anIdealPointIsDatedByTheYearItsSessionOpened() {
    Path file =
        MadeFile.write(
            folder,
            StandardCharsets.ISO_8859_1,
            POINTS,
            "1,403,74,42,1.6,0.9,1.3,1.4,1.6,1.9,2.0,2.7,STP,São Tomé & Príncipe",
            "2,260,45,42,1.6,0.9,1.3,1.4,1.6,1.9,2.0,2.7,DEU,German Federal Republic",
            "3,255,46,42,2.6,0.9,1.3,1.4,1.6,1.9,2.0,2.7,DEU,Germany",
            "4,255,46,42,1.6,0.9,1.3,1.4,1.6,1.9,2.0,2.7,DEU,Germany",
            "5,255,x,42,1.6,0.9,1.3,1.4,1.6,1.9,2.0,2.7,DEU,Germany");
    Collected out = Collected.read(new IdealPointReader(), "bsv-ideal-points", file, "ISO-8859-1");

    assertThat(out.rows(StateYear.class))
        .extracting(StateYear::state, StateYear::year, StateYear::low)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("STP", 2019, 1.3),
            org.assertj.core.groups.Tuple.tuple("DEU", 1990, 1.3),
            org.assertj.core.groups.Tuple.tuple("DEU", 1991, 1.3));
    assertThat(out.errors())
        .extracting(DataIssue::kind)
        .containsExactly("outside-interval", "repeated-record", "bad-number");
    assertThatThrownBy(
            () -> Collected.read(new IdealPointReader(), "bsv-ideal-points", file, "UTF-8"))
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void everyPublishedIdealPointBelongsToOneStateAndYear() {
    Collected out = Collected.fromMirror(new IdealPointReader(), "bsv-ideal-points", "2020-04");

    assertThat(out.issues).isEmpty();
    assertThat(out.records).isEqualTo(10469);
    assertThat(out.rows(StateYear.class)).hasSize(10469);
    assertThat(out.rows(StateYear.class).stream().map(StateYear::state))
        .containsAll(Set.of("DDR", "CSK", "YMD", "TWN", "SRB"));
  }
}
