package org.entente.assess.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.domain.Period;
import org.entente.evidence.RawRows.Party;
import org.entente.evidence.TieYear;
import org.junit.jupiter.api.Test;

class ObligationTiesTest {
  private static final Map<String, Integer> LAST = Map.of("made", 2018);

  private static Party party(String agreement, String state, int rung, String from, String to) {
    Period spell = new Period(LocalDate.parse(from), LocalDate.parse(to));
    return new Party("made", agreement, "Treaty of " + agreement, state, rung, spell);
  }

  private static List<TieYear> derive(Party... parties) {
    return ObligationTies.derive(List.of(parties), LAST, (a, b, year) -> year <= 2018);
  }

  private static List<Integer> years(List<TieYear> ties) {
    return ties.stream().map(TieYear::year).toList();
  }

  @Test
  void whatOneSidePromisesBindsThePair() {
    List<TieYear> ties =
        derive(
            party("t", "BBB", 3, "2000-01-01", "2000-12-31"),
            party("t", "AAA", 1, "2000-01-01", "2000-12-31"));
    assertThat(ties).hasSize(1);
    assertThat(ties.get(0).a()).isEqualTo("AAA");
    assertThat(ties.get(0).b()).isEqualTo("BBB");
    assertThat(ties.get(0).value()).isEqualTo(3.0);
    assertThat(ties.get(0).note()).isEqualTo("3:made/t");
  }

  @Test
  void spellsThatTouchByOneDayBindThatYear() {
    assertThat(
            years(
                derive(
                    party("t", "AAA", 1, "1990-01-01", "2000-06-30"),
                    party("t", "BBB", 1, "2000-06-30", "2010-12-31"))))
        .containsExactly(2000);
  }

  @Test
  void spellsOfOneYearThatMissEachOtherByADayBindNobody() {
    assertThat(
            derive(
                party("t", "AAA", 3, "1990-01-01", "2000-06-29"),
                party("t", "BBB", 3, "2000-06-30", "2010-12-31")))
        .isEmpty();
  }

  @Test
  void anOpenSpellEndsWithTheLastYearOfItsSource() {
    List<Integer> years =
        years(
            derive(
                party("t", "AAA", 3, "2016-05-01", "9999-12-31"),
                party("t", "BBB", 3, "2010-01-01", "9999-12-31")));
    assertThat(years).containsExactly(2016, 2017, 2018);
  }

  @Test
  void nothingIsSaidBefore1945() {
    assertThat(
            years(
                derive(
                    party("t", "AAA", 3, "1936-01-01", "1946-12-31"),
                    party("t", "BBB", 3, "1936-01-01", "1946-12-31"))))
        .containsExactly(1945, 1946);
  }

  @Test
  void partiesOfDifferentAgreementsOweEachOtherNothing() {
    assertThat(
            derive(
                party("t", "AAA", 3, "2000-01-01", "2001-12-31"),
                party("u", "BBB", 3, "2000-01-01", "2001-12-31")))
        .isEmpty();
  }

  @Test
  void theHighestOfSeveralAgreementsCountsAndAllAreNoted() {
    List<TieYear> ties =
        derive(
            party("t", "AAA", 1, "2000-01-01", "2000-12-31"),
            party("t", "BBB", 1, "2000-01-01", "2000-12-31"),
            party("u", "AAA", 3, "2000-01-01", "2000-12-31"),
            party("u", "BBB", 3, "2000-01-01", "2000-12-31"));
    assertThat(ties).hasSize(1);
    assertThat(ties.get(0).value()).isEqualTo(3.0);
    assertThat(ties.get(0).n()).isEqualTo(2);
    assertThat(ties.get(0).note()).isEqualTo("3:made/u;1:made/t");
  }

  @Test
  void twoSpellsOfOneStateNeverBindItToItself() {
    assertThat(
            derive(
                party("t", "AAA", 3, "2000-01-01", "2000-12-31"),
                party("t", "AAA", 3, "2000-06-01", "2002-12-31")))
        .isEmpty();
  }

  /** A consultation pact known in 2020 does not say that there was no defence pact beside it. */
  @Test
  void whereNoSourceIsCompleteARungIsOnlyTheLeastThereMayBe() {
    List<Party> parties =
        List.of(
            party("t", "AAA", 1, "2018-01-01", "2020-12-31"),
            party("t", "BBB", 1, "2018-01-01", "2020-12-31"));
    List<TieYear> ties =
        ObligationTies.derive(parties, Map.of("made", 2025), (a, b, year) -> year <= 2018);
    assertThat(ties).extracting(TieYear::value).containsOnly(1.0);
    assertThat(ties).extracting(TieYear::low).containsOnly(1.0);
    assertThat(ties).extracting(TieYear::high).containsExactly(1.0, 3.0, 3.0);
  }

  @Test
  void membersOfTheUnionOweEachOtherConsultationOnly() {
    Period lisbon = new Period(LocalDate.of(2007, 11, 13), Period.OPEN_END);
    Period first = new Period(LocalDate.of(1995, 1, 1), LocalDate.of(2006, 12, 31));
    List<Party> corrected =
        Corrections.shipped()
            .apply(
                List.of(
                    new Party("atop", "4175", "EU", "AUT", 3, lisbon),
                    new Party("atop", "4175", "EU", "FRA", 3, lisbon),
                    new Party("atop", "4175", "EU", "AUT", 2, first),
                    new Party("other", "4175", "EU", "AUT", 3, lisbon)));
    assertThat(corrected).extracting(Party::rung).containsExactly(1, 1, 2, 3);
  }

  @Test
  void outsidersOfATreatyOfARegionOweEachOtherNothingByIt() {
    Period spell = new Period(LocalDate.of(2009, 1, 1), Period.OPEN_END);
    List<Party> corrected =
        Corrections.shipped()
            .apply(
                List.of(
                    new Party("atop", "3755", "TAC", "USA", 1, spell),
                    new Party("atop", "3755", "TAC", "THA", 1, spell)));
    assertThat(corrected).extracting(Party::rung).containsExactly(0, 1);
  }

  @Test
  void aCorrectionNeverRaisesAnObligation() {
    Period spell = new Period(LocalDate.of(2009, 1, 1), Period.OPEN_END);
    Party none = new Party("atop", "4175", "EU", "AUT", 0, spell);
    assertThat(Corrections.shipped().apply(List.of(none))).containsExactly(none);
  }
}
