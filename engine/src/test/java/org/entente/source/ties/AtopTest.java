package org.entente.source.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.source.Collected;
import org.entente.source.Row.AgreementParty;
import org.entente.source.Row.Clause;
import org.entente.source.Row.StateYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtopTest {
  @TempDir Path folder;

  private static Collected members() {
    return Collected.fromMirror(new AtopMemberReader(), "atop", "5.1-member");
  }

  private Collected made(Map<String, String> cells) {
    Map<String, String> all = new HashMap<>();
    all.putAll(Map.of("atopid", "9001", "member", "2", "ineffect", "1"));
    all.putAll(Map.of("yrent", "1951", "moent", "3", "dayent", "4"));
    all.putAll(cells);
    return new MadeFile(new AtopMemberReader(), "atop").with("0", all).read(folder);
  }

  private static List<AgreementParty> of(Collected read, String agreement, String state) {
    return read.rows(AgreementParty.class).stream()
        .filter(party -> party.agreement().equals(agreement) && party.state().equals(state))
        .toList();
  }

  @Test
  void everyMemberRecordIsReadWithoutAnError() {
    Collected read = members();
    assertThat(read.records).isEqualTo(2510);
    assertThat(read.errors()).isEmpty();
    assertThat(read.rows(AgreementParty.class)).hasSize(1964);
  }

  @Test
  void membersHoldTheirOwnClausesAndNotTheAlliances() {
    Collected read = members();
    assertThat(of(read, "3375", "USA").get(0).clauses()).contains(Clause.DEFENCE);
    assertThat(of(read, "3375", "JPN").get(0).clauses())
        .containsExactlyInAnyOrder(Clause.CONSULTATION, Clause.NONAGGRESSION);
  }

  @Test
  void aMemberThatCameBackHasSeveralSpells() {
    assertThat(of(members(), "3205", "EGY"))
        .extracting(AgreementParty::from, AgreementParty::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                LocalDate.of(1950, 6, 17), LocalDate.of(1979, 3, 31)),
            org.assertj.core.groups.Tuple.tuple(LocalDate.of(1989, 5, 22), null));
  }

  @Test
  void germanyCarriesBothItsNumbers() {
    assertThat(of(members(), "3180", "DEU")).hasSize(2);
  }

  @Test
  void phasesShareTheAllianceAndMayPromiseMore() {
    List<AgreementParty> union = of(members(), "4175", "FIN");
    assertThat(union).hasSize(2);
    assertThat(union.get(0).clauses()).doesNotContain(Clause.DEFENCE);
    assertThat(union.get(1).clauses()).contains(Clause.DEFENCE);
  }

  @Test
  void anExitYearOfZeroIsStillInForce() {
    Collected read = made(Map.of("defense", "1"));
    AgreementParty party = read.rows(AgreementParty.class).get(0);
    assertThat(party.to()).isNull();
    assertThat(party.clauses()).isEqualTo(Set.of(Clause.DEFENCE));
    assertThat(read.issues).isEmpty();
  }

  @Test
  void anOpenEndThatIneffectDeniesIsAnError() {
    assertThat(made(Map.of("ineffect", "0")).errors())
        .extracting(issue -> issue.kind())
        .containsExactly("open-end-contradicted");
  }

  @Test
  void anUnknownExitDayIsTheLastOfItsMonthAndIsSaid() {
    Collected read =
        made(
            Map.of("ineffect", "0", "yrexit", "1960", "moexit", "2", "dayexit", "", "consul", "1"));
    assertThat(read.rows(AgreementParty.class).get(0).to()).isEqualTo("1960-02-29");
    assertThat(read.issues("partial-date")).hasSize(1);
  }

  @Test
  void partialDatesOfTheEditionAreCounted() {
    assertThat(members().issues("partial-date").get(0).message()).startsWith("14 times");
  }

  @Test
  void aSpellThatEndedBefore1945IsCountedAndLeftOut() {
    Collected read =
        made(
            Map.of(
                "yrent", "1930", "ineffect", "0", "yrexit", "1939", "moexit", "1", "dayexit", "1"));
    assertThat(read.records).isEqualTo(1);
    assertThat(read.rows).isEmpty();
    assertThat(read.issues).isEmpty();
  }

  @Test
  void aRepeatedRecordIsLeftOutAloud() {
    Collected read =
        new MadeFile(new AtopMemberReader(), "atop")
            .with("0", Map.of("atopid", "1", "member", "2", "yrent", "1950", "ineffect", "1"))
            .again()
            .read(folder);
    assertThat(read.rows).hasSize(1);
    assertThat(read.issues("duplicate-record")).hasSize(1);
  }

  @Test
  void anUnknownCountryNumberIsAnError() {
    assertThat(made(Map.of("member", "999")).errors())
        .extracting(issue -> issue.kind())
        .containsExactly("unknown-name");
  }

  @Test
  void alliancesAndPhasesKeepIdsOfTheirOwnAndSayWhy() {
    Collected alliances =
        Collected.fromMirror(AtopAllianceReader.alliances(), "atop", "5.1-alliance");
    Collected phases = Collected.fromMirror(AtopAllianceReader.phases(), "atop", "5.1-phase");
    assertThat(alliances.records).isEqualTo(789);
    assertThat(phases.records).isEqualTo(849);
    assertThat(alliances.errors()).isEmpty();
    assertThat(phases.errors()).isEmpty();
    assertThat(alliances.rows(AgreementParty.class))
        .allMatch(party -> party.agreement().startsWith("alliance:"));
    assertThat(phases.rows(AgreementParty.class))
        .allMatch(party -> party.agreement().startsWith("phase:"));
    assertThat(alliances.issues("dates-of-the-alliance")).hasSize(1);
  }

  @Test
  void theAllianceFileNamesTheSameMembersAsTheMemberFile() {
    Collected alliances =
        Collected.fromMirror(AtopAllianceReader.alliances(), "atop", "5.1-alliance");
    assertThat(pairs(members(), "")).isSubsetOf(pairs(alliances, "alliance:"));
  }

  private static Set<String> pairs(Collected read, String prefix) {
    return read.rows(AgreementParty.class).stream()
        .map(party -> party.agreement().substring(prefix.length()) + party.state())
        .collect(Collectors.toSet());
  }

  @Test
  void stateYearsCountWhatTheMemberFileSays() {
    Collected read = Collected.fromMirror(new AtopStateYearReader(), "atop", "5.1-state-year");
    assertThat(read.records).isEqualTo(11_923);
    assertThat(read.errors()).isEmpty();
    long members =
        members().rows(AgreementParty.class).stream()
            .filter(party -> party.state().equals("FRA"))
            .filter(party -> party.from().getYear() <= 1970)
            .filter(party -> party.to() == null || party.to().getYear() >= 1970)
            .map(AgreementParty::agreement)
            .distinct()
            .count();
    assertThat(figure(read, "atop_alliances", "FRA", 1970)).isEqualTo((double) members);
  }

  @Test
  void twoNumbersOfOneActorInAYearYieldOneRow() {
    Collected read = Collected.fromMirror(new AtopStateYearReader(), "atop", "5.1-state-year");
    assertThat(read.issues("two-numbers-one-actor").get(0).message()).startsWith("2 times");
    assertThat(
            read.rows(StateYear.class).stream()
                .map(row -> row.variable() + row.state() + row.year()))
        .doesNotHaveDuplicates();
  }

  private static Double figure(Collected read, String variable, String state, int year) {
    return read.rows(StateYear.class).stream()
        .filter(row -> row.variable().equals(variable) && row.state().equals(state))
        .filter(row -> row.year() == year)
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void theInstitutionFileIsCountedAndItsNoiseRounded() {
    Collected read = Collected.fromMirror(new AtopInstitutionReader(), "atop", "5.1-institution");
    assertThat(read.records).isEqualTo(849);
    assertThat(read.rows).isEmpty();
    assertThat(read.errors()).isEmpty();
    assertThat(read.issues("nothing-kept")).hasSize(1);
    assertThat(read.issues("reused-key")).isEmpty();
    assertThat(read.issues("single-precision")).hasSize(1);
    assertThat(AtopInstitutionReader.phase("2070.1001")).isEqualTo("2070.1");
    assertThat(AtopInstitutionReader.phase("4185.2998")).isEqualTo("4185.3");
  }
}
