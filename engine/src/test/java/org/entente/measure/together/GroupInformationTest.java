package org.entente.measure.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;

class GroupInformationTest {
  private static GroupVotes votes(MadeVotes made, int... rows) {
    return GroupVotes.of(made.votes(), rows, Majority.of(made.votes()));
  }

  @Test
  void anExclusiveOrIsSeenBeyondPairs() {
    MadeVotes made = MadeVotes.of(12, 400, new SplitMix(3));
    GroupInformation plain = GroupInformation.of(votes(made, 0, 1, 2), 40, 1);
    GroupInformation planted = GroupInformation.of(votes(made.withExclusiveOr(), 0, 1, 2), 40, 1);
    assertThat(planted.beyondPairs().low()).isGreaterThan(plain.beyondPairs().high());
    assertThat(planted.all().value()).isGreaterThanOrEqualTo(planted.beyondPairs().value());
  }

  @Test
  void votesBetweenRollCallsArePartedWithoutLoss() {
    GroupVotes all = votes(MadeVotes.of(5, 90, new SplitMix(4)), 0, 1, 2);
    GroupVotes first = all.between(0, 40);
    GroupVotes rest = all.between(40, 90);
    assertThat(first.n() + rest.n()).isEqualTo(all.n());
    assertThat(rest.rollCalls()[0]).isGreaterThanOrEqualTo(40);
    assertThat(rest.clusters()[0]).isZero();
    assertThat(first.clusterCount() + rest.clusterCount())
        .isBetween(all.clusterCount(), all.clusterCount() + 1);
    int[] sum = first.counts();
    for (int c = 0; c < sum.length; c++) {
      sum[c] += rest.counts()[c];
    }
    assertThat(sum).isEqualTo(all.counts());
    assertThat(all.between(40, 40).n()).isZero();
  }

  @Test
  void pairsAndGroupsOfSevenAreRefused() {
    MadeVotes made = MadeVotes.of(8, 60, new SplitMix(5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupInformation.of(votes(made, 0, 1), 40, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupInformation.of(votes(made, 0, 1, 2, 3, 4, 5, 6), 40, 1));
  }
}
