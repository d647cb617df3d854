package org.entente.assess.complement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.domain.NoEvidence;
import org.entente.measure.complement.LogisticScore;
import org.entente.measure.complement.RankedOutcomes;
import org.entente.measure.complement.ScoreSpread;
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
    ScoreSpread.Rows rows = rows(year, which);
    return LogisticScore.fit(rows.x(), rows.y());
  }

  /** How far the probabilities of that score might have come out otherwise. */
  ScoreSpread spread(int year, int[] which, int draws, long seed) {
    return ScoreSpread.of(score(year, which), rows(year, which), draws, seed);
  }

  /** Years that the score of a year is fitted to, the latest first. */
  List<Integer> fittedTo(int year) {
    return IntStream.iterate(
            year - TieCandidates.AHEAD,
            each -> each >= FIRST_FITTED,
            each -> each - TieCandidates.AHEAD)
        .boxed()
        .toList();
  }

  private ScoreSpread.Rows rows(int year, int[] which) {
    List<Integer> years = fittedTo(year);
    if (years.isEmpty()) {
      throw new NoEvidence(
          "No new ties can be predicted at the end of " + year + ": there is nothing to fit to.",
          "Maybe --to %d or later.".formatted(FIRST_FITTED + TieCandidates.AHEAD));
    }
    int count = years.stream().mapToInt(each -> candidates(each).ties().size()).sum();
    ScoreSpread.Rows rows =
        new ScoreSpread.Rows(
            new double[count][], new boolean[count], new int[count], new int[count]);
    int at = 0;
    for (int moment = 0; moment < years.size(); moment++) {
      TieCandidates then = candidates(years.get(moment));
      int size = then.ties().size();
      System.arraycopy(then.features(which), 0, rows.x(), at, size);
      System.arraycopy(outcomes(then.year()), 0, rows.y(), at, size);
      System.arraycopy(dyads(then), 0, rows.dyads(), at, size);
      Arrays.fill(rows.moments(), at, at + size, moment);
      at += size;
    }
    return rows;
  }

  private int[] dyads(TieCandidates at) {
    int states = register.states().size();
    return at.ties().stream().mapToInt(t -> t.supplier() * states + t.recipient()).toArray();
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
    return RankedOutcomes.of(scores, outcomes(year), dyads(at));
  }

  TrackRecord record(int draws, long seed) {
    int states = register.states().size();
    return new TrackRecord(WAYS.stream().map(this::past).toList(), states * states, draws, seed);
  }
}
