package org.entente.assess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.Verdict;
import org.entente.measure.VoteField;
import org.jspecify.annotations.Nullable;

/** The seven tests of a group, each with its figures in a sentence and what would turn it. */
final class GroupTests {
  /** Nine in ten groups of the size have a weaker weakest dyad. */
  static final double COHESION_PERCENTILE = 90;

  /** Halfway between a group of equals (0) and a star (1). */
  static final double CENTRALISATION_LIMIT = 0.5;

  /** At most one outsider in twenty stands closer than the group's own weakest pair. */
  static final double EXCLUSIVITY_LIMIT = 0.05;

  private final List<String> members;
  private final Period period;
  private final Treaties treaties;
  private final Formality formality;
  private final Strife strife;
  private final Weakest weakest;
  private final double[] random;
  private final List<RingRow> ring;
  private final Hub hub;
  private final TestResult togetherness;
  private final TestResult purpose;
  private final Phrases phrases;
  private final @Nullable GroupRank rank;

  GroupTests(
      List<String> members,
      Period period,
      Treaties treaties,
      Formality formality,
      Strife strife,
      Weakest weakest,
      double[] random,
      List<RingRow> ring,
      Hub hub,
      TestResult togetherness,
      TestResult purpose,
      Phrases phrases,
      @Nullable GroupRank rank) {
    this.members = members;
    this.period = period;
    this.treaties = treaties;
    this.formality = formality;
    this.strife = strife;
    this.weakest = weakest;
    this.random = random;
    this.ring = ring;
    this.hub = hub;
    this.togetherness = togetherness;
    this.purpose = purpose;
    this.phrases = phrases;
    this.rank = rank;
  }

  List<TestResult> all() {
    return List.of(
        cohesion(),
        togetherness,
        balance(),
        exclusivity(),
        formality.test(),
        purpose,
        notBuilt(
            "means",
            "Do the members accept the same degree of escalation?",
            "escalation per member from dispute and event data"));
  }

  /** What the label rules look at; NaN where not known. */
  Map<String, Double> quantities() {
    Map<String, Double> quantities = new LinkedHashMap<>();
    Treaties.Star star = treaties.star();
    boolean votes = !Double.isNaN(weakest.value());
    quantities.put("seenDyads", treaties.seen().size() + (votes ? 1.0 : 0.0));
    quantities.put("hostilePairs", strife.share());
    quantities.put("jointRung", (double) treaties.jointRung());
    OptionalInt floor = treaties.floor();
    quantities.put("floorRung", floor.isPresent() ? floor.getAsInt() : Double.NaN);
    quantities.put("hubRung", (double) star.rung());
    quantities.put("spokeShare", star.spokeShare());
    quantities.put("obligatedShare", treaties.obligatedShare());
    quantities.put("coveredShare", treaties.coveredShare());
    quantities.put("obligatedAtMost", treaties.obligatedAtMost());
    quantities.put("jointBodyShare", treaties.smallestBodyShare());
    quantities.put("jointBodyYears", treaties.smallestBodyYears());
    quantities.put("weakestKappa", weakest.value());
    quantities.put(
        "cohesionPercentile",
        votes && weakest.undefined().isEmpty() && random.length > 0
            ? VoteField.percentile(random, weakest.value())
            : Double.NaN);
    return quantities;
  }

  private TestResult cohesion() {
    String question =
        "Is even its weakest pair closer than in nine of ten random groups of its size?";
    Estimate estimate = weakest.estimate();
    Double value = estimate.value();
    if (value == null || random.length == 0) {
      return TestResult.noEvidence(
          "cohesion", question, estimate, "votes of both members of every pair");
    }
    double threshold = VoteField.quantile(random, COHESION_PERCENTILE);
    String found =
        "The weakest pair is %s with kappa %s; %s%s."
            .formatted(
                phrases.pair(weakest.dyad()),
                Phrases.interval(estimate),
                standing(value),
                undefinedNote());
    return new TestResult(
        "cohesion",
        question,
        weakest.undefined().isEmpty() ? estimate.atLeast(threshold) : Verdict.UNSURE,
        estimate,
        threshold,
        percentile(value),
        found,
        "It turns when kappa of %s crosses %s, the level that one random group in ten reaches."
            .formatted(phrases.pair(weakest.dyad()), Phrases.number(threshold)));
  }

  private String standing(double value) {
    return rank == null
        ? String.format(
            Locale.ROOT,
            "%.1f %% of random groups of %d have a weaker one",
            percentile(value),
            members.size())
        : Phrases.rank(rank);
  }

  /** Among all groups of the size where they were counted, else among random ones. */
  private double percentile(double value) {
    double sampled = VoteField.percentile(random, value);
    return rank == null ? sampled : rank.percentile().point().orElse(sampled);
  }

  private String undefinedNote() {
    return weakest.undefined().isEmpty()
        ? ""
        : "; no figure for "
            + weakest.undefined().stream().map(phrases::pair).collect(Collectors.joining(", "));
  }

  private TestResult balance() {
    String question = "Is it a club of equals, or do its ties run through one member?";
    Estimate estimate = hub.centralisation();
    Double value = estimate.value();
    if (value == null) {
      return TestResult.noEvidence(
          "balance", question, estimate, "treaty, arms or trade ties inside the group");
    }
    Verdict centred =
        hub.wholeAreas() < Math.max(2, hub.known().size())
            ? Verdict.UNSURE
            : estimate.atLeast(CENTRALISATION_LIMIT);
    Verdict verdict =
        switch (centred) {
          case MET -> Verdict.NOT_MET;
          case NOT_MET -> Verdict.MET;
          default -> centred;
        };
    return new TestResult(
        "balance",
        question,
        verdict,
        estimate,
        CENTRALISATION_LIMIT,
        null,
        "%s is the busiest member with %s of all tie weight (%.0f %% would be equal shares);"
                .formatted(
                    phrases.name(hub.member()),
                    Phrases.percent(hub.share()),
                    200.0 / members.size())
            + " centralisation "
            + Phrases.interval(estimate)
            + "."
            + rivals()
            + hub.gaps(),
        "Balanced below, centred above %s on a scale from equals (0) to a star (1)."
            .formatted(Phrases.number(CENTRALISATION_LIMIT)));
  }

  private String rivals() {
    return hub.rivals().isEmpty()
        ? ""
        : " With one area left out the busiest would be "
            + hub.rivals().stream().map(phrases::name).collect(Collectors.joining(" or "))
            + ".";
  }

  private TestResult exclusivity() {
    String question = "Are outsiders further away than the members are from each other?";
    if (Double.isNaN(weakest.value()) || ring.isEmpty()) {
      return TestResult.noEvidence(
          "exclusivity", question, ringless(), "votes of members and outsiders");
    }
    Estimate share = closerOutsiders();
    Verdict open = share.atLeast(EXCLUSIVITY_LIMIT);
    Verdict verdict =
        switch (open) {
          case MET -> Verdict.NOT_MET;
          case NOT_MET -> Verdict.MET;
          default -> open;
        };
    String closest =
        ring.stream()
            .limit(3)
            .map(row -> phrases.name(row.state()))
            .collect(Collectors.joining(", "));
    return new TestResult(
        "exclusivity",
        question,
        verdict,
        share,
        EXCLUSIVITY_LIMIT,
        null,
        "%s of %d outsiders stand closer to all members than its own weakest pair; closest: %s."
            .formatted(Phrases.percent(share), ring.size(), closest),
        "It turns when that share crosses " + Phrases.percent(EXCLUSIVITY_LIMIT) + ".");
  }

  /** Without a single outsider that voted with every member there is no ring. */
  private Estimate ringless() {
    Estimate own = weakest.estimate();
    return own.isPresent()
        ? Estimate.missing(
            weakest.undefined().isEmpty()
                ? "no outsider voted with every member"
                : "not every member has votes in the period",
            "share of outsiders",
            "outsiders closer than the weakest dyad",
            own.coverage(),
            own.sources())
        : own;
  }

  /** Share of outsiders above the group's weakest dyad, over the draws they have in common. */
  private Estimate closerOutsiders() {
    double closer = ring.stream().filter(row -> row.relative().point().orElse(-1) > 0).count();
    double surely = ring.stream().filter(row -> or(row.relative().low(), -1) > 0).count();
    double maybe = ring.stream().filter(row -> or(row.relative().high(), -1) > 0).count();
    Coverage coverage = weakest.estimate().coverage();
    return Estimate.of(
        closer / ring.size(),
        surely / ring.size(),
        maybe / ring.size(),
        ring.size(),
        "share of outsiders",
        "outsiders closer than the weakest dyad; range from surely to possibly closer",
        coverage,
        weakest.estimate().sources());
  }

  private static double or(@org.jspecify.annotations.Nullable Double value, double otherwise) {
    return value == null ? otherwise : value;
  }

  private static TestResult notBuilt(String name, String question, String what) {
    return new TestResult(
        name,
        question,
        Verdict.NO_EVIDENCE,
        Estimate.missing("not built yet", "", what, Coverage.none(EVER), List.of()),
        null,
        null,
        "Not built yet: " + what + ".",
        "Nothing yet: the test is not there.");
  }

  private static final Period EVER = Period.ofYears(1946, 2025);
}
