package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.assess.theses.ReferenceGroup;
import org.entente.assess.theses.ReferenceGroups;
import org.entente.assess.theses.ThesesFinding;
import org.entente.assess.theses.ThesisFile;
import org.entente.assess.theses.ThesisWeight;
import org.entente.assess.theses.Weighing;
import org.entente.domain.Actors;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.junit.jupiter.api.Test;

/**
 * Each group with a known label, weighed from the pack as if it were not among the reference
 * groups.
 */
class ThesesOfReferenceGroupsTest {
  @Test
  void mostReferenceGroupsGiveMostWeightToTheThesisOfTheirLabel() {
    Map<String, Integer> confusion = new TreeMap<>();
    int right = 0;
    int sure = 0;
    int wronglySure = 0;
    try (Evidence pack = BuiltInPack.open()) {
      for (ReferenceGroup each : ReferenceGroups.shipped()) {
        if (each.labels().contains(ReferenceGroup.RANDOM)) {
          continue;
        }
        ThesisWeight first = weighed(pack, each).theses().get(0);
        boolean good = first.thesis().like().stream().anyMatch(each.labels()::contains);
        boolean stands = first.standing() == ThesisWeight.Standing.FOR;
        right += good ? 1 : 0;
        sure += stands ? 1 : 0;
        wronglySure += stands && !good ? 1 : 0;
        confusion.merge(
            String.join("|", each.labels()) + " -> " + first.thesis().id().split("-[a-z]{3}$")[0],
            1,
            Integer::sum);
        System.out.println(line(each, first, good, stands));
      }
    }
    confusion.forEach((pair, count) -> System.out.printf("%-40s %d%n", pair, count));
    System.out.printf(
        "first by label: %d of 24; speaks for the first: %d, of them wrongly %d%n",
        right, sure, wronglySure);
    assertThat(right).isGreaterThan(12);
    assertThat(wronglySure).isLessThan(sure - wronglySure);
  }

  private static ThesesFinding weighed(Evidence pack, ReferenceGroup group) {
    List<ReferenceGroup> others = new ArrayList<>(ReferenceGroups.shipped());
    others.removeIf(each -> each.id().equals(group.id()));
    AssessRequest request =
        new AssessRequest(
            group.members(),
            Period.ofYears(group.from(), group.to()),
            "USA",
            200,
            AssessRequest.SEED);
    return Weighing.of(
        new Assessor(pack, Actors.standard()).findings(request),
        ThesisFile.shipped(),
        others,
        code -> code,
        AssessRequest.SEED);
  }

  private static String line(
      ReferenceGroup group, ThesisWeight first, boolean good, boolean stands) {
    return String.format(
        Locale.ROOT,
        "%-3s %-26s known %-22s first %-24s %+6.1f [%+.1f, %+.1f] in %3.0f %% of draws %s",
        good ? "yes" : "NO",
        group.id(),
        String.join("|", group.labels()),
        first.thesis().title(),
        first.sum().value(),
        first.sum().low(),
        first.sum().high(),
        100 * first.first(),
        stands ? "FOR" : "open");
  }
}
