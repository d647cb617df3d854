package org.entente.assess.theses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceGroupsTableTest {
  private static ReferenceGroup bare(ReferenceGroup group) {
    return new ReferenceGroup(
        group.id(), group.members(), group.from(), group.to(), group.labels(), Map.of());
  }

  @Test
  void shippedFiguresAreThoseOfTheReferenceGroups() {
    List<ReferenceGroup> named =
        ReferenceGroups.shipped().stream().filter(each -> !each.isRandom()).toList();
    assertThat(named.stream().map(ReferenceGroupsTableTest::bare).toList())
        .hasSize(24)
        .isEqualTo(ReferenceGroups.named());
  }

  @Test
  void thereAreEnoughRandomGroups() {
    assertThat(ReferenceGroups.shipped().stream().filter(ReferenceGroup::isRandom))
        .hasSize(ReferenceFigures.RANDOM_GROUPS);
  }

  @Test
  void everyFigureHasACountAndASource() {
    for (ReferenceGroup each : ReferenceGroups.shipped()) {
      assertThat(each.figures()).as(each.id()).isNotEmpty();
      each.figures()
          .forEach(
              (test, figure) -> {
                assertThat(figure.value()).as(each.id() + " " + test).isFinite();
                assertThat(figure.n()).as(each.id() + " " + test).isPositive();
                assertThat(figure.sources()).as(each.id() + " " + test).isNotEmpty();
              });
    }
  }
}
