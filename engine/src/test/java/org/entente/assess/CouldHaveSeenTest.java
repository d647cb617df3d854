package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.domain.Verdict;
import org.entente.evidence.Evidence;
import org.junit.jupiter.api.Test;

class CouldHaveSeenTest {
  @Test
  void everyTestThatFoundNothingSaysWhatItCouldHaveSeenAndNoOtherDoes() {
    try (Evidence pack = BuiltInPack.open()) {
      for (List<String> members :
          List.of(
              List.of("RUS", "CHN", "IRN", "PRK"),
              List.of("PRY", "MNG", "NPL", "FIN"),
              List.of("USA", "JPN", "IND", "AUS"),
              List.of("RUS", "BLR"))) {
        for (TestResult test : BuiltInPack.assess(pack, members, 2014, 2024, 200).tests()) {
          boolean open = test.verdict() == Verdict.NOT_MET || test.verdict() == Verdict.UNSURE;
          boolean large = test.finding().contains("too large to be tested");
          if (!large) {
            assertThat(test.couldHaveSeen() != null).as(test.name()).isEqualTo(open);
          }
        }
      }
    }
  }

  @Test
  void aCohesionThatWasNotMetWouldHaveTakenMoreThanTheThreshold() {
    try (Evidence pack = BuiltInPack.open()) {
      TestResult cohesion =
          BuiltInPack.assess(pack, List.of("USA", "JPN", "IND", "AUS"), 2014, 2024, 200)
              .tests()
              .get(0);
      CouldHaveSeen seen = cohesion.couldHaveSeen();
      assertThat(cohesion.verdict()).isEqualTo(Verdict.NOT_MET);
      assertThat(seen).isNotNull();
      assertThat(seen.value()).isGreaterThan(cohesion.threshold()).isLessThan(1);
      assertThat(seen.sentence()).contains("80 %");
    }
  }
}
