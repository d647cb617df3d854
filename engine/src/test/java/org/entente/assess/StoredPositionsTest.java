package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.entente.domain.IdealPoint;
import org.entente.domain.RollCallItem;
import org.entente.domain.VoteMatrix;
import org.junit.jupiter.api.Test;

class StoredPositionsTest {
  private static final double NAN = Double.NaN;
  private static final VoteMatrix VOTES =
      new VoteMatrix(
          List.of("A", "B", "C"), new byte[][] {{1, 1}, {1, 2}, {3, 0}}, new int[] {0, 1});

  private static StoredPositions positions() {
    return new StoredPositions(
        VOTES,
        List.of(new RollCallItem(5, 2, -1, 1), new RollCallItem(5, NAN, NAN, NAN)),
        List.of(new IdealPoint("A", 5, 0, 0.1, 9), new IdealPoint("B", 5, 0.5, 0.1, 9)));
  }

  @Test
  void votesFollowTheOrderedProbit() {
    double[] middle = positions().of(0, 0);
    assertThat(middle[0]).isCloseTo(0.158655, within(1e-6)); // P(Z > 1)
    assertThat(middle[1]).isCloseTo(0.682689, within(1e-6));
    double[] off = positions().of(1, 0);
    assertThat(off[0]).isCloseTo(0.5, within(1e-9)); // 2 x 0.5 lies on the threshold to yes
    assertThat(off[2]).isCloseTo(0.022750, within(1e-6)); // P(Z < -2)
    assertThat(Arrays.stream(off).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void whereTheModelSaysNothingTheSharesOfAllVotesStandIn() {
    assertThat(positions().of(0, 1)).containsExactly(0.5, 0.5, 0);
    double[] withoutPoint = positions().of(2, 0);
    assertThat(withoutPoint[0]).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(withoutPoint[2]).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void oneItemPerRollCallIsNeeded() {
    assertThatThrownBy(() -> new StoredPositions(VOTES, List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 items for 2");
  }
}
