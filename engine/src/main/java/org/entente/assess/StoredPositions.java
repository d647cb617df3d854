package org.entente.assess;

import java.util.Arrays;
import java.util.List;
import org.entente.domain.IdealPoint;
import org.entente.domain.RollCallItem;
import org.entente.domain.VoteMatrix;
import org.entente.measure.ideal.IdealPoints;
import org.entente.measure.together.Positions;

/**
 * How likely each vote was from the ideal points in the store: the ordered probit of {@link
 * IdealPoints}. On a roll call that the fit could not use, and for a state without a point in that
 * session, the shares of the votes of all states stand in.
 */
final class StoredPositions implements Positions {
  private final VoteMatrix votes;
  private final List<RollCallItem> items;
  private final double[][] points;

  /**
   * @param items one per roll call of the votes, in their order
   * @throws IllegalArgumentException if there is not one item per roll call
   */
  StoredPositions(VoteMatrix votes, List<RollCallItem> items, List<IdealPoint> points) {
    if (items.size() != votes.rollCalls()) {
      throw new IllegalArgumentException(
          "%d items for %d roll calls".formatted(items.size(), votes.rollCalls()));
    }
    this.votes = votes;
    this.items = List.copyOf(items);
    this.points = bySession(votes, points);
  }

  /** [row][session], sessions from 1; NaN where a state has none. */
  private static double[][] bySession(VoteMatrix votes, List<IdealPoint> points) {
    int last = points.stream().mapToInt(IdealPoint::session).max().orElse(0);
    double[][] table = new double[votes.states().size()][last + 1];
    for (double[] row : table) {
      Arrays.fill(row, Double.NaN);
    }
    for (IdealPoint point : points) {
      votes.find(point.state()).ifPresent(row -> table[row][point.session()] = point.value());
    }
    return table;
  }

  @Override
  public double[] of(int state, int rollCall) {
    RollCallItem item = items.get(rollCall);
    double point = point(state, item.session());
    double b = item.discrimination();
    if (Double.isNaN(point) || Double.isNaN(b) || Double.isNaN(item.lower())) {
      return Positions.shares(votes, rollCall);
    }
    double[] p = IdealPoints.probabilities(b * point, item.lower(), item.upper());
    return new double[] {p[2], p[1], p[0]};
  }

  private double point(int state, int session) {
    return session < points[state].length ? points[state][session] : Double.NaN;
  }
}
