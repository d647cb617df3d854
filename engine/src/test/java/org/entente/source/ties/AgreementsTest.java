package org.entente.source.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.source.Collected;
import org.entente.source.Row.AgreementParty;
import org.entente.source.Row.Clause;
import org.entente.source.Row.DyadSpell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementsTest {
  @TempDir Path folder;

  private static Collected cowMembers() {
    return Collected.fromMirror(new CowAllianceMemberReader(), "cow-alliances", "4.1-member");
  }

  private static Collected cowDyads() {
    return Collected.fromMirror(new CowAllianceDyadReader(), "cow-alliances", "4.1-dyad");
  }

  private static Collected dcad() {
    return Collected.fromMirror(new DcadReader(), "dcad", "1.0");
  }

  @Test
  void bothCowFilesAreReadWhole() {
    assertThat(cowMembers().records).isEqualTo(1221);
    assertThat(cowMembers().errors()).isEmpty();
    assertThat(cowDyads().records).isEqualTo(3222);
    assertThat(cowDyads().errors()).isEmpty();
  }

  @Test
  void aRightCensoredSpellIsOpen() {
    AgreementParty portugal =
        cowMembers().rows(AgreementParty.class).stream()
            .filter(party -> party.agreement().equals("1") && party.state().equals("PRT"))
            .findFirst()
            .orElseThrow();
    assertThat(portugal.to()).isNull();
    assertThat(portugal.clauses()).contains(Clause.DEFENCE);
  }

  @Test
  void aStartBeforeTheDataBeginIsSaid() {
    assertThat(cowMembers().issues("start-not-known")).hasSize(1);
    assertThat(cowDyads().issues("start-not-known")).hasSize(1);
  }

  @Test
  void dyadSpellsAreOrderedAndCarryTheirRung() {
    List<DyadSpell> spells = cowDyads().rows(DyadSpell.class);
    assertThat(spells)
        .allMatch(spell -> spell.source().compareTo(spell.target()) < 0 && !spell.directed());
    DyadSpell korea =
        spells.stream()
            .filter(spell -> spell.source().equals("KOR") && spell.target().equals("USA"))
            .findFirst()
            .orElseThrow();
    assertThat(korea.value()).isEqualTo(3.0);
    assertThat(korea.note()).contains("DEFENCE");
  }

  @Test
  void spellsThatEndBeforeTheyStartAndRepetitionsAreLeftOutAloud() {
    Collected read = cowDyads();
    assertThat(read.issues("duplicate-record").get(0).message()).startsWith("3 times");
    assertThat(read.issues("ends-before-start").get(0).message()).startsWith("8 times");
    assertThat(read.rows(DyadSpell.class))
        .allMatch(spell -> spell.to() == null || !spell.to().isBefore(spell.from()));
  }

  @Test
  void emptyCellsOfTheMemberFileAreSaid() {
    assertThat(cowMembers().issues("censoring-not-coded")).hasSize(1);
    assertThat(cowMembers().issues("promises-nothing")).hasSize(1);
  }

  @Test
  void everyCooperationAgreementHasTwoPartiesThatPromiseCooperation() {
    Collected read = dcad();
    assertThat(read.records).isEqualTo(1871);
    assertThat(read.errors()).isEmpty();
    assertThat(read.rows(AgreementParty.class))
        .hasSize(2 * (1871 - 4))
        .allMatch(party -> party.clauses().equals(Set.of(Clause.COOPERATION)));
  }

  @Test
  void recordsThatNameTwoStatesForOneAreLeftOutAloud() {
    assertThat(dcad().issues("number-contradicts-name").get(0).message()).startsWith("2 times");
    assertThat(dcad().issues("one-actor").get(0).message()).startsWith("2 times");
  }

  private Collected made(Map<String, String> cells) {
    Map<String, String> all = new HashMap<>();
    all.putAll(Map.of("ccode1", "2", "ccode2", "20", "DCAid", "X", "endYearEstimate", "2010"));
    all.putAll(Map.of("signYear", "1999", "signMonth", "5", "signDay", "6"));
    all.putAll(cells);
    return new MadeFile(new DcadReader(), "dcad").with("", all).read(folder);
  }

  @Test
  void anUnknownEntryIntoForceIsReplacedByTheSignatureAloud() {
    Collected read = made(Map.of());
    assertThat(read.rows(AgreementParty.class).get(0).from()).isEqualTo("1999-05-06");
    assertThat(read.issues("entry-not-known")).hasSize(1);
  }

  @Test
  void theEstimatedEndStopsAt2010AndIsThenOpen() {
    assertThat(made(Map.of()).rows(AgreementParty.class).get(0).to()).isNull();
    Collected ended = made(Map.of("endYearEstimate", "2005"));
    assertThat(ended.rows(AgreementParty.class).get(0).to()).isEqualTo(LocalDate.of(2005, 12, 31));
    assertThat(ended.issues("end-estimated")).hasSize(1);
  }

  @Test
  void missingCodesInOtherColumnsDoNoHarm() {
    Collected read =
        made(Map.of("span", "-77", "renewType", "-66", "terminated", "-88", "renewYears", "-99"));
    assertThat(read.rows).hasSize(2);
    assertThat(read.errors()).isEmpty();
  }

  @Test
  void entryAfterTheDataEndAndBeforeSignatureAreSaid() {
    assertThat(dcad().issues("in-force-after-2010").get(0).message()).startsWith("44 times");
    assertThat(dcad().issues("entry-before-signature").get(0).message()).startsWith("5 times");
    assertThat(dcad().issues("partial-date")).hasSize(1);
  }
}
