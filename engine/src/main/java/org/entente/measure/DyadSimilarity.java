package org.entente.measure;

import java.util.List;
import org.entente.domain.JointVotes;
import org.entente.domain.VoteMatrix;

/**
 * A similarity for every dyad of a vote matrix, with percentile intervals from a bootstrap over
 * clusters of roll calls; the percentiles are expanded where clusters are few ({@link #tail}).
 *
 * <p>Measured on made worlds (IntervalCoverageTest), nominal 95 %: 93.3-96.0 % with 80 roll calls
 * and 93.8-95.6 % with 300. With 30 it is short: 90.5-96.0 % with single roll calls or clusters of
 * up to four, 86.2-93.5 % with six clusters of five, the lowest for S and wherever most votes fall
 * into one cell, since draws cannot hold what the sample did not. The table's interval is nearer to
 * its name there.
 *
 * <p>Where no draw differs from another (a pair that agreed on every roll call) the bootstrap has
 * nothing to say, and the interval is that of {@link TableInterval}.
 *
 * <p>Cost: dyads x draws x 7 counts x planes x words; 18,000 dyads, 1,000 draws and 100 roll calls
 * take about a quarter of a second on one core.
 */
public final class DyadSimilarity {
  private DyadSimilarity() {}

  /**
   * One row per dyad that voted together at least once, first state before second, in order.
   *
   * @param first row of the first state in the matrix
   * @param second row of the second state
   * @param n roll calls on which both voted
   * @param value the measure; NaN where undefined
   * @param low lower end; equal to value without draws; NaN where undefined
   * @param high upper end
   */
  public record Scores(
      int[] first, int[] second, int[] n, double[] value, double[] low, double[] high) {
    public int size() {
      return n.length;
    }
  }

  /**
   * @param measures computed from the same counts and the same draws
   * @param draws bootstrap draws, 0 for none
   * @param random seeded for this matrix; equal seeds give equal bytes
   * @return one table per measure, in their order
   */
  public static List<Scores> all(
      VoteMatrix votes, List<Similarity> measures, int draws, SplitMix random) {
    int states = votes.states().size();
    int dyads = states * (states - 1) / 2;
    ClusterWeights weights = ClusterWeights.draw(votes, draws, random);
    PairCounts counts = new PairCounts(votes.words());
    List<Collector> out = measures.stream().map(measure -> new Collector(measure, dyads)).toList();
    double[][] drawn = new double[measures.size()][draws];
    for (int a = 0; a < states; a++) {
      for (int b = a + 1; b < states; b++) {
        counts.load(votes, a, b);
        if (counts.n() > 0) {
          for (int d = 0; d < draws; d++) {
            counts.values(measures, weights, d, drawn);
          }
          double tail = tail(counts.clusters(votes));
          for (int m = 0; m < drawn.length; m++) {
            out.get(m).add(a, b, counts, drawn[m], tail);
          }
        }
      }
    }
    return out.stream().map(Collector::scores).toList();
  }

  /**
   * Bootstrap draws of one measure for chosen dyads, the same draws for all of them, so that what
   * they share (a roll call counted twice counts twice for all) is kept.
   *
   * @param pairs rows of the matrix, [pair][2]
   * @return [pair][draw], NaN where undefined
   */
  public static double[][] draws(
      VoteMatrix votes, int[][] pairs, Similarity measure, int draws, SplitMix random) {
    ClusterWeights weights = ClusterWeights.draw(votes, draws, random);
    PairCounts counts = new PairCounts(votes.words());
    List<Similarity> measures = List.of(measure);
    double[][] drawn = new double[pairs.length][draws];
    for (int p = 0; p < pairs.length; p++) {
      counts.load(votes, pairs[p][0], pairs[p][1]);
      double[][] into = {drawn[p]};
      for (int d = 0; d < draws; d++) {
        counts.values(measures, weights, d, into);
      }
    }
    return drawn;
  }

  /**
   * Share of draws to leave out at each end: 2.5 % when clusters are many, less when they are few,
   * since draws from few clusters vary too little (expanded percentiles, Hesterberg 2015).
   *
   * @param clusters that were drawn from
   */
  public static double tail(int clusters) {
    return SmallSample.tail(clusters);
  }

  /** Grows the columns; cut to size at the end. */
  private static final class Collector {
    private final Similarity measure;
    private final int[] first;
    private final int[] second;
    private final int[] n;
    private final double[] value;
    private final double[] low;
    private final double[] high;
    private int size;

    Collector(Similarity measure, int capacity) {
      this.measure = measure;
      first = new int[capacity];
      second = new int[capacity];
      n = new int[capacity];
      value = new double[capacity];
      low = new double[capacity];
      high = new double[capacity];
    }

    /**
     * @param drawn draws of this dyad, NaN where undefined; reordered
     * @param tail share of draws left out at each end
     */
    void add(int a, int b, PairCounts counts, double[] drawn, double tail) {
      first[size] = a;
      second[size] = b;
      n[size] = counts.n();
      value[size] = counts.value(measure);
      double[] ends = interval(drawn, value[size], tail);
      if (drawn.length > 0 && ends[0] == ends[1]) {
        TableInterval.Result table = TableInterval.of(measure, new JointVotes(counts.table(), 1));
        ends = new double[] {table.low(), table.high()};
      }
      low[size] = ends[0];
      high[size] = ends[1];
      size++;
    }

    private static double[] interval(double[] drawn, double value, double tail) {
      int defined = 0;
      for (double draw : drawn) {
        if (!Double.isNaN(draw)) {
          drawn[defined++] = draw;
        }
      }
      return defined == 0 || Double.isNaN(value)
          ? new double[] {value, value}
          : Quantile.interval(drawn, defined, tail);
    }

    Scores scores() {
      return new Scores(
          java.util.Arrays.copyOf(first, size),
          java.util.Arrays.copyOf(second, size),
          java.util.Arrays.copyOf(n, size),
          java.util.Arrays.copyOf(value, size),
          java.util.Arrays.copyOf(low, size),
          java.util.Arrays.copyOf(high, size));
    }
  }
}
