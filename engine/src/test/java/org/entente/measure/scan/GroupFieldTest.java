package org.entente.measure.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupFieldTest {
  private static final int VERTICES = 14;

  /** Few levels, so that there are ties; some dyads undefined. */
  private static double[][] random(int vertices, int levels, double undefined, SplitMix random) {
    double[][] similarity = new double[vertices][vertices];
    for (int i = 0; i < vertices; i++) {
      similarity[i][i] = Double.NaN;
      for (int j = 0; j < i; j++) {
        double value = random.nextInt(levels) / (double) levels - 0.3;
        similarity[i][j] = random.nextDouble() < undefined ? Double.NaN : value;
        similarity[j][i] = similarity[i][j];
      }
    }
    return similarity;
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(i -> i).toArray();
  }

  private static List<Integer> all(int vertices) {
    return IntStream.range(0, vertices).boxed().toList();
  }

  private static void agrees(
      double[][] similarity, int size, List<Integer> within, List<Integer> containing) {
    SlowField slow = new SlowField(similarity, size, within, containing);
    GroupField field = new GroupField(similarity, size, array(within), array(containing));
    assertThat(field.groups()).isEqualTo(slow.groups.size());
    assertThat(field.excluded()).isEqualTo(slow.excluded);
    for (double x : new double[] {-1, -0.3, -0.1, 0, 0.05, 0.2, 0.3, 0.6, 1}) {
      assertThat(field.standing(x))
          .isEqualTo(new Standing(slow.above(x), slow.equal(x), slow.groups.size()));
    }
    for (int most : new int[] {0, 1, 7, 50, 100_000}) {
      assertThat(field.top(most).stream().map(Arrays::toString))
          .isEqualTo(slow.groups.stream().limit(most).map(Arrays::toString).toList());
    }
    for (double percent : new double[] {0, 10, 50, 97.5, 100}) {
      int n = slow.groups.size();
      double quantile = field.quantile(percent);
      if (n == 0) {
        assertThat(quantile).isNaN();
      } else {
        int[] there = slow.groups.get(n - 1 - (int) Math.floor(percent / 100 * (n - 1)));
        assertThat(quantile).isEqualTo(slow.weakest(there));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6})
  void countsRanksAndListsAreThoseOfEveryGroupListed(int size) {
    for (double undefined : new double[] {0, 0.05, 0.4, 1}) {
      for (int levels : new int[] {1, 4, 1000}) {
        SplitMix random = new SplitMix(size * 31L + levels);
        agrees(random(VERTICES, levels, undefined, random), size, all(VERTICES), List.of());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6})
  void narrowedFieldsHoldOnlyTheGroupsAskedFor(int size) {
    double[][] similarity = random(VERTICES, 5, 0.1, new SplitMix(size));
    List<Integer> region = List.of(1, 2, 4, 5, 7, 8, 9, 12, 13);
    agrees(similarity, size, region, List.of());
    agrees(similarity, size, region, List.of(9));
    agrees(similarity, size, all(VERTICES), List.of(13, 2));
    agrees(similarity, size, region, region.subList(0, size));
    agrees(similarity, size, List.of(3), List.of());
  }

  @Test
  void moreVerticesThanBitsOfAWordAreCountedAlike() {
    double[][] small = random(12, 6, 0.1, new SplitMix(5));
    double[][] large = new double[140][140];
    Arrays.stream(large).forEach(row -> Arrays.fill(row, -0.9));
    int[] place = IntStream.range(0, 12).map(i -> i * 12 + 3).toArray();
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        large[place[i]][place[j]] = small[i][j];
      }
    }
    for (int size = 2; size <= 6; size++) {
      GroupField one = GroupField.ofAll(small, size);
      GroupField other = GroupField.ofAll(large, size);
      assertThat(other.above(-0.5)).isEqualTo(one.groups());
      assertThat(other.above(0.1)).isEqualTo(one.above(0.1));
      List<int[]> top = other.top(9);
      for (int[] group : one.top(9)) {
        assertThat(top).contains(Arrays.stream(group).map(v -> place[v]).toArray());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2,18145", "3,1143135", "4,53727345", "5,2009402703", "6,62291483793"})
  void fieldsOfEqualValuesAreOneTie(int size, long groups) {
    double[][] similarity = new double[191][191];
    GroupField field = GroupField.ofAll(similarity, size);
    assertThat(field.groups()).isEqualTo(groups);
    assertThat(field.excluded()).isZero();
    assertThat(field.standing(0)).isEqualTo(new Standing(0, groups, groups));
    assertThat(field.standing(0).percentile()).isEqualTo(50);
    assertThat(field.top(2).get(1)[size - 1]).isEqualTo(size);
  }

  /** Vertices with an undefined dyad touch few groups; the rest are binomials. */
  @ParameterizedTest
  @CsvSource({"4,17578", "5,1089836", "6,50404915"})
  void oneUndefinedDyadLeavesOutTheGroupsThatHoldIt(int size, long holding) {
    double[][] similarity = new double[190][190];
    similarity[17][150] = Double.NaN;
    similarity[150][17] = Double.NaN;
    assertThat(GroupField.ofAll(similarity, size).excluded()).isEqualTo(holding);
  }

  @Test
  void percentileCountsWhatLiesBelowAndHalfOfTheTies() {
    assertThat(new Standing(0, 1, 4).percentile()).isEqualTo(87.5);
    assertThat(new Standing(1, 2, 4).percentile()).isEqualTo(50);
    assertThat(new Standing(4, 0, 4).percentile()).isZero();
    assertThat(new Standing(0, 0, 0).percentile()).isNaN();
    assertThat(new Standing(6, 2, 100).rank()).isEqualTo(7);
    assertThatThrownBy(() -> new Standing(3, 2, 4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void substitutesAreTheOutsidersThatLeaveTheStrongestGroup() {
    double[][] similarity = random(9, 50, 0.1, new SplitMix(3));
    int[] members = {6, 1, 4};
    List<Integer> within = List.of(0, 1, 2, 4, 5, 6, 8);
    GroupField field = new GroupField(similarity, 3, array(within), new int[] {4});
    List<Substitute> expected = new ArrayList<>();
    for (int out : new int[] {6, 1}) {
      List<Substitute> one = new ArrayList<>();
      for (int in : new int[] {0, 2, 5, 8}) {
        double value = field.weakest(in, 4, out == 6 ? 1 : 6);
        if (!Double.isNaN(value)) {
          one.add(new Substitute(out, in, value));
        }
      }
      one.sort((a, b) -> Double.compare(b.value(), a.value()));
      expected.addAll(one.subList(0, 2));
    }
    assertThat(field.substitutes(members, 2)).isEqualTo(expected);
  }

  @Test
  void weakestDyadOfAGroupWithAnUndefinedOneIsUndefined() {
    double[][] similarity = {{0, 1, Double.NaN}, {1, 0, 2}, {Double.NaN, 2, 0}};
    GroupField field = GroupField.ofAll(similarity, 2);
    assertThat(field.weakest(0, 1, 2)).isNaN();
    assertThat(field.weakest(2, 1)).isEqualTo(2);
  }

  @Test
  void redrawnFieldsRankTheSameGroupsByOtherValues() {
    double[][] similarity = random(VERTICES, 5, 0.1, new SplitMix(8));
    double[][] other = new double[VERTICES][VERTICES];
    for (int i = 0; i < VERTICES; i++) {
      for (int j = 0; j < VERTICES; j++) {
        other[i][j] = similarity[i][j] * ((i + j) % 3);
      }
    }
    int[] within = {0, 1, 2, 3, 5, 8, 11, 12};
    GroupField field = new GroupField(similarity, 3, within, new int[] {5}).redrawn(other);
    GroupField anew = new GroupField(other, 3, within, new int[] {5});
    assertThat(field.standing(0.1)).isEqualTo(anew.standing(0.1));
    assertThat(field.excluded()).isEqualTo(anew.excluded());
    assertThat(field.top(9)).containsExactly(anew.top(9).toArray(int[][]::new));
    assertThatThrownBy(() -> field.redrawn(new double[VERTICES][VERTICES]))
        .hasMessageContaining("defined in one only");
    assertThatThrownBy(() -> field.redrawn(new double[2][2])).hasMessageContaining("2");
  }

  @Test
  void tooFewVerticesMakeNoGroup() {
    GroupField none = GroupField.ofAll(new double[0][0], 3);
    assertThat(none.groups()).isZero();
    assertThat(none.top(5)).isEmpty();
    assertThat(none.quantile(50)).isNaN();
    assertThat(none.standing(0.5).percentile()).isNaN();
    assertThat(GroupField.ofAll(new double[3][3], 6).groups()).isZero();
  }

  @Test
  void matricesThatAreNoSimilaritiesAreRefused() {
    double[][] crooked = {{0, 1}, {2, 0}};
    double[][] ragged = {{0, 1}, {1}};
    double[][] infinite = {{0, 1 / 0.0}, {1 / 0.0, 0}};
    double[][] half = {{0, Double.NaN}, {1, 0}};
    for (double[][] each : List.of(crooked, ragged, infinite, half)) {
      assertThatThrownBy(() -> GroupField.ofAll(each, 2))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void questionsWithoutAnAnswerAreRefused() {
    double[][] similarity = new double[4][4];
    int[] all = {0, 1, 2, 3};
    for (int[] wrong : new int[][] {{4}, {-1}, {1, 1}, {0, 1, 2}}) {
      assertThatThrownBy(() -> new GroupField(similarity, 2, all, wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
    int[] three = {0, 1, 2};
    assertThatThrownBy(() -> new GroupField(similarity, 2, three, new int[] {3}))
        .hasMessageContaining("3");
    assertThatThrownBy(() -> GroupField.ofAll(similarity, 1)).hasMessageContaining("1");
    GroupField field = GroupField.ofAll(similarity, 2);
    assertThatThrownBy(() -> field.standing(Double.NaN)).hasMessageContaining("rank");
    assertThatThrownBy(() -> field.quantile(101)).hasMessageContaining("101");
    assertThatThrownBy(() -> field.top(-1)).hasMessageContaining("-1");
  }

  @Test
  void binomialsAreExactOrRefused() {
    assertThat(Binomial.of(193, 6)).isEqualTo(66_364_016_544L);
    assertThat(Binomial.of(5, 6)).isZero();
    assertThat(Binomial.of(5, 0)).isEqualTo(1);
    assertThat(Binomial.of(60, 30)).isEqualTo(118_264_581_564_861_424L);
    assertThatThrownBy(() -> Binomial.of(100_000, 6)).isInstanceOf(ArithmeticException.class);
  }
}
