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

  /** Armenia took no part from February 2024 on: a pact for ten of the twelve years. */
  @Test
  void anInstrumentThatAMemberLeftIsNamedWithItsYearsAndLeavesTheVerdictOpen() {
    Assessment csto = assess(List.of("RUS", "ARM", "BLR", "KAZ", "KGZ", "TJK"), 2014, 2025);
    assertThat(formality(csto).verdict()).isEqualTo(Verdict.UNSURE);
    assertThat(formality(csto).finding()).contains("Collective Security", "2014-2024", "rung 3");
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
  void forceBetweenMembersStandsInTheHeadline() {
    assertThat(assess(List.of("IND", "PAK"), 1999, 2010).headline())
        .contains("Force was used between India-Pakistan");
    assertThat(assess(List.of("DNK", "NOR"), 1999, 2010).headline()).doesNotContain("Force");
  }
}
