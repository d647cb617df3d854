package org.entente.assess.theses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.app.MirrorStore;
import org.entente.domain.Actors;
import org.entente.evidence.Evidence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Some of the reference groups measured anew from a store built of the mirror. */
@Tag("slow")
class ReferenceFiguresOfTheMirrorTest {
  private static final Set<String> SOME =
      Set.of("ref-quad", "ref-benelux", "ref-sahel", "ref-axis-of-evil", "random-1", "random-2");

  /** The table keeps six significant digits. */
  private static final double ROUNDING = 1e-5;

  private static Map<String, ReferenceGroup> byId(List<ReferenceGroup> groups) {
    return groups.stream().collect(Collectors.toMap(ReferenceGroup::id, Function.identity()));
  }

  @Test
  void shippedFiguresAreThoseThatTheStoreGives() {
    Map<String, ReferenceGroup> shipped = byId(ReferenceGroups.shipped());
    try (Evidence store = MirrorStore.open()) {
      ReferenceFigures figures = new ReferenceFigures(store, Actors.standard());
      for (ReferenceGroup group : figures.groups()) {
        if (SOME.contains(group.id())) {
          isSame(shipped.get(group.id()), figures.measured(group));
        }
      }
    }
  }

  private static void isSame(ReferenceGroup shipped, ReferenceGroup measured) {
    assertThat(shipped.members()).as(measured.id()).isEqualTo(measured.members());
    assertThat(shipped.from()).isEqualTo(measured.from());
    assertThat(shipped.labels()).isEqualTo(measured.labels());
    assertThat(shipped.figures().keySet()).isEqualTo(measured.figures().keySet());
    measured
        .figures()
        .forEach(
            (test, figure) -> {
              double value = shipped.figures().get(test).value();
              assertThat(value)
                  .as(measured.id() + " " + test)
                  .isCloseTo(figure.value(), within(ROUNDING * (1 + Math.abs(figure.value()))));
              assertThat(shipped.figures().get(test).n()).isEqualTo(figure.n());
            });
  }
}
