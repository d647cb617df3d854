package org.entente.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.JointVotes;
import org.entente.domain.Verdict;
import org.entente.measure.Quantile;
import org.entente.measure.ResidualCorrelation;
import org.entente.measure.SplitMix;
import org.entente.measure.TableInterval;
import org.entente.measure.VoteField;

/**
 * Common aim or common enemy: what of the agreement of a group's pairs their places on the main
 * cleavage explain, what is left, and what was cast against the pole.
 */
final class Purpose {
  /** A correlation below a tenth shares less than one part in a hundred of what is left. */
  private static final double LEAST_AFFINITY = 0.1;

  /** Fewer roll calls of the weakest pair decide nothing. */
  private static final int FEWEST = 30;

  /** A twentieth of the covariance that votes of yes and no in equal parts could have. */
  private static final double LEAST_COVARIANCE = 0.05;

  /** Variance of votes of which half are yes and half are no. */
  private static final double LARGEST_VARIANCE = 1;

  private static final String QUESTION =
      "Is there agreement left once their places on the main cleavage are taken out?";

  private final AssessRequest request;
  private final VoteScores votes;
  private final VoteField field;
  private final List<ProfileRow> poleRows;
  private final PoleFigures pole;
  private final Phrases phrases;
  private final List<Dyad> dyads;

  Purpose(
      AssessRequest request,
      VoteScores votes,
      PoleFigures pole,
      List<ProfileRow> profile,
      Phrases phrases) {
    this.request = request;
    this.votes = votes;
    this.field = votes.field(table -> table.cleavage().residualAffinity());
    this.pole = pole;
    this.poleRows = profile;
    this.phrases = phrases;
    this.dyads = Dyad.among(request.members());
  }

  TestResult test() {
    Estimate weakest = weakest();
    Double value = weakest.value();
    double[] random =
        field.weakestOfRandomGroups(request.members().size(), SplitMix.forPart(request.seed(), 11));
    if (value == null || random.length == 0) {
      return TestResult.noEvidence(
          "purpose", QUESTION, weakest, "votes of both members of every pair");
    }
    double ofRandom = VoteField.quantile(random, Cohesion.PERCENTILE);
    double threshold = Math.max(LEAST_AFFINITY, ofRandom);
    return new TestResult(
            "purpose",
            QUESTION,
            weakest.n() < FEWEST ? Verdict.UNSURE : weakest.atLeast(threshold),
            weakest,
            threshold,
            VoteField.percentile(random, value),
            finding(weakest, VoteField.percentile(random, value), threshold),
            "It turns when the residual affinity of %s crosses %s, %s."
                .formatted(
                    phrases.pair(weakestDyad()),
                    Phrases.number(threshold),
                    ofRandom > LEAST_AFFINITY
                        ? "the level that one random group in ten reaches"
                        : "the least that counts, whatever random groups reach"))
        .with(() -> couldHaveSeen(weakest, threshold));
  }

  private static CouldHaveSeen couldHaveSeen(Estimate weakest, double threshold) {
    return weakest.n() < FEWEST
        ? CouldHaveSeen.nothing(
            weakest.unit(), "the weakest pair has fewer than %d roll calls".formatted(FEWEST))
        : CouldHaveSeen.ofCorrelation(
            weakest, threshold, "a weakest pair with a residual affinity");
  }

  private JointVotes table(Dyad dyad) {
    return votes.tables().getOrDefault(dyad, JointVotes.NONE);
  }

  private Dyad weakestDyad() {
    return dyads.stream()
        .min(Comparator.comparingDouble(dyad -> table(dyad).cleavage().residualAffinity()))
        .orElseThrow();
  }

  /** Smallest residual affinity of a pair; in every draw the smallest of the pairs' draws. */
  private Estimate weakest() {
    Estimate ofDyad =
        CleavageFigures.residual(table(weakestDyad()), votes.coverage(), votes.sources());
    Double value = ofDyad.value();
    if (value == null) {
      return ofDyad;
    }
    Optional<Dyad> unknown =
        dyads.stream()
            .filter(dyad -> Double.isNaN(table(dyad).cleavage().residualAffinity()))
            .findFirst();
    if (unknown.isPresent()) {
      return Estimate.missing(
          "no figure for " + phrases.pair(unknown.get()) + ", which have no votes in common",
          ofDyad.unit(),
          ofDyad.method(),
          ofDyad.coverage(),
          ofDyad.sources());
    }
    double[] ends = Quantile.interval(weakestDraws(), request.draws(), Quantile.LOW);
    return Estimate.of(
        value,
        Math.min(value, ends[0]),
        Math.max(value, ends[1]),
        ofDyad.n(),
        ofDyad.unit(),
        "smallest residual affinity among the group's dyads",
        ofDyad.coverage(),
        ofDyad.sources());
  }

  private double[] weakestDraws() {
    double[] draws = new double[request.draws()];
    Arrays.fill(draws, Double.POSITIVE_INFINITY);
    for (Dyad dyad : dyads) {
      SplitMix random = SplitMix.forPart(request.seed(), dyad.toString().hashCode() - 1);
      for (int d = 0; d < draws.length; d++) {
        draws[d] = Math.min(draws[d], ResidualCorrelation.draw(table(dyad), random.nextGaussian()));
      }
    }
    return draws;
  }

  private String finding(Estimate weakest, double percentile, double threshold) {
    List<String> sentences = new ArrayList<>();
    Estimate explained = explained();
    if (explained.isPresent()) {
      sentences.add(
          "Where each member stands on the Assembly's main cleavage explains %s of what its pairs' votes have in common (their covariance)%s."
              .formatted(percentRange(explained), beyondAll(explained)));
    }
    sentences.add(
        String.format(
            Locale.ROOT,
            "Of what is left, the weakest pair, %s, shares a correlation of %s on %,d roll calls%s (%s or more counts); %.1f %% of random groups of %d have a weaker one.",
            phrases.pair(weakestDyad()),
            Phrases.interval(weakest),
            weakest.n(),
            weakest.n() < FEWEST ? ", too few to decide" : "",
            Phrases.number(threshold),
            percentile,
            request.members().size()));
    againstPole(sentences);
    return String.join(" ", sentences);
  }

  private static String beyondAll(Estimate share) {
    return orNaN(share.value()) > 1 ? "; above 100 %: what is left pulls them apart" : "";
  }

  private static String percentRange(Estimate share) {
    return String.format(
        Locale.ROOT,
        "%.0f %% [%.0f, %.0f]",
        100 * orNaN(share.value()),
        100 * orNaN(share.low()),
        100 * orNaN(share.high()));
  }

  private static double orNaN(@org.jspecify.annotations.Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  private void againstPole(List<String> sentences) {
    List<ProfileRow> against = known(Measure.AGAINST_POLE);
    List<ProfileRow> without = known(Measure.WITHOUT_POLE);
    if (!against.isEmpty()) {
      double expected =
          against.stream()
              .mapToDouble(row -> pole.expectedAgainst(new Dyad(row.a(), row.b())))
              .average()
              .orElse(Double.NaN);
      sentences.add(
          "On average %s of a pair's equal votes were cast against the pole (%s), where margins alone let %s expect."
              .formatted(
                  Phrases.percent(mean(against)),
                  phrases.name(request.pole()),
                  Phrases.percent(expected)));
    }
    without.stream()
        .min(Comparator.comparingDouble(row -> orNaN(row.estimate().value())))
        .ifPresent(
            row ->
                sentences.add(
                    "Where the pole abstained or voted with the majority the weakest kappa is %s (%s)."
                        .formatted(
                            Phrases.interval(row.estimate()),
                            phrases.pair(new Dyad(row.a(), row.b())))));
  }

  private List<ProfileRow> known(Measure measure) {
    return poleRows.stream()
        .filter(row -> !request.members().contains(request.pole()))
        .filter(row -> row.measure().equals(measure.id()) && row.estimate().isPresent())
        .toList();
  }

  private static double mean(List<ProfileRow> rows) {
    return rows.stream().mapToDouble(row -> orNaN(row.estimate().value())).average().orElseThrow();
  }

  /**
   * What the cleavage explains of the covariance of votes: 1 - residual covariance over covariance,
   * both summed over the pairs. The interval is that of the residual affinities, all pairs at their
   * upper ends or all at their lower: the widest it can be.
   */
  Estimate explained() {
    double covariance = 0;
    double left = 0;
    double[] ends = new double[2];
    long n = 0;
    for (Dyad dyad : dyads) {
      JointVotes table = table(dyad);
      covariance += table.covariance();
      left += table.cleavage().residualCovariance();
      ends[0] += covarianceAt(table, TableInterval.Z95);
      ends[1] += covarianceAt(table, -TableInterval.Z95);
      n += table.n();
    }
    return explained(covariance, left, ends, n);
  }

  /** Residual covariance if the residual affinity were at an end of its interval. */
  private static double covarianceAt(JointVotes table, double normal) {
    double r = table.cleavage().residualAffinity();
    double deviations = Math.abs(table.cleavage().residualCovariance() / r);
    double known =
        Double.isFinite(deviations) ? Math.min(deviations, LARGEST_VARIANCE) : LARGEST_VARIANCE;
    return table.cleavage().residualCovariance()
        + known * (ResidualCorrelation.draw(table, normal) - r);
  }

  private Estimate explained(double covariance, double left, double[] ends, long n) {
    String unit = "share of covariance";
    String method =
        "1 - covariance of votes that ideal points leave over covariance of votes, summed over pairs;"
            + " ends with all residual affinities at theirs";
    if (!(covariance / dyads.size() > LEAST_COVARIANCE) || Double.isNaN(left)) {
      return Estimate.missing(
          "too little in common to take a share of",
          unit,
          method,
          votes.coverage(),
          votes.sources());
    }
    double share = 1 - left / covariance;
    return Estimate.of(
        share,
        Math.min(share, 1 - ends[0] / covariance),
        Math.max(share, 1 - ends[1] / covariance),
        n,
        unit,
        method,
        votes.coverage(),
        votes.sources());
  }
}
