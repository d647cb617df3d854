package org.entente.measure.cohesion;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.measure.Similarity;

/**
 * Tables of joint votes of all pairs in the pieces that a period is cut into, so that the same
 * counts serve every window that is made of whole pieces.
 *
 * @param states by code, each once
 * @param cells [pair][piece * 9 + cell], pairs in the order of {@link #pair}, cells as in a table
 *     of joint votes; empty where the two never voted together
 */
public record JointCells(List<String> states, int[][] cells) {

  /**
   * @throws IllegalArgumentException unless there is a place for every pair
   */
  public JointCells {
    if (cells.length != states.size() * (states.size() - 1) / 2) {
      throw new IllegalArgumentException(
          "%d places for the pairs of %d states".formatted(cells.length, states.size()));
    }
  }

  /** Place of a pair, i below j: (0,1), (0,2), (1,2), (0,3), ... */
  public static int pair(int i, int j) {
    return j * (j - 1) / 2 + i;
  }

  /**
   * The pairs over some pieces.
   *
   * @param similarity by measure, [state][state], NaN where undefined and on the diagonal
   * @param most roll calls on which a state voted together with that other state with which it did
   *     most, by state
   */
  public record Window(Map<Similarity, double[][]> similarity, int[] most) {
    /** Places of the states that voted together with some other on at least so many roll calls. */
    public int[] votedOn(double least) {
      return IntStream.range(0, most.length).filter(state -> most[state] >= least).toArray();
    }
  }

  /** Sums pieces. Cost: one look at every table, one figure a measure and pair. */
  public Window window(List<Similarity> measures, int[] pieces) {
    int n = states.size();
    int[] most = new int[n];
    double[][][] values = new double[measures.size()][n][n];
    double[] sum = new double[9];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < j; i++) {
        int joint = add(cells[pair(i, j)], pieces, sum);
        most[i] = Math.max(most[i], joint);
        most[j] = Math.max(most[j], joint);
        for (int m = 0; m < values.length; m++) {
          values[m][i][j] = joint == 0 ? Double.NaN : measures.get(m).of(sum);
          values[m][j][i] = values[m][i][j];
        }
      }
      for (double[][] each : values) {
        each[j][j] = Double.NaN;
      }
    }
    Map<Similarity, double[][]> similarity = new EnumMap<>(Similarity.class);
    for (int m = 0; m < values.length; m++) {
      similarity.put(measures.get(m), values[m]);
    }
    return new Window(similarity, most);
  }

  /** Sums the pieces of one pair; returns the roll calls on which both voted. */
  private static int add(int[] table, int[] pieces, double[] into) {
    Arrays.fill(into, 0);
    int n = 0;
    if (table.length > 0) {
      for (int piece : pieces) {
        for (int c = 0; c < 9; c++) {
          into[c] += table[piece * 9 + c];
          n += table[piece * 9 + c];
        }
      }
    }
    return n;
  }
}
