package org.entente.measure.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;

class ConnectedInformationTest {
  private static ConnectedInformation exact(double[] table) {
    int members = (int) Math.round(Math.log(table.length) / Math.log(3));
    return ConnectedInformation.of(table, 1_000, new MaximumEntropy(members, Precision.EXACT));
  }

  private static double[] shares(int[] counts) {
    return MadeTables.normalised(Arrays.stream(counts).asDoubleStream().toArray());
  }

  @Test
  void membersWhoVoteByThemselvesShareNoInformation() {
    for (int members = 3; members <= 5; members++) {
      double[] table = MadeTables.independent(members, new SplitMix(members));
      assertThat(exact(table).information())
          .containsExactly(new double[members - 1], within(1e-12));
    }
  }

  @Test
  void pairsAloneLeaveNothingForTriplesAndQuads() {
    for (int members = 3; members <= 5; members++) {
      ConnectedInformation parts = exact(MadeTables.pairwise(members, new SplitMix(members)));
      assertThat(parts.information(2)).isGreaterThan(0.05);
      assertThat(parts.beyondPairs()).isCloseTo(0, within(1e-12));
      assertThat(parts.converged()).isTrue();
    }
  }

  @Test
  void exclusiveOrOfThreeIsAllInTheThirdOrder() {
    ConnectedInformation parts = exact(MadeTables.exclusiveOr());
    assertThat(parts.information(2)).isCloseTo(0, within(1e-12));
    assertThat(parts.information(3)).isCloseTo(Math.log(2), within(1e-12));
  }

  @Test
  void ordersAddUpToTheTotalCorrelation() {
    for (int seed = 1; seed <= 6; seed++) {
      for (int members = 2; members <= 5; members++) {
        double[] table = shares(MadeTables.byRule(members, seed));
        assertThat(exact(table).multiInformation())
            .isCloseTo(MadeTables.totalCorrelation(table, members), within(1e-12));
      }
    }
  }

  @Test
  void theOrderOfMembersChangesNothing() {
    double[] table = shares(MadeTables.byRule(4, 3));
    double[] moved = MadeTables.permuted(table, new int[] {2, 0, 3, 1});
    assertThat(moved).isNotEqualTo(table);
    assertThat(exact(moved).information())
        .containsExactly(exact(table).information(), within(1e-9));
  }

  /** Plain iterative proportional fitting to 1e-13 in numpy, on the same counts. */
  @Test
  void partsAreThoseOfAnIndependentComputation() {
    assertThat(exact(shares(MadeTables.byRule(3, 1))).information())
        .containsExactly(new double[] {0.0287684441, 0.0924657713}, within(1e-9));
    assertThat(exact(shares(MadeTables.byRule(4, 2))).information())
        .containsExactly(new double[] {0.0686954864, 0.0639412846, 0.0190037546}, within(1e-9));
    assertThat(exact(shares(MadeTables.byRule(4, 3))).information())
        .containsExactly(new double[] {0.0244606591, 0.0801315873, 0.0821307879}, within(1e-9));
    assertThat(exact(shares(MadeTables.byRule(5, 4))).information())
        .containsExactly(
            new double[] {0.0105775488, 0.0539092956, 0.0723965108, 0.0273342180}, within(1e-9));
  }

  @Test
  void aFitSaysHowCloseItCame() {
    double[] table = shares(MadeTables.byRule(4, 2));
    double[] start = ConnectedInformation.independent(table, 4);
    MaximumEntropy.Fit one = new MaximumEntropy(4, new Precision(1e-12, 1)).fit(table, 2, start);
    MaximumEntropy.Fit whole = new MaximumEntropy(4, Precision.EXACT).fit(table, 2, start);
    assertThat(one.converged()).isFalse();
    assertThat(one.marginError()).isGreaterThan(1e-6);
    assertThat(whole.converged()).isTrue();
    assertThat(whole.marginError()).isLessThan(1e-12);
  }

  @Test
  void fittedMarginsAreThoseOfTheTable() {
    double[] table = shares(MadeTables.byRule(4, 2));
    double[] q =
        new MaximumEntropy(4, Precision.EXACT)
            .fit(table, 3, ConnectedInformation.independent(table, 4))
            .q();
    Margins triples = Margins.of(4, 3);
    for (int a = 0; a < triples.count(); a++) {
      double[] difference = new double[27];
      for (int cell = 0; cell < table.length; cell++) {
        difference[triples.cells(a)[cell]] += table[cell] - q[cell];
      }
      assertThat(difference).containsExactly(new double[27], within(1e-12));
    }
  }

  @Test
  void degreesOfFreedomAddUpToTheFreeCells() {
    assertThat(ConnectedInformation.degreesOfFreedom(4, 2)).isEqualTo(24);
    assertThat(ConnectedInformation.degreesOfFreedom(4, 3)).isEqualTo(32);
    assertThat(ConnectedInformation.degreesOfFreedom(4, 4)).isEqualTo(16);
    assertThat(ConnectedInformation.parametersUpTo(4, 4)).isEqualTo(80);
    assertThat(ConnectedInformation.isCarried(4, 4, 80)).isTrue();
    assertThat(ConnectedInformation.isCarried(4, 4, 79)).isFalse();
  }

  @Test
  void biasOfFullCellsIsThatOfTheTextbook() {
    double[] table = new double[81];
    Arrays.fill(table, 1.0 / 81);
    int n = 81_000;
    ConnectedInformation parts =
        ConnectedInformation.of(table, n, new MaximumEntropy(4, Precision.EXACT));
    for (int m = 2; m <= 4; m++) {
      double textbook = ConnectedInformation.degreesOfFreedom(4, m) / (2.0 * n);
      assertThat(parts.bias()[m - 2]).isCloseTo(textbook, within(0.01 * textbook));
    }
  }

  @Test
  void anEmptyTableAndAForeignOrderAreRefused() {
    MaximumEntropy solver = new MaximumEntropy(3, Precision.EXACT);
    assertThatThrownBy(() -> ConnectedInformation.of(new int[27], solver))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> exact(MadeTables.exclusiveOr()).information(4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MaximumEntropy(7, Precision.EXACT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
