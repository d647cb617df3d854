package org.entente.measure.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveballTest {
  private static final int PER_MATRIX = 1_000;

  /** The uneven ones are the point: walks that skip idle trades favour the well connected. */
  @ParameterizedTest
  @CsvSource({"1 1 1, 1 1 1, 6", "2 1 1, 1 2 1, 5", "1 2 3, 1 1 2 2, 8", "2 2 2 3, 1 2 2 4, 0"})
  void everyMatrixOfTheMarginsIsEquallyLikely(String sizes, String activities, int known) {
    List<int[][]> all = SmallMatrices.all(numbers(sizes), numbers(activities));
    if (known > 0) {
      assertThat(all).hasSize(known);
    }
    int actors = numbers(activities).length;
    Map<String, Integer> seen = new HashMap<>();
    all.forEach(acts -> seen.put(key(Participation.of(actors, acts).rows()), 0));
    Curveball walk = Curveball.from(Participation.of(actors, all.get(0)));
    SplitMix random = new SplitMix(11);
    for (int draw = 0; draw < PER_MATRIX * all.size(); draw++) {
      walk.walk(20 * actors, random);
      seen.computeIfPresent(key(walk.rows()), (matrix, count) -> count + 1);
    }
    assertThat(seen.values().stream().mapToInt(each -> each).sum())
        .isEqualTo(PER_MATRIX * all.size());
    double square =
        seen.values().stream()
            .mapToDouble(count -> Math.pow(count - PER_MATRIX, 2) / PER_MATRIX)
            .sum();
    int freedom = all.size() - 1;
    System.out.printf("%d matrices: chi-square %.1f on %d%n", all.size(), square, freedom);
    assertThat(square).isLessThan(chiSquare999(freedom));
  }

  private static String key(long[] rows) {
    return Arrays.toString(rows);
  }

  private static int[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
  }

  /** 99.9 % point (Wilson and Hilferty 1931). */
  private static double chiSquare999(int freedom) {
    double part = 2.0 / (9 * freedom);
    return freedom * Math.pow(1 - part + 3.0902 * Math.sqrt(part), 3);
  }

  @Test
  void aTradeKeepsSizesAndActivities() {
    SplitMix random = new SplitMix(3);
    Participation start = MadeActs.random(40, 130, 2, 9, random);
    Curveball walk = Curveball.from(start);
    walk.walk(5_000, random);
    assertThat(walk.rows()).isNotEqualTo(start.rows());
    int words = start.words();
    for (int actor = 0; actor < start.actors(); actor++) {
      int from = actor * words;
      int activity = Arrays.stream(walk.rows(), from, from + words).mapToInt(Long::bitCount).sum();
      assertThat(activity).isEqualTo(start.activity(actor));
    }
    for (int act = 0; act < start.acts(); act++) {
      int size = 0;
      for (int actor = 0; actor < start.actors(); actor++) {
        size += (int) (walk.rows()[actor * words + (act >> 6)] >>> act & 1);
      }
      assertThat(size).isEqualTo(start.size(act));
    }
  }

  @Test
  void oneActorAloneStaysWhereItIs() {
    Curveball walk = Curveball.from(Participation.of(1, new int[][] {{0}, {0}}));
    walk.walk(100, new SplitMix(1));
    assertThat(walk.rows()).containsExactly(0b11);
  }

  @Test
  void actsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> Participation.of(3, new int[][] {{}}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Participation.of(3, new int[][] {{1, 1}}))
        .hasMessageContaining("actor 1 twice in act 0");
    assertThatThrownBy(() -> Participation.of(3, new int[][] {{0}, {3}}))
        .hasMessageContaining("no actor 3");
    assertThatThrownBy(() -> Participation.of(3, new int[][] {{-1}}))
        .hasMessageContaining("no actor -1");
  }
}
