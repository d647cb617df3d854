package org.entente.measure;

import java.util.function.Predicate;
import org.entente.domain.JointVotes;

/**
 * What a test by an interval could have seen: the smallest true figure for which, in 80 % of cases,
 * the whole 95 % interval would lie at or above a threshold (the smallest detectable effect: Cohen
 * 1988). With an estimate that errs by a standard error s, and a lower end g below it, that is
 * threshold + g + 0.84 s on Fisher's scale.
 *
 * <p>The error of a correlation hardly depends on its truth on that scale, so that it is taken from
 * the estimate at hand. That of kappa does depend: it is taken from the pair's own table with as
 * many unequal votes turned into equal ones as it takes. The first form, used for kappa, would
 * promise too much: with 60 roll calls what it names is found in 56 % of cases and not in 80 %.
 *
 * <p>Measured on made worlds (DetectableTest): a correlation so named is found in 80 % of cases; a
 * kappa in 82-88 %, so that it errs on the side of caution, by about 0.01 of kappa with 150 roll
 * calls.
 */
public final class Detectable {
  /** How often the truth would be found. */
  public static final double POWER = 0.8;

  /** Normal deviate below which {@link #POWER} of the draws lie. */
  private static final double Z80 = 0.8416212335729143;

  /** Figures at the end of the scale have no finite place on Fisher's. */
  private static final double EDGE = 1 - 1e-9;

  /** Halvings of the share of votes that is moved: to a thousandth. */
  private static final int HALVINGS = 10;

  private Detectable() {}

  /**
   * The smallest true correlation that would have met the test in 80 % of cases.
   *
   * @param threshold that the lower end must reach, -1 to 1
   * @param low lower end of the 95 % interval at hand
   * @param value the estimate
   * @param high upper end
   * @return a figure from the threshold to 1; near 1 means that hardly anything would have
   */
  public static double atLeast(double threshold, double low, double value, double high) {
    return StrictMath.tanh(fisher(threshold) + fisher(value) - fisher(low) + margin(low, high));
  }

  /**
   * The same for a similarity of votes, with the error that the pair's table would have: a share w
   * of the votes is moved to the diagonal, each to where the two states' own margins have them. The
   * least estimate that would have met the test is found first, and then the truth from which
   * estimates reach it in 80 % of cases.
   *
   * @param votes of the pair; its roll calls and its design effect stay as they are
   * @return NaN if not even equal votes throughout would have met the test so often
   */
  public static double atLeast(double threshold, Similarity measure, JointVotes votes) {
    JointVotes met =
        least(
            votes, table -> TableInterval.of(measure, table).draw(-TableInterval.Z95) >= threshold);
    double estimate = TableInterval.value(measure, met);
    JointVotes found =
        least(votes, table -> oneInFive(TableInterval.of(measure, table)) >= estimate);
    return TableInterval.value(measure, found);
  }

  /**
   * The value that one estimate in five lies below: the error is that of the interval, but it lies
   * about the value and not about the interval's middle, which the vote added there has moved.
   */
  private static double oneInFive(TableInterval.Result result) {
    double error = fisher(result.draw(0)) - fisher(result.draw(-Z80));
    return StrictMath.tanh(fisher(result.value()) - error);
  }

  /** The table with the fewest votes moved that passes; without votes if none does. */
  private static JointVotes least(JointVotes votes, Predicate<JointVotes> passes) {
    if (!passes.test(mixed(votes, 1))) {
      return JointVotes.NONE;
    }
    double low = 0;
    double high = 1;
    for (int step = 0; step < HALVINGS; step++) {
      double middle = (low + high) / 2;
      if (passes.test(mixed(votes, middle))) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return mixed(votes, high);
  }

  private static JointVotes mixed(JointVotes votes, double share) {
    int[] cells = votes.cells();
    int[] mixed = new int[cells.length];
    for (int c = 0; c < cells.length; c++) {
      double equal = 0;
      for (int o = 0; c % 4 == 0 && o < 3; o++) {
        equal += (cells[3 * (c / 4) + o] + cells[3 * o + c / 4]) / 2.0;
      }
      mixed[c] = (int) Math.rint((1 - share) * cells[c] + share * equal);
    }
    return new JointVotes(mixed, votes.designEffect());
  }

  /** 0.84 standard errors on Fisher's scale. */
  private static double margin(double low, double high) {
    return Z80 * (fisher(high) - fisher(low)) / (2 * TableInterval.Z95);
  }

  /**
   * The smallest rise of a difference that brings its upper end to 0 or below in 80 % of cases, for
   * an error that does not depend on the truth.
   *
   * @param low lower end of the difference's 95 % interval
   * @param high upper end
   */
  public static double toNothing(double low, double high) {
    return high + Z80 * (high - low) / (2 * TableInterval.Z95);
  }

  private static double fisher(double x) {
    double inside = Math.max(-EDGE, Math.min(EDGE, x));
    return 0.5 * StrictMath.log((1 + inside) / (1 - inside));
  }
}
