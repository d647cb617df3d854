package org.entente.assess;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.domain.Dyad;
import org.entente.measure.SplitMix;
import org.entente.measure.TableInterval;

/**
 * The similarities of a whole field drawn anew from their error: every dyad for itself, normal on
 * Fisher's scale, from its table of joint votes ({@link TableInterval.Result#draw}). Undefined
 * dyads stay undefined.
 */
final class FieldDraws {
  /** Apart from the parts that other draws of the same seed use. */
  private static final long PART = 1L << 40;

  private final TableInterval.Result[][] results;
  private final long seed;

  FieldDraws(VoteScores scores, List<String> states, long seed) {
    this.seed = seed;
    results = new TableInterval.Result[states.size()][];
    IntStream.range(0, results.length).parallel().forEach(i -> results[i] = row(scores, states, i));
  }

  private static TableInterval.Result[] row(VoteScores scores, List<String> states, int i) {
    TableInterval.Result[] row = new TableInterval.Result[i];
    for (int j = 0; j < i; j++) {
      Dyad dyad = Dyad.of(states.get(i), states.get(j));
      row[j] = TableInterval.of(scores.similarity(), scores.table(dyad));
    }
    return row;
  }

  /** One draw, [state][state]; the same for the same number on any thread. */
  double[][] draw(int number) {
    SplitMix random = SplitMix.forPart(seed, PART + number);
    double[][] drawn = new double[results.length][results.length];
    for (int i = 0; i < results.length; i++) {
      drawn[i][i] = Double.NaN;
      for (int j = 0; j < i; j++) {
        drawn[i][j] = results[i][j].draw(random.nextGaussian());
        drawn[j][i] = drawn[i][j];
      }
    }
    return drawn;
  }
}
