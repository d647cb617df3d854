package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.domain.Verdict;
import org.entente.evidence.Evidence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Instruments in force, ended, and not known any more. */
class FormalityTest {
  private static Evidence pack;

  @BeforeAll
  static void open() {
    pack = BuiltInPack.open();
  }

  @AfterAll
  static void close() {
    pack.close();
  }

  private static Assessment assess(List<String> members, int from, int to) {
    return BuiltInPack.assess(pack, members, from, to, 50);
  }

  private static TestResult formality(Assessment assessment) {
    return assessment.tests().stream()
        .filter(test -> test.name().equals("formality"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anInstrumentInForceToTheEndIsMet() {
    TestResult test = formality(assess(List.of("USA", "GBR", "FRA", "DEU"), 2014, 2025));
    assertThat(test.verdict()).isEqualTo(Verdict.MET);
    assertThat(test.finding()).contains("rung 3", "North Atlantic");
  }

  /** France and Pakistan left the pact of Manila in 1973. */
  @Test
  void anInstrumentThatMembersLeftIsNamedWithItsYearsAndLeavesTheVerdictOpen() {
    Assessment seato = assess(List.of("GBR", "THA", "PAK", "FRA"), 1960, 1975);
    assertThat(formality(seato).verdict()).isEqualTo(Verdict.UNSURE);
    assertThat(formality(seato).finding())
        .contains("rung 3", "1960-1972; no longer all of them in 1975");
    assertThat(seato.headline()).contains("1960-1972");
  }

  /** Armenia takes no part since February 2024; what it still owes each member is not listed. */
  @Test
  void aPactWhoseRecordOfAPairEndsIsKnownAsOfThen() {
    Assessment csto = assess(List.of("RUS", "ARM", "BLR", "KAZ", "KGZ", "TJK"), 2014, 2025);
    assertThat(formality(csto).verdict()).isEqualTo(Verdict.UNSURE);
    assertThat(formality(csto).finding()).contains("Collective Security", "as it stood in 2024");
    assertThat(csto.label()).isEqualTo("ALLIANCE");
  }

  @Test
  void aRecordThatEndsBeforeThePeriodLeavesTheVerdictOpen() {
    Assessment rivals = assess(List.of("BRA", "MNG"), 2014, 2025);
    assertThat(formality(rivals).verdict()).isEqualTo(Verdict.UNSURE);
    assertThat(rivals.headline()).contains("Treaties are known to 2018 only");
    assertThat(formality(assess(List.of("BRA", "MNG"), 2010, 2018)).verdict())
        .isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void statesThatFoughtEachOtherAreNoGroupAndTheHeadlineSaysSo() {
    Assessment war = assess(List.of("IRQ", "IRN"), 1980, 1988);
    assertThat(war.label()).isEqualTo("NONE");
    assertThat(war.headline()).contains("Force was used between Iran-Iraq (9 of 9 years)");
    assertThat(assess(List.of("RUS", "UKR"), 2014, 2025).label()).isEqualTo("NONE");
    assertThat(assess(List.of("KWT", "IRQ"), 1985, 1995).label()).isEqualTo("NONE");
  }

  /** Boats seized over fish, and one war in thirty-three years within a pact of many. */
  @Test
  void aDisputeDoesNotUnmakeAnAlliance() {
    assertThat(assess(List.of("GBR", "ISL"), 1950, 1980).label()).isEqualTo("ALLIANCE");
    assertThat(assess(List.of("RUS", "POL", "HUN", "BGR"), 1956, 1988).label())
        .isEqualTo("ALLIANCE");
    assertThat(assess(List.of("DNK", "NOR"), 1999, 2010).headline()).doesNotContain("Force");
  }
}
