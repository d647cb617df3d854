package org.entente.assess.derivation;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.domain.Cleavage;
import org.entente.domain.JointVotes;
import org.entente.domain.VoteMatrix;
import org.entente.measure.ResidualCorrelation;
import org.entente.measure.ideal.IdealPoints;
import org.entente.measure.ideal.Residuals;

/**
 * What the main cleavage of the Assembly's votes explains of every vote, so that a table of joint
 * votes can say what it explains of the pair's agreement.
 */
public final class MainCleavage {
  private final Map<String, Integer> rows = new HashMap<>();
  private final Residuals residuals;
  private final int[] clusters;
  private final float[][] no;
  private final float[][] yes;

  /**
   * @param session [roll call]: session it belongs to, numbered from 0
   */
  MainCleavage(VoteMatrix votes, int[] session, IdealPoints fit) {
    for (String state : votes.states()) {
      rows.put(state, rows.size());
    }
    clusters = IntStream.range(0, session.length).map(votes::cluster).toArray();
    residuals = Residuals.of(fit, session, votes);
    no = new float[rows.size()][session.length];
    yes = new float[rows.size()][session.length];
    IntStream.range(0, rows.size()).parallel().forEach(i -> chances(fit, session, i));
  }

  private void chances(IdealPoints fit, int[] session, int state) {
    for (int v = 0; v < session.length; v++) {
      if (known(state, v)) {
        double[] chances = fit.probabilities(state, session[v], v);
        no[state][v] = (float) chances[0];
        yes[state][v] = (float) chances[2];
      }
    }
  }

  private boolean known(int state, int rollCall) {
    return !Float.isNaN(residuals.values()[state][rollCall]);
  }

  /**
   * The table of two states with what the cleavage explains and leaves on a run of roll calls. Roll
   * calls on which all voted alike tell nothing of the cleavage: they leave nothing unexplained,
   * and the expected distance on them is 0.
   *
   * @param from first roll call, in the order of all the body's votes
   * @param to the one after the last
   */
  JointVotes complete(JointVotes table, String a, String b, int from, int to) {
    int i = row(a);
    int j = row(b);
    ResidualCorrelation residual = new ResidualCorrelation(to - from);
    double distance = 0;
    for (int v = from; v < to; v++) {
      if (known(i, v) && known(j, v)) {
        residual.add(
            residuals.values()[i][v],
            residuals.values()[j][v],
            residuals.expectedProduct(i, j, v),
            clusters[v]);
        distance += distance(i, j, v);
      }
    }
    return new JointVotes(
        table.cells(),
        table.designEffect(),
        new Cleavage(residual.value(), residual.designEffect(), distance / table.n()));
  }

  private int row(String state) {
    return java.util.Objects.requireNonNull(rows.get(state), state);
  }

  /** E|x_i - x_j| of votes coded 1, 2, 3 that are independent given the points. */
  private double distance(int i, int j, int rollCall) {
    double noOfA = no[i][rollCall];
    double noOfB = no[j][rollCall];
    double yesOfA = yes[i][rollCall];
    double yesOfB = yes[j][rollCall];
    return noOfA * (1 - noOfB)
        + noOfB * (1 - noOfA)
        + yesOfA * (1 - yesOfB)
        + yesOfB * (1 - yesOfA);
  }
}
