package org.entente.assess.complement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.domain.NoEvidence;
import org.entente.measure.complement.LogisticScore;
import org.entente.measure.complement.RankedOutcomes;
import org.entente.measure.complement.TrackRecord;

/**
 * Predicts new arms ties, and says how such predictions did before. A score for year t is fitted to
 * years t - 5, t - 10 and so on, whose five years ahead have passed by t.
 */
final class TieForecast {
  /** First year fitted to: the register begins in 1950. */
  static final int FIRST_FITTED = 1953;

  /** First year predicted in the test on the past. */
  static final int FIRST_TESTED = 1963;

  /** Ways of predicting, in the order of the track record. */
  static final List<int[]> WAYS =
      List.of(TieCandidates.PLAIN, TieCandidates.COMPLEMENT, TieCandidates.WITH_TIES);

  private final ArmsRegister register;
  private final TieCandidates.Distance distance;
  private final Map<Integer, TieCandidates> candidates = new HashMap<>();
  private final Map<Integer, boolean[]> outcomes = new HashMap<>();

  TieForecast(ArmsRegister register, TieCandidates.Distance distance) {
    this.register = register;
    this.distance = distance;
  }

  TieCandidates candidates(int year) {
    return candidates.computeIfAbsent(year, each -> TieCandidates.of(register, each, distance));
  }

  private boolean[] outcomes(int year) {
    return outcomes.computeIfAbsent(year, each -> candidates(each).outcomes(register));
  }

  /**
   * The score as it could be known at the end of a year.
   *
   * @throws NoEvidence if no earlier year can be fitted to
   */
  LogisticScore score(int year, int[] which) {
    List<double[]> rows = new ArrayList<>();
    List<boolean[]> seen = new ArrayList<>();
    for (int fitted = year - TieCandidates.AHEAD;
        fitted >= FIRST_FITTED;
        fitted -= TieCandidates.AHEAD) {
      rows.addAll(Arrays.asList(candidates(fitted).features(which)));
      seen.add(outcomes(fitted));
    }
    if (rows.isEmpty()) {
      throw new NoEvidence(
          "No new ties can be predicted at the end of " + year + ": there is nothing to fit to.",
          "Maybe --to %d or later.".formatted(FIRST_FITTED + TieCandidates.AHEAD));
    }
    boolean[] all = new boolean[rows.size()];
    int at = 0;
    for (boolean[] part : seen) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return LogisticScore.fit(rows.toArray(double[][]::new), all);
  }

  /** Years predicted in the test on the past, every five. */
  List<Integer> tested() {
    return IntStream.iterate(
            FIRST_TESTED,
            year -> year + TieCandidates.AHEAD <= register.lastYear(),
            year -> year + TieCandidates.AHEAD)
        .boxed()
        .toList();
  }

  /** Predictions of every tested year by a way of predicting, with what came of them. */
  List<RankedOutcomes> past(int[] which) {
    return tested().stream().map(year -> past(year, which)).toList();
  }

  private RankedOutcomes past(int year, int[] which) {
    LogisticScore score = score(year, which);
    TieCandidates at = candidates(year);
    double[] scores = Arrays.stream(at.features(which)).mapToDouble(score::of).toArray();
    int states = register.states().size();
    int[] dyads = at.ties().stream().mapToInt(t -> t.supplier() * states + t.recipient()).toArray();
    return RankedOutcomes.of(scores, outcomes(year), dyads);
  }

  TrackRecord record(int draws, long seed) {
    int states = register.states().size();
    return new TrackRecord(WAYS.stream().map(this::past).toList(), states * states, draws, seed);
  }
}
