package org.entente.measure.complement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.measure.SmallSample;
import org.entente.measure.SplitMix;

/**
 * How far the probabilities of a {@link LogisticScore} might have come out otherwise, from refits
 * with other weights of the rows. As in {@link TrackRecord}, moments and dyads are reweighted at
 * once by the product of exponential weights (Owen and Eckles 2012). Dyads alone would not do: in
 * the arms register all ties of a moment have more in common than the ties of a dyad, and intervals
 * over dyads are up to three times too narrow.
 *
 * <p>Ends are log odds plus and minus t(M - 1) sd sqrt((M + 1) / (M - 1)): exponential weights of M
 * moments vary the mean by (M - 1) / (M + 1) too little. Where rows of a moment have little in
 * common the intervals are too wide, since the weights' product counts what is each row's own three
 * times. What the coming moment has of its own is not in them.
 */
public final class ScoreSpread {
  private final LogisticScore fitted;
  private final List<LogisticScore> refits;
  private final double stretch;

  private ScoreSpread(LogisticScore fitted, List<LogisticScore> refits, int moments) {
    this.fitted = fitted;
    this.refits = refits;
    this.stretch = SmallSample.t(moments - 1.0) * Math.sqrt((moments + 1.0) / (moments - 1.0));
  }

  /**
   * Rows that a score was fitted to.
   *
   * @param x [row][feature]
   * @param y one outcome a row
   * @param moments of each row, numbered from 0
   * @param dyads of each row, numbered from 0
   */
  public record Rows(double[][] x, boolean[] y, int[] moments, int[] dyads) {
    private int count(int[] numbers) {
      return Arrays.stream(numbers).max().orElse(-1) + 1;
    }

    /** One set of weights drawn for all rows. */
    double[] draw(SplitMix random) {
      double[] ofMoments = TrackRecord.exponential(count(moments), random);
      double[] ofDyads = TrackRecord.exponential(count(dyads), random);
      double[] weights = new double[y.length];
      Arrays.setAll(weights, row -> ofMoments[moments[row]] * ofDyads[dyads[row]]);
      return weights;
    }
  }

  /**
   * Refits a score. Cost: two passes over the rows a draw, on all processors.
   *
   * @param fitted to those rows
   * @throws IllegalArgumentException if the rows are of one moment, which tells nothing of others
   */
  public static ScoreSpread of(LogisticScore fitted, Rows rows, int draws, long seed) {
    int moments = rows.count(rows.moments());
    if (moments < 2) {
      throw new IllegalArgumentException(moments + " moments: no spread");
    }
    double[][] z = fitted.standardised(rows.x());
    List<LogisticScore> refits =
        IntStream.range(0, draws)
            .parallel()
            .mapToObj(draw -> rows.draw(SplitMix.forPart(seed, draw)))
            .map(weights -> fitted.refitted(z, rows.y(), weights))
            .toList();
    return new ScoreSpread(fitted, refits, moments);
  }

  /** The two ends of the 95 % interval of the probability for a row of features. */
  public double[] interval(double[] row) {
    double[] drawn = refits.stream().mapToDouble(refit -> refit.logOdds(row)).toArray();
    double mean = Arrays.stream(drawn).average().orElse(Double.NaN);
    double squares = Arrays.stream(drawn).map(each -> (each - mean) * (each - mean)).sum();
    double reach = stretch * Math.sqrt(squares / (drawn.length - 1));
    double middle = fitted.logOdds(row);
    return new double[] {
      LogisticScore.probability(middle - reach), LogisticScore.probability(middle + reach)
    };
  }
}
