package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentralisationTest {

  private static double[][] ties(int size, int[]... edges) {
    double[][] ties = new double[size][size];
    for (int[] edge : edges) {
      ties[edge[0]][edge[1]] = 1;
      ties[edge[1]][edge[0]] = 1;
    }
    return ties;
  }

  private static double[][] star(int size, double weight) {
    double[][] ties = new double[size][size];
    for (int i = 1; i < size; i++) {
      ties[0][i] = weight;
      ties[i][0] = weight;
    }
    return ties;
  }

  private static double[][] equals(int size) {
    double[][] ties = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        ties[i][j] = i == j ? 0 : 0.3;
      }
    }
    return ties;
  }

  private static double hubShare(double[][] ties) {
    return Centralisation.share(ties, Centralisation.busiest(ties));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 9})
  void aStarIsOneAndAGroupOfEqualsZero(int size) {
    assertThat(Centralisation.freeman(star(size, 0.2))).isEqualTo(1, within(1e-12));
    assertThat(Centralisation.freeman(equals(size))).isEqualTo(0, within(1e-12));
    assertThat(hubShare(star(size, 0.2))).isEqualTo(1, within(1e-12));
    assertThat(hubShare(equals(size))).isEqualTo(2.0 / size, within(1e-12));
    assertThat(Centralisation.weakestToMean(star(size, 0.2))).isZero();
    assertThat(Centralisation.weakestToMean(equals(size))).isEqualTo(1, within(1e-12));
  }

  /** Freeman 1979, five points: star 1, chain .17, circle 0. */
  @Test
  void freemansChainAndCircleOfFive() {
    double[][] chain = ties(5, new int[][] {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
    double[][] circle = ties(5, new int[][] {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 0}});
    assertThat(Centralisation.freeman(chain)).isEqualTo(0.17, within(0.005));
    assertThat(Centralisation.freeman(circle)).isZero();
  }

  /**
   * Padgett's marriages among sixteen Florentine families: the Medici have six of the twenty ties,
   * centralisation .267 (Wasserman and Faust 1994).
   */
  @Test
  void theMarriagesOfFlorence() {
    // 0 Acciaiuoli 1 Albizzi 2 Barbadori 3 Bischeri 4 Castellani 5 Ginori 6 Guadagni 7 Lamberteschi
    // 8 Medici 9 Pazzi 10 Peruzzi 11 Pucci 12 Ridolfi 13 Salviati 14 Strozzi 15 Tornabuoni
    double[][] ties =
        ties(
            16,
            new int[][] {
              {0, 8}, {1, 5}, {1, 6}, {1, 8}, {2, 4}, {2, 8}, {3, 6}, {3, 10}, {3, 14}, {4, 10},
              {4, 14}, {6, 7}, {6, 15}, {8, 12}, {8, 13}, {8, 15}, {9, 13}, {10, 14}, {12, 14},
              {12, 15}
            });
    assertThat(Centralisation.busiest(ties)).isEqualTo(8);
    assertThat(Centralisation.freeman(ties)).isEqualTo(0.267, within(0.0005));
    assertThat(hubShare(ties)).isEqualTo(0.3, within(1e-12));
  }

  @Test
  void itStaysBetweenZeroAndOneWhateverTheWeights() {
    SplitMix random = new SplitMix(5);
    for (int t = 0; t < 2_000; t++) {
      int k = 3 + random.nextInt(5);
      double[][] ties = new double[k][k];
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < i; j++) {
          ties[i][j] = random.nextInt(2) * random.nextDouble();
          ties[j][i] = ties[i][j];
        }
      }
      double value = Centralisation.freeman(ties);
      if (!Double.isNaN(value)) {
        assertThat(value).isBetween(-1e-12, 1 + 1e-12);
      }
    }
  }

  @Test
  void withoutAnyTieOrInAPairNothingIsDefined() {
    assertThat(Centralisation.freeman(new double[4][4])).isNaN();
    assertThat(hubShare(new double[4][4])).isNaN();
    assertThat(Centralisation.weakestToMean(new double[4][4])).isNaN();
    assertThat(Centralisation.freeman(star(2, 1))).isNaN();
  }

  @Test
  void theFirstOfTwoEquallyBusyMembersIsNamed() {
    assertThat(Centralisation.busiest(ties(4, new int[][] {{1, 2}, {3, 0}}))).isZero();
  }
}
