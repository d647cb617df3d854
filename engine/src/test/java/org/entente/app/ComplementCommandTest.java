package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.assess.AssessRequest;
import org.entente.assess.complement.Complement;
import org.entente.assess.complement.ComplementFinder;
import org.entente.domain.Actors;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.report.ComplementTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ComplementCommandTest {
  @Test
  void withoutAStoreItSaysWhatIsMissing() {
    Ran.command("complement", "RUS", "CHN", "IRN", "PRK")
        .failedWith(3, "raw rows", "entente build");
  }

  @Test
  void aTableOfNoRowsIsRefused() {
    Ran.command("complement", "RUS", "CHN", "--top", "0").failedWith(2, "--top 0");
  }

  /** Ends on both sides of the value, and within 0 and 1. */
  private static boolean isUnsure(Complement.Prediction prediction) {
    Estimate probability = prediction.probability();
    double value = probability.point().orElseThrow();
    Double low = probability.low();
    Double high = probability.high();
    return low != null && high != null && 0 < low && low < value && value < high && high < 1;
  }

  /** What the register shows, and that need and supply add nothing to the plain baseline. */
  @Test
  @Tag("slow")
  void newArmsTiesFollowOldOnesMoreThanNeeds() {
    AssessRequest request =
        new AssessRequest(
            List.of("RUS", "CHN", "IRN", "PRK"),
            Period.ofYears(2014, 2025),
            "USA",
            AssessRequest.DRAWS,
            AssessRequest.SEED);
    try (Evidence evidence = MirrorStore.open()) {
      Complement found = ComplementFinder.of(evidence, request, step -> {});
      assertThat(found.needs())
          .anyMatch(n -> n.member().equals("RUS") && n.supplier().equals("IRN") && n.isTied());
      assertThat(found.predictedAt()).isEqualTo(2024);
      Complement.Record record = found.record();
      assertThat(record.years()).hasSize(12).startsWith(1963).endsWith(2018);
      assertThat(record.base().point().orElseThrow()).isBetween(0.012, 0.02);
      assertThat(record.ways().get(0).auc().point().orElseThrow()).isBetween(0.78, 0.81);
      assertThat(record.ways().get(1).aucOverPlain().point().orElseThrow()).isBetween(-0.02, 0.01);
      assertThat(record.ways().get(2).aucOverPlain().low()).isPositive();
      assertThat(found.predictions()).isNotEmpty().allMatch(ComplementCommandTest::isUnsure);
      System.out.print(ComplementTable.render(found, List.of(), 20, Actors.standard()));
    }
  }
}
