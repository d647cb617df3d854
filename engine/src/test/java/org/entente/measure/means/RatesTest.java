package org.entente.measure.means;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.entente.measure.PoissonRate;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;

/** Rates, shares of clusters, likeness of years, and standing among all groups. */
class RatesTest {

  /** Garwood's table: 0 events to 3.689, 10 events from 4.795 to 18.390. */
  @Test
  void poissonIntervalIsThePublishedOne() {
    assertThat(PoissonRate.of(0, 1).high()).isCloseTo(3.6889, within(1e-4));
    assertThat(PoissonRate.of(0, 1).low()).isZero();
    assertThat(PoissonRate.of(10, 1).low()).isCloseTo(4.7954, within(1e-4));
    assertThat(PoissonRate.of(10, 1).high()).isCloseTo(18.3904, within(1e-4));
    assertThat(PoissonRate.of(10, 5).value()).isEqualTo(2);
    assertThatThrownBy(() -> PoissonRate.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PoissonRate.of(-1, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Every vote a cluster of its own: Clopper and Pearson's 3 of 10, 0.0667 to 0.6525. */
  @Test
  void singleVotesHaveTheExactBinomialInterval() {
    int[] cast = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    ClusterShare share = ClusterShare.of(new int[] {1, 1, 1, 0, 0, 0, 0, 0, 0, 0}, cast);
    double effect = 10.0 / 9;
    assertThat(share.value()).isEqualTo(0.3);
    assertThat(share.low()).isLessThan(0.0667).isGreaterThan(0.0667 / effect - 0.02);
    assertThat(share.high()).isGreaterThan(0.6525).isLessThan(0.6525 + 0.05);
  }

  @Test
  void votesThatAllAgreeCountAsManyAsTheirTexts() {
    ClusterShare share = ClusterShare.of(new int[] {0, 0}, new int[] {50, 50});
    assertThat(share.low()).isZero();
    assertThat(share.high()).isCloseTo(0.8419, within(1e-4));
    assertThat(ClusterShare.of(new int[] {}, new int[] {}).clusters()).isZero();
    assertThatThrownBy(() -> ClusterShare.of(new int[1], new int[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Twenty texts of one to five votes; all votes of a text are the same. */
  @Test
  void intervalOfClustersHoldsTheShareAtItsNominalRate() {
    SplitMix random = SplitMix.forPart(3, 1);
    int held = 0;
    for (int world = 0; world < 4000; world++) {
      int[] cast = new int[20];
      int[] hits = new int[20];
      for (int c = 0; c < cast.length; c++) {
        cast[c] = 1 + random.nextInt(5);
        hits[c] = random.nextDouble() < 0.3 ? cast[c] : 0;
      }
      ClusterShare share = ClusterShare.of(hits, cast);
      held += share.low() <= 0.3 && 0.3 <= share.high() ? 1 : 0;
    }
    System.out.printf("clusters: %.3f held%n", held / 4000.0);
    assertThat(held / 4000.0).isBetween(0.93, 0.99);
  }

  @Test
  void likenessOfYearsIsFound() {
    SplitMix random = SplitMix.forPart(3, 2);
    List<int[]> series = new ArrayList<>();
    for (int state = 0; state < 150; state++) {
      int[] years = new int[69];
      double share = 0.05 + 0.5 * random.nextDouble();
      boolean yes = random.nextDouble() < share;
      for (int year = 0; year < years.length; year++) {
        years[year] = yes ? 1 : 0;
        yes = random.nextDouble() < share * (1 - 0.45) + (yes ? 0.45 : 0);
      }
      series.add(years);
    }
    assertThat(YearDependence.of(series)).isCloseTo(0.45, within(0.06));
  }

  @Test
  void yearsThatDoNotVaryTellNoLikeness() {
    assertThat(YearDependence.of(List.of(new int[] {0, 0, 0}, new int[] {1, 1}, new int[] {1})))
        .isZero();
    assertThat(YearDependence.of(List.of(new int[] {0, 1, 0, 1}))).isZero();
  }

  /** Against every group, counted one by one. */
  @Test
  void standingIsThatAmongAllGroups() {
    int[] counts = {0, 0, 0, 1, 1, 3, 5, 8, 8};
    for (int spread = 0; spread <= 8; spread++) {
      double below = 0;
      int groups = 0;
      for (int a = 0; a < counts.length; a++) {
        for (int b = a + 1; b < counts.length; b++) {
          for (int c = b + 1; c < counts.length; c++) {
            int of = counts[c] - counts[a];
            below += of < spread ? 1 : of == spread ? 0.5 : 0;
            groups++;
          }
        }
      }
      assertThat(SpreadRank.percentile(counts, 3, spread))
          .isCloseTo(100 * below / groups, within(1e-9));
    }
  }

  @Test
  void moreMembersThanStatesHaveNoStanding() {
    assertThat(SpreadRank.percentile(new int[] {1, 2}, 3, 1)).isNaN();
  }
}
