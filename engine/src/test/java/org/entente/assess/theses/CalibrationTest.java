package org.entente.assess.theses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.assess.AssessRequest;
import org.entente.assess.Assessor;
import org.entente.domain.Actors;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the thesis that fits a reference group's known label comes first without that group. */
@Tag("slow")
class CalibrationTest {
  @TempDir java.nio.file.Path folder;

  @Test
  void moreThanHalfOfTheReferenceGroupsPutTheirLabelsThesisFirst() {
    Map<String, Integer> confusion = new TreeMap<>();
    int right = 0;
    int spoken = 0;
    int wronglySpoken = 0;
    try (Evidence pack = Evidence.openPack(new StoreFiles(folder))) {
      Assessor assessor = new Assessor(pack, Actors.standard());
      for (ReferenceGroup each : ReferenceGroups.shipped()) {
        if (!each.isRandom()) {
          ThesisWeight top = first(each, assessor);
          boolean good = each.isLike(top.thesis().like());
          boolean isFor = top.standing() == ThesisWeight.Standing.FOR;
          right += good ? 1 : 0;
          spoken += isFor ? 1 : 0;
          wronglySpoken += isFor && !good ? 1 : 0;
          confusion.merge(each.labels() + " -> " + family(top), 1, Integer::sum);
        }
      }
    }
    confusion.forEach((pair, count) -> System.out.printf("theses: %-32s %d%n", pair, count));
    System.out.printf(
        "theses: %d of 24 right; speaks for the first %d times, %d of them wrongly%n",
        right, spoken, wronglySpoken);
    assertThat(right).isGreaterThan(12);
    assertThat(new Weighing.Record(right, 24, wronglySpoken, spoken)).isEqualTo(Weighing.RECORD);
    assertThat(Weighing.RECORD).hasToString("17 of 24 reference groups");
    assertThat(wronglySpoken).isLessThan(spoken / 2);
  }

  private static ThesisWeight first(ReferenceGroup group, Assessor assessor) {
    List<ReferenceGroup> others =
        ReferenceGroups.shipped().stream().filter(other -> !other.id().equals(group.id())).toList();
    AssessRequest request =
        new AssessRequest(
            group.members(), Period.ofYears(group.from(), group.to()), "USA", 1_000, 1);
    return Weighing.of(
            assessor.findings(request), ThesisFile.shipped(), others, code -> code, request.seed())
        .theses()
        .get(0);
  }

  private static String family(ThesisWeight top) {
    return top.thesis().title().replaceAll(" around .*", " around one");
  }
}
