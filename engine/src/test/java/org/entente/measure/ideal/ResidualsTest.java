package org.entente.measure.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.domain.VoteMatrix;
import org.entente.measure.ResidualCorrelation;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;

class ResidualsTest {
  private static final int STATES = 40;

  private final MadeAssembly made = MadeAssembly.of(STATES, 4, 40, 1, 0.1, new SplitMix(17));
  private final IdealPoints fit = IdealPointModel.fit(made.ballots(), 1, made.anchor());
  private final Residuals residuals = Residuals.of(fit, made.session(), made.matrix());

  @Test
  void theResidualIsTheMiddleOfTheVotesShare() {
    double[] p = {0.2, 0.3, 0.5};
    assertThat(Residuals.middle(p, 3)).isEqualTo(0.1 - 0.5, within(1e-12));
    assertThat(Residuals.middle(p, 2)).isEqualTo(0.35 - 0.5, within(1e-12));
    assertThat(Residuals.middle(p, 1)).isEqualTo(0.75 - 0.5, within(1e-12));
  }

  @Test
  void theResidualHasMeanZeroAndTheGivenVarianceUnderTheModel() {
    double[] p = {0.15, 0.25, 0.6};
    double mean = 0;
    double squares = 0;
    for (int vote = 1; vote <= 3; vote++) {
      double u = Residuals.middle(p, vote);
      mean += p[3 - vote] * u;
      squares += p[3 - vote] * u * u;
    }
    assertThat(mean).isEqualTo(0, within(1e-12));
    assertThat(Residuals.variance(p)).isEqualTo(squares, within(1e-12));
  }

  @Test
  void whoDidNotVoteHasNoResidual() {
    for (int i = 0; i < STATES; i++) {
      for (int v = 0; v < made.session().length; v++) {
        boolean voted = made.matrix().vote(i, v) > 0 && fit.used(v);
        assertThat(Float.isNaN(residuals.values()[i][v])).isEqualTo(!voted);
        assertThat(Float.isNaN(residuals.variances()[i][v])).isEqualTo(!voted);
      }
    }
  }

  /**
   * Raw mean below zero, since the roll calls are fitted to the same votes; taken off it is not.
   */
  @Test
  void statesThatVoteIndependentlyGivenTheirPointsHaveCorrelationsAroundZero() {
    double raw = 0;
    double corrected = 0;
    int pairs = 0;
    for (int i = 0; i < STATES; i++) {
      for (int j = 0; j < i; j++) {
        raw += correlation(residuals, i, j, 0);
        corrected += correlation(residuals, i, j, 1);
        pairs++;
      }
    }
    System.out.printf(
        "residuals: mean correlation %.4f, %.4f without its expectation%n",
        raw / pairs, corrected / pairs);
    assertThat(raw / pairs).isBetween(-0.05, -0.015);
    assertThat(corrected / pairs).isEqualTo(0, within(0.008));
  }

  /** Share of the expected products taken off: 0 or 1. */
  private double correlation(Residuals of, int i, int j, double taken) {
    ResidualCorrelation pair = new ResidualCorrelation(made.session().length);
    for (int v = 0; v < made.session().length; v++) {
      double a = of.values()[i][v];
      double b = of.values()[j][v];
      if (!Double.isNaN(a * b)) {
        pair.add(a, b, taken * of.expectedProduct(i, j, v), v);
      }
    }
    return pair.value();
  }

  /** The second state copies the residual of the first on every third roll call. */
  @Test
  void aSharedAimBesidesTheCleavageShows() {
    byte[][] votes = new byte[STATES][made.session().length];
    int[] clusters = new int[made.session().length];
    for (int v = 0; v < clusters.length; v++) {
      clusters[v] = v;
      for (int i = 0; i < STATES; i++) {
        votes[i][v] = (byte) made.matrix().vote(i, v);
      }
      if (v % 3 == 0) {
        votes[1][v] = votes[0][v];
      }
    }
    VoteMatrix shared = new VoteMatrix(made.matrix().states(), votes, clusters);
    IdealPoints points = IdealPointModel.fit(new Ballots(shared, made.session()), 1, made.anchor());
    Residuals after = Residuals.of(points, made.session(), shared);
    assertThat(correlation(after, 0, 1, 1)).isGreaterThan(0.15);
    assertThat(correlation(after, 0, 1, 1)).isGreaterThan(correlation(residuals, 0, 1, 1) + 0.1);
  }

  @Test
  void aRollCallOnWhichAllVotedAlikeHasNoResiduals() {
    byte[][] votes = new byte[8][6];
    SplitMix random = new SplitMix(19);
    for (byte[] row : votes) {
      row[0] = 1;
      for (int v = 1; v < 6; v++) {
        row[v] = (byte) (1 + random.nextInt(3));
      }
    }
    VoteMatrix matrix =
        new VoteMatrix(
            List.of("A", "B", "C", "D", "E", "F", "G", "H"), votes, new int[] {0, 1, 2, 3, 4, 5});
    IdealPoints points = IdealPointModel.fit(new Ballots(matrix, new int[6]), 1, "A");
    Residuals some = Residuals.of(points, new int[6], matrix);
    assertThat(points.used(0)).isFalse();
    assertThat(some.values()[0][0]).isNaN();
    assertThat(some.expectedProduct(0, 1, 0)).isNaN();
  }

  @Test
  void votesOfAnotherAssemblyAreRefused() {
    MadeAssembly other = MadeAssembly.of(12, 2, 10, 1, 0.1, new SplitMix(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Residuals.of(fit, other.session(), other.matrix()));
  }
}
