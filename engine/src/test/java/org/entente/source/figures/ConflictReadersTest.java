package org.entente.source.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.source.Collected;
import org.entente.source.MalformedFile;
import org.entente.source.Row.DyadSpell;
import org.entente.source.Row.StateYear;
import org.junit.jupiter.api.Test;

class ConflictReadersTest {

  private static String[] dispute(int one, int other, int year, String levels, String origins) {
    return new String[] {
      dispute(one, other, year, levels, origins, "0,1"),
      dispute(other, one, year, reversed(levels), reversed(origins), "1,0")
    };
  }

  private static String dispute(
      int one, int other, int year, String levels, String origins, String sides) {
    return "77,%d,%d,%d,1,1,%s,-9,0,-9,0,16,0,%s,%s,-9,5,1,1,0,3"
        .formatted(one, other, year, sides, levels, origins);
  }

  private static String[] war(String number, String one, String other, int year) {
    return new String[] {
      "%s,%s,%s,%d,1,1,1,2,1,0,1,2,-9,10,0".formatted(number, one, other, year),
      "%s,%s,%s,%d,1,1,2,1,0,1,2,1,10,-9,0".formatted(number, other, one, year)
    };
  }

  private static String reversed(String pair) {
    String[] parts = pair.split(",");
    return parts[1] + "," + parts[0];
  }

  private static String[] both(String[] some, String[] others) {
    return Stream.of(some, others).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static String conflict(String id, int year, String states, String type) {
    return "%s,%d,%s,territory,2,%s,1990-01-01,1,1990-01-01,1,0,".formatted(id, year, states, type);
  }

  private static List<String> errors(Collected read) {
    return read.errors().stream().map(issue -> issue.kind()).toList();
  }

  @Test
  void aDisputeIsOneUndirectedSpellOfItsYear() {
    assertThat(Figures.MID.read(dispute(2, 365, 1961, "3,4", "1,1")).rows(DyadSpell.class))
        .containsExactly(
            new DyadSpell(
                1,
                "mid",
                "RUS",
                "USA",
                false,
                LocalDate.of(1961, 1, 1),
                LocalDate.of(1961, 12, 31),
                4.0,
                "mid 77; USA 3, RUS 4; both original"));
  }

  @Test
  void theLevelIsThePairsAndNotThatOfAThirdState() {
    Collected read = Figures.MID.read(dispute(2, 365, 1961, "1,3", "1,1"));
    assertThat(read.rows(DyadSpell.class).get(0).value()).isEqualTo(3);
    assertThat(Figures.times(read, "level-of-others")).isEqualTo(1);
  }

  @Test
  void statesThatJoinedLaterMayNotHaveMetAndAreNoted() {
    Collected read = Figures.MID.read(dispute(2, 365, 1961, "3,5", "0,0"));
    assertThat(read.rows(DyadSpell.class).get(0).note()).endsWith("neither original");
    assertThat(Figures.times(read, "joined-only")).isEqualTo(1);
  }

  /** Sides are 0 and 1: the second state of the record took the first step. */
  @Test
  void aStateHasItsOwnLevelAndStartsOnlyWhatItBeganWithForce() {
    assertThat(Figures.MID.read(dispute(2, 365, 1961, "3,4", "1,1")).rows(StateYear.class))
        .containsExactlyInAnyOrder(
            new StateYear(1, "dispute_level", "USA", 1961, 3.0, null, null),
            new StateYear(1, "dispute_level", "RUS", 1961, 4.0, null, null),
            new StateYear(1, "disputes_started", "RUS", 1961, 1.0, null, null));
    assertThat(Figures.MID.read(dispute(2, 365, 1961, "4,3", "1,1")).rows(StateYear.class))
        .extracting(StateYear::variable)
        .containsOnly("dispute_level");
    assertThat(Figures.MID.read(dispute(2, 365, 1961, "3,4", "1,0")).rows(StateYear.class))
        .extracting(StateYear::variable)
        .containsOnly("dispute_level");
  }

  @Test
  void oneDisputeWithTwoOpponentsIsStartedOnce() {
    assertThat(
            Figures.MID
                .read(
                    both(
                        dispute(2, 365, 1961, "3,4", "1,1"), dispute(220, 365, 1961, "3,5", "1,1")))
                .rows(StateYear.class))
        .filteredOn(row -> row.state().equals("RUS"))
        .extracting(StateYear::variable, StateYear::value)
        .containsExactlyInAnyOrder(tuple("dispute_level", 5.0), tuple("disputes_started", 1.0));
  }

  @Test
  void unknownFatalitiesAndTheReductionToOneDisputeAreRaised() {
    Collected read = Figures.MID.read(dispute(2, 365, 1961, "3,5", "1,1"));
    assertThat(Figures.times(read, "fatalities-unknown")).isEqualTo(1);
    assertThat(Figures.times(read, "one-dispute-a-year")).isEqualTo(1);
  }

  @Test
  void statesOnOneSideAreNotInDisputeWithEachOther() {
    Collected read =
        Figures.MID.read(
            dispute(2, 365, 1961, "3,5", "1,1", "0,0"), dispute(365, 2, 1961, "5,3", "1,1", "0,0"));
    assertThat(read.rows).isEmpty();
    assertThat(Figures.times(read, "same-side")).isEqualTo(1);
  }

  @Test
  void aDisputeWithoutMirrorImageOrTwiceAYearIsAnError() {
    String[] records = dispute(2, 365, 1961, "3,5", "1,1");
    assertThat(errors(Figures.MID.read(records[0]))).containsExactly("mirror");
    assertThat(errors(Figures.MID.read(both(records, records)))).containsExactly("duplicate-key");
  }

  @Test
  void aHostilityLevelOutsideItsScaleEndsTheReading() {
    assertThatThrownBy(() -> Figures.MID.read(dispute(2, 365, 1961, "3,6", "1,1")))
        .hasCauseInstanceOf(MalformedFile.class);
  }

  @Test
  void theMirrorHasOneDisputeForEachPairAndYear() {
    assertThat(
            Figures.MID.mirrored().rows(DyadSpell.class).stream()
                .map(spell -> spell.source() + spell.target() + spell.from())
                .toList())
        .hasSizeGreaterThan(3000)
        .doesNotHaveDuplicates();
  }

  @Test
  void aWarYearIsOneSpellWithItsInitiatorAndWithoutDeaths() {
    Collected read = Figures.WARS.read(war("1", "731", "732", 1950));
    assertThat(read.rows(DyadSpell.class))
        .extracting(DyadSpell::note, DyadSpell::value)
        .containsExactly(tuple("war 1; initiator PRK", null));
    assertThat(Figures.times(read, "deaths-unknown")).isEqualTo(1);
  }

  @Test
  void aWarOfTwoPhasesInOneYearCountsOnce() {
    String[] records = war("1", "731", "732", 1950);
    Collected read = Figures.WARS.read(both(records, records));
    assertThat(read.rows).hasSize(1);
    assertThat(read.records).isEqualTo(4);
    assertThat(Figures.times(read, "war-resumed")).isEqualTo(1);
  }

  @Test
  void aWarWithoutMirrorImageIsAnError() {
    assertThat(errors(Figures.WARS.read(war("1", "731", "732", 1950)[0])))
        .containsExactly("mirror");
  }

  @Test
  void noWarIsLaterThan2003() {
    assertThat(Figures.WARS.mirrored().rows(DyadSpell.class))
        .noneMatch(spell -> spell.from().getYear() > 2003);
  }

  @Test
  void aRivalryCutAt2010IsOpen() {
    Collected read =
        Figures.RIVALRIES.read(
            "1,India-Pakistan,750,770,1947,2010,South Asia,spatial,positional,",
            "2,Russia-China,365,710,1958,1989,East Asia,ideological,,");
    assertThat(read.rows(DyadSpell.class))
        .extracting(DyadSpell::to)
        .containsExactly(null, LocalDate.of(1989, 12, 31));
    assertThat(read.rows(DyadSpell.class))
        .extracting(DyadSpell::note)
        .containsExactly("rivalry 1; spatial, positional", "rivalry 2; ideological");
    assertThat(Figures.times(read, "cut-at-2010")).isEqualTo(1);
  }

  @Test
  void rivalriesOverBefore1945AreLeftOutAndOlderOnesKeepTheirStart() {
    Collected read =
        Figures.RIVALRIES.read(
            "1,Old,220,230,1494,1700,Europe,spatial,,",
            "2,France-Germany,220,255,1756,1955,Europe,spatial,,");
    assertThat(read.rows(DyadSpell.class))
        .extracting(spell -> spell.source() + spell.target() + spell.from().getYear())
        .containsExactly("DEUFRA1756");
  }

  @Test
  void anUnknownTypeOfRivalryEndsTheReading() {
    assertThatThrownBy(() -> Figures.RIVALRIES.read("1,X,220,230,1950,1960,Europe,sportive,,"))
        .hasCauseInstanceOf(MalformedFile.class);
  }

  @Test
  void statesOnOppositeSidesAreInArmedConflictOnceAYear() {
    Collected read =
        Figures.UCDP.read(
            conflict("9", 2000, "365,731,369,", "interstate"),
            conflict("9", 2000, "365,710,369,", "interstate"));
    assertThat(read.rows(DyadSpell.class))
        .extracting(spell -> spell.kind() + " " + spell.source() + "-" + spell.target())
        .containsExactly(
            "armed-conflict RUS-UKR",
            "armed-conflict PRK-UKR",
            "co-belligerence PRK-RUS",
            "armed-conflict CHN-UKR",
            "co-belligerence CHN-RUS");
    assertThat(Figures.times(read, "expanded")).isEqualTo(1);
    assertThat(read.rows(DyadSpell.class).get(0).note())
        .isEqualTo("conflict 9; interstate; primary");
    assertThat(read.rows(DyadSpell.class).get(1).note()).endsWith("; supporting");
  }

  @Test
  void conflictsWithANonStateOpponentAreCountedForTheState() {
    Collected read =
        Figures.UCDP.read(
            conflict("9", 2000, "365,,,", "intrastate"),
            conflict("10", 2000, "365,710,,", "II"),
            conflict("10", 2000, "365,712,,", "II"));
    assertThat(read.rows(StateYear.class))
        .filteredOn(row -> row.variable().equals("armed_conflict"))
        .containsExactly(new StateYear(1, "armed_conflict", "RUS", 2000, 2.0, null, null));
    assertThat(read.rows(DyadSpell.class))
        .extracting(DyadSpell::kind)
        .containsOnly("co-belligerence");
    assertThat(Figures.times(read, "no-state-opponent")).isEqualTo(3);
  }

  @Test
  void whoFightsAbroadIsToldFromWhoFightsAtHome() {
    Collected read =
        Figures.UCDP.read(
            conflict("9", 2000, "365,731,369,", "interstate"),
            conflict("10", 2000, "369,710,,", "II"),
            conflict("11", 2000, "369,712,,", "II"),
            conflict("12", 2000, "640,,,", "intrastate"),
            conflict("13", 1960, "220,,,", "extrasystemic"));
    assertThat(read.rows(StateYear.class))
        .filteredOn(row -> !row.variable().equals("armed_conflict"))
        .extracting(StateYear::variable, StateYear::state, StateYear::year, StateYear::value)
        .containsExactlyInAnyOrder(
            tuple("conflict_between_states", "RUS", 2000, 1.0),
            tuple("conflict_between_states", "PRK", 2000, 1.0),
            tuple("conflict_between_states", "UKR", 2000, 1.0),
            tuple("conflict_abroad", "CHN", 2000, 1.0),
            tuple("conflict_abroad", "MNG", 2000, 1.0),
            tuple("conflict_abroad", "FRA", 1960, 1.0));
  }

  @Test
  void gleditschWardNumbersAreRead() {
    assertThat(
            Figures.UCDP.read(conflict("9", 1980, "678,,680,", "interstate")).rows(DyadSpell.class))
        .extracting(spell -> spell.source() + "-" + spell.target())
        .containsExactly("YEM-YMD");
  }

  @Test
  void aConflictOfAnotherTypeEndsTheReading() {
    assertThatThrownBy(() -> Figures.UCDP.read(conflict("9", 1980, "678,,680,", "trade")))
        .hasCauseInstanceOf(MalformedFile.class);
  }

  @Test
  void theMirrorHasRussiaAndNorthKoreaOnOneSideIn2024() {
    assertThat(Figures.UCDP.mirrored().rows(DyadSpell.class))
        .filteredOn(spell -> spell.source().equals("PRK") && spell.target().equals("RUS"))
        .filteredOn(spell -> spell.from().getYear() == 2024)
        .extracting(DyadSpell::kind)
        .containsExactly("co-belligerence");
  }
}
