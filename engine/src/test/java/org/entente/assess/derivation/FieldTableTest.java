package org.entente.assess.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.entente.SmallWorld;
import org.entente.domain.Dyad;
import org.entente.domain.FieldQuantiles;
import org.entente.domain.JointVotes;
import org.entente.measure.Similarity;
import org.entente.measure.TableInterval;
import org.junit.jupiter.api.Test;

class FieldTableTest {
  private static final Map<Dyad, JointVotes> TABLES = VoteTables.tables(SmallWorld.votes());

  private static List<FieldQuantiles> last(int years) {
    FieldTable table = new FieldTable(1946);
    List<FieldQuantiles> last = List.of();
    for (int year = 1946; year < 1946 + years; year++) {
      last = table.add(year, SmallWorld.ROLL_CALLS, TABLES);
    }
    return last;
  }

  @Test
  void aWindowThatIsNotWholeHasNoQuantiles() {
    assertThat(last(4)).isEmpty();
    assertThat(last(5))
        .extracting(FieldQuantiles::from, FieldQuantiles::to)
        .containsOnly(org.assertj.core.api.Assertions.tuple(1946, 1950));
    assertThat(last(5)).extracting(FieldQuantiles::size).containsExactly(2, 3, 4, 5, 6);
  }

  /** The same votes every year; ABS voted on too few roll calls to be eligible. */
  @Test
  void quantilesOfPairsReachFromTheFarthestToTheClosestPair() {
    FieldQuantiles pairs = last(9).get(0);
    double least =
        TABLES.values().stream()
            .filter(table -> 2 * table.n() >= SmallWorld.ROLL_CALLS)
            .mapToDouble(table -> TableInterval.value(Similarity.KAPPA, table))
            .filter(value -> !Double.isNaN(value))
            .min()
            .orElseThrow();
    assertThat(pairs.values()[0]).isEqualTo(least, within(1e-12));
    assertThat(pairs.values()[100]).isEqualTo(1, within(1e-12));
    assertThat(pairs.from()).isEqualTo(1950);
  }

  @Test
  void theWeakestDyadOfLargerGroupsIsWeaker() {
    List<FieldQuantiles> all = last(5);
    for (int k = 1; k < all.size(); k++) {
      assertThat(all.get(k).values()[90]).isLessThanOrEqualTo(all.get(k - 1).values()[90]);
    }
    assertThat(all.get(4).values()[90]).isLessThan(all.get(0).values()[90]);
  }

  @Test
  void theSameTablesGiveTheSameQuantiles() {
    assertThat(last(6)).isEqualTo(last(6));
  }
}
