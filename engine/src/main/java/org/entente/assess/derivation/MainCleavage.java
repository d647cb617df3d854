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
  private final float[][] surprise;

  /**
   * @param session [roll call]: session it belongs to, numbered from 0
   */
  MainCleavage(VoteMatrix votes, int[] session, IdealPoints fit) {
    for (String state : votes.states()) {
      rows.put(state, rows.size());
    }
    clusters = IntStream.range(0, session.length).map(votes::cluster).toArray();
    residuals = Residuals.of(fit, session, votes);
    surprise = new float[rows.size()][session.length];
    IntStream.range(0, rows.size()).parallel().forEach(i -> surprises(fit, session, votes, i));
  }

  /** Vote, coded 1 to 3, less the one that the state's place lets expect. */
  private void surprises(IdealPoints fit, int[] session, VoteMatrix votes, int state) {
    for (int v = 0; v < session.length; v++) {
      if (known(state, v)) {
        double[] chances = fit.probabilities(state, session[v], v);
        surprise[state][v] = (float) (votes.vote(state, v) - (2 + chances[0] - chances[2]));
      }
    }
  }

  private boolean known(int state, int rollCall) {
    return !Float.isNaN(residuals.values()[state][rollCall]);
  }

  /**
   * The table of two states with what the cleavage explains and leaves on a run of roll calls. Roll
   * calls on which all voted alike leave nothing unexplained.
   *
   * @param from first roll call, in the order of all the body's votes
   * @param to the one after the last
   */
  JointVotes complete(JointVotes table, String a, String b, int from, int to) {
    int i = row(a);
    int j = row(b);
    ResidualCorrelation residual = new ResidualCorrelation(to - from);
    double product = 0;
    for (int v = from; v < to; v++) {
      if (known(i, v) && known(j, v)) {
        residual.add(
            residuals.values()[i][v],
            residuals.values()[j][v],
            residuals.expectedProduct(i, j, v),
            clusters[v]);
        product += surprise[i][v] * surprise[j][v];
      }
    }
    return new JointVotes(
        table.cells(),
        table.designEffect(),
        new Cleavage(residual.value(), residual.designEffect(), product / table.n()));
  }

  private int row(String state) {
    return java.util.Objects.requireNonNull(rows.get(state), state);
  }
}
