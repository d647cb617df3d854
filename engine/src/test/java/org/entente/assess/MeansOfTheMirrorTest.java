package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.app.MirrorStore;
import org.entente.domain.Actors;
import org.entente.domain.Period;
import org.entente.domain.Verdict;
import org.entente.evidence.Evidence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Use of force in the real records. */
@Tag("slow")
class MeansOfTheMirrorTest {

  private static MeansFigures figures(Evidence store, List<String> members, int from, int to) {
    return MeansFigures.of(
        store,
        Actors.standard(),
        new AssessRequest(members, Period.ofYears(from, to), "USA", 100, 1));
  }

  /** Counted from the files by other means: the United States in 15 of 15, Costa Rica in none. */
  @Test
  void theUnitedStatesUsedForceEveryYearAndCostaRicaInNone() {
    try (Evidence store = MirrorStore.open()) {
      MeansFigures found = figures(store, List.of("USA", "CRI"), 2000, 2014);
      assertThat(found.narrow().counts()).containsExactly(15, 0);
      assertThat(found.wide().counts()).containsExactly(15, 0);
      MemberMeans none = found.members().get(1);
      assertThat(none.started().value()).isZero();
      // Level 1: others used force against it, and it did nothing.
      assertThat(none.highestLevel()).isEqualTo(1);
      assertThat(found.members().get(0).highestLevel()).isEqualTo(5);
    }
  }

  @Test
  void yearsOfForceOfRussiaChinaIranAndNorthKoreaAreThoseOfTheFiles() {
    try (Evidence store = MirrorStore.open()) {
      MeansFigures found = figures(store, List.of("RUS", "CHN", "IRN", "PRK"), 2000, 2014);
      assertThat(found.narrow().counts()).containsExactly(12, 7, 12, 9);
      assertThat(found.narrow().dependence()).isBetween(0.3, 0.6);
    }
  }

  @Test
  void theUnitedStatesVoteNoOnTextsThatRestrainForceMoreThanBrazil() {
    try (Evidence store = MirrorStore.open()) {
      List<MemberMeans> rows = figures(store, List.of("USA", "BRA"), 2000, 2014).members();
      assertThat(rows.get(0).againstRestraint().low())
          .isGreaterThan(rows.get(1).againstRestraint().high());
    }
  }

  @Test
  void aYearAfterBothRecordsIsNoEvidence() {
    try (Evidence store = MirrorStore.open()) {
      List<String> members = List.of("USA", "CRI");
      Period year = Period.ofYear(2025);
      TestResult test =
          new Means(
                  members,
                  figures(store, members, 2025, 2025),
                  new Phrases(Actors.standard(), year))
              .test();
      assertThat(test.verdict()).isEqualTo(Verdict.NO_EVIDENCE);
    }
  }
}
