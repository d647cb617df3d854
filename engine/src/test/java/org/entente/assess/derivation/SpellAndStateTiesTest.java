package org.entente.assess.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.entente.SmallWorld;
import org.entente.domain.Dyad;
import org.entente.domain.JointVotes;
import org.entente.domain.Period;
import org.entente.evidence.RawRows.Spell;
import org.entente.evidence.RawRows.StateFigure;
import org.entente.evidence.TieYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpellAndStateTiesTest {
  private static final SpellTies.Members UNION =
      (actor, year) ->
          actor.equals("UNI")
              ? year < 2002 ? List.of("AAA", "BBB") : List.of("AAA", "BBB", "CCC")
              : List.of(actor);

  private static Spell spell(
      String from, String to, int first, int last, @Nullable Double value, String note) {
    Period period = new Period(LocalDate.of(first, 7, 1), LocalDate.of(last, 2, 1));
    return new Spell(from, to, true, period, value, note);
  }

  private static List<String> rows(List<TieYear> ties) {
    return ties.stream()
        .map(
            tie ->
                tie.a()
                    + tie.b()
                    + tie.year()
                    + "="
                    + java.util.Objects.requireNonNull(tie.value()).intValue())
        .toList();
  }

  @Test
  void casesInForceInAYearAreCountedOnceEach() {
    List<TieYear> ties =
        SpellTies.sanctions(
            List.of(
                spell("AAA", "TAR", 2000, 2001, null, "one"),
                spell("AAA", "TAR", 2001, 2002, null, "two"),
                spell("AAA", "TAR", 2001, 2002, null, "two")),
            2022,
            "made",
            UNION);
    assertThat(rows(ties)).containsExactly("AAATAR2000=1", "AAATAR2001=2", "AAATAR2002=1");
  }

  @Test
  void anOrganisationStandsForItsMembersOfTheYear() {
    List<TieYear> ties =
        SpellTies.sanctions(
            List.of(spell("UNI", "AAA", 2001, 2002, null, "case")), 2022, "made", UNION);
    assertThat(rows(ties)).containsExactly("BBBAAA2001=1", "BBBAAA2002=1", "CCCAAA2002=1");
  }

  @Test
  void openCasesEndWithTheLastYearOfTheSource() {
    List<TieYear> ties =
        SpellTies.sanctions(
            List.of(spell("AAA", "TAR", 2021, 9999, null, "case")), 2022, "made", UNION);
    assertThat(ties).extracting(TieYear::year).containsExactly(2021, 2022);
  }

  @Test
  void sharedSendersAreStatesThatSanctionBoth() {
    List<TieYear> sanctions =
        SpellTies.sanctions(
            List.of(
                spell("AAA", "XXX", 2000, 2000 + 1, null, "a"),
                spell("AAA", "YYY", 2000, 2000 + 1, null, "b"),
                spell("BBB", "YYY", 2000, 2000 + 1, null, "c"),
                spell("BBB", "XXX", 2001, 2001 + 1, null, "d")),
            2001,
            "made",
            UNION);
    List<TieYear> shared = SpellTies.sharedSenders(sanctions, "made");
    assertThat(rows(shared)).containsExactly("XXXYYY2000=1", "XXXYYY2001=2");
    assertThat(shared.get(1).note()).isEqualTo("AAA;BBB");
  }

  @Test
  void hostilityIsTheHighestOfTheYearAndStopsWhereTheSourceDoes() {
    List<TieYear> ties =
        SpellTies.hostility(
            List.of(
                spell("AAA", "BBB", 2013, 2014, 2.0, ""),
                spell("AAA", "BBB", 2014, 2020, 4.0, ""),
                spell("AAA", "CCC", 2013, 2014, null, "")),
            2014,
            "made");
    assertThat(rows(ties)).containsExactly("AAABBB2013=2", "AAABBB2014=4");
  }

  @Test
  void regimesAreComparedInYearsInWhichBothHaveAScore() {
    List<TieYear> ties =
        StateTies.derive(
            List.of(
                new StateFigure("BBB", 2000, 0.9, 0.86, 0.94),
                new StateFigure("AAA", 2000, 0.2, 0.17, 0.23),
                new StateFigure("AAA", 2001, 0.3, null, null)),
            "made");
    assertThat(ties).hasSize(1);
    assertThat(ties.get(0).a()).isEqualTo("AAA");
    assertThat(ties.get(0).value()).isEqualTo(0.7, within(1e-12));
    assertThat(ties.get(0).low()).isEqualTo(0.7 - 1.96 * 0.05, within(1e-4));
  }

  @Test
  void tablesOfTheSmallWorldHaveADyadForEveryTwoWhoEverVotedTogether() {
    var tables = VoteTables.tables(SmallWorld.votes());
    assertThat(tables).hasSize(55);
    assertThat(tables.keySet()).noneMatch(dyad -> dyad.has("NON"));
    JointVotes rivals = tables.get(new Dyad("BLA", "RIV"));
    assertThat(rivals.cells()).containsExactly(0, 0, 60, 0, 20, 0, 40, 0, 0);
    assertThat(tables.get(new Dyad("ABS", "BLA")).n()).isEqualTo(40);
  }

  /** Leaders of the sides at war, one helper of a side, and two that only help opposite sides. */
  @Test
  void armedConflictsAreForceBetweenThoseWhoFight() {
    List<Spell> spells =
        List.of(
            spell("AAA", "BBB", 2020, 2021, 2.0, "conflict 1; interstate; primary"),
            spell("AAA", "CCC", 2020, 2021, 2.0, "conflict 1; interstate; supporting"),
            spell("CCC", "DDD", 2020, 2021, 2.0, "conflict 1; II; both-supporting"),
            spell("AAA", "BBB", 2010, 2011, 2.0, "conflict 1; interstate; primary"));
    assertThat(rows(SpellTies.armedConflict(spells, 2014, "made")))
        .containsExactly("AAABBB2020=5", "AAACCC2020=4");
  }
}
