package org.entente.assess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.entente.domain.Actors;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Obligation;
import org.entente.domain.Period;
import org.entente.domain.Verdict;

/** The seven tests of a group, each with its figures in a sentence and what would turn it. */
final class GroupTests {
  /** Nine in ten groups of the size have a weaker weakest dyad. */
  static final double COHESION_PERCENTILE = 90;

  /** Halfway between a group of equals (0) and a star (1). */
  static final double CENTRALISATION_LIMIT = 0.5;

  /** At most one outsider in twenty stands closer than the group's own weakest pair. */
  static final double EXCLUSIVITY_LIMIT = 0.05;

  private final List<String> members;
  private final Actors actors;
  private final Period period;
  private final Treaties treaties;
  private final Instruments instruments;
  private final Weakest weakest;
  private final double[] random;
  private final List<RingRow> ring;
  private final Hub hub;

  GroupTests(
      List<String> members,
      Actors actors,
      Period period,
      Treaties treaties,
      Instruments instruments,
      Weakest weakest,
      double[] random,
      List<RingRow> ring,
      Hub hub) {
    this.members = members;
    this.actors = actors;
    this.period = period;
    this.treaties = treaties;
    this.instruments = instruments;
    this.weakest = weakest;
    this.random = random;
    this.ring = ring;
    this.hub = hub;
  }

  List<TestResult> all() {
    return List.of(
        cohesion(),
        notBuilt(
            "togetherness",
            "Do they act as one beyond what their pairs explain?",
            "the order-by-order test of joint votes and joint acts"),
        balance(),
        exclusivity(),
        formality(),
        notBuilt(
            "purpose",
            "Is there agreement left once distance from the pole is taken out?",
            "ideal points and the residual affinity they leave"),
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
    quantities.put("jointRung", (double) treaties.jointRung());
    OptionalInt floor = treaties.floor();
    quantities.put("floorRung", floor.isPresent() ? floor.getAsInt() : Double.NaN);
    quantities.put("hubRung", (double) star.rung());
    quantities.put("spokeShare", star.spokeShare());
    quantities.put("obligatedShare", treaties.obligatedShare());
    quantities.put("coveredShare", treaties.coveredShare());
    quantities.put("obligatedAtMost", treaties.obligatedAtMost());
    quantities.put("jointBodyShare", treaties.smallestBodyShare());
    quantities.put("jointBodyYears", treaties.smallestBodyYears(period));
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
      return missing("cohesion", question, estimate, "votes of both members of every pair");
    }
    double threshold = VoteField.quantile(random, COHESION_PERCENTILE);
    double percentile = VoteField.percentile(random, value);
    String found =
        "The weakest pair is %s with kappa %s; %.1f %% of random groups of %d have a weaker one%s."
            .formatted(
                pair(weakest.dyad()),
                interval(estimate),
                percentile,
                members.size(),
                undefinedNote());
    return new TestResult(
        "cohesion",
        question,
        weakest.undefined().isEmpty() ? estimate.atLeast(threshold) : Verdict.UNSURE,
        estimate,
        threshold,
        percentile,
        found,
        "It turns when kappa of %s crosses %s, the level that one random group in ten reaches."
            .formatted(pair(weakest.dyad()), number(threshold)));
  }

  private String undefinedNote() {
    return weakest.undefined().isEmpty()
        ? ""
        : "; no figure for "
            + weakest.undefined().stream().map(this::pair).collect(Collectors.joining(", "));
  }

  private TestResult balance() {
    String question = "Is it a club of equals, or do its ties run through one member?";
    Estimate estimate = hub.centralisation();
    Double value = estimate.value();
    if (value == null) {
      return missing("balance", question, estimate, "treaty, arms or trade ties inside the group");
    }
    boolean oneArea = value.equals(estimate.low()) && value.equals(estimate.high());
    Verdict centred = oneArea ? Verdict.UNSURE : estimate.atLeast(CENTRALISATION_LIMIT);
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
                .formatted(name(hub.member()), percent(hub.share()), 200.0 / members.size())
            + " centralisation "
            + interval(estimate)
            + ".",
        "Balanced below, centred above %s on a scale from equals (0) to a star (1)."
            .formatted(number(CENTRALISATION_LIMIT)));
  }

  private TestResult exclusivity() {
    String question = "Are outsiders further away than the members are from each other?";
    if (Double.isNaN(weakest.value()) || ring.isEmpty()) {
      return missing("exclusivity", question, weakest.estimate(), "votes of members and outsiders");
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
        ring.stream().limit(3).map(row -> name(row.state())).collect(Collectors.joining(", "));
    return new TestResult(
        "exclusivity",
        question,
        verdict,
        share,
        EXCLUSIVITY_LIMIT,
        null,
        "%s of %d outsiders stand closer to all members than its own weakest pair; closest: %s."
            .formatted(percent(share), ring.size(), closest),
        "It turns when that share crosses " + percent(EXCLUSIVITY_LIMIT) + ".");
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
        "outsiders closer than the weakest dyad; range from surely to possibly closer (95 %)",
        coverage,
        weakest.estimate().sources());
  }

  private static double or(@org.jspecify.annotations.Nullable Double value, double otherwise) {
    return value == null ? otherwise : value;
  }

  private TestResult formality() {
    String question = "Does an instrument in force bind all of its members to each other?";
    List<Dyad> seen = treaties.seen();
    if (seen.isEmpty()) {
      Dyad first = Dyad.among(members).get(0);
      return missing("formality", question, treaties.rung(first), "a treaty record of its pairs");
    }
    int rung = treaties.jointRung();
    int pairs = members.size() * (members.size() - 1) / 2;
    boolean whole = seen.size() == pairs;
    Estimate estimate = jointEstimate(rung, seen);
    Verdict verdict = rung >= 1 ? Verdict.MET : whole ? Verdict.NOT_MET : Verdict.UNSURE;
    return new TestResult(
        "formality",
        question,
        verdict,
        estimate,
        1.0,
        null,
        jointFinding(rung) + " " + pairFinding(seen, pairs),
        rung >= 1
            ? "It turns when that instrument ends or a member leaves it."
            : "A treaty of consultation or more between all %d members would turn it."
                .formatted(members.size()));
  }

  private Estimate jointEstimate(int rung, List<Dyad> seen) {
    Coverage narrowest = treaties.rung(seen.get(0)).coverage();
    java.util.TreeSet<String> sources = new java.util.TreeSet<>();
    for (Dyad dyad : seen) {
      Estimate each = treaties.rung(dyad);
      sources.addAll(each.sources());
      narrowest = each.coverage().share() < narrowest.share() ? each.coverage() : narrowest;
    }
    return Estimate.exact(
        rung,
        seen.size(),
        "rung 0-3",
        "highest rung of an instrument that joins every pair",
        narrowest,
        List.copyOf(sources));
  }

  private String jointFinding(int rung) {
    if (rung == 0) {
      return "No instrument with an obligation joins all of them.";
    }
    return "One instrument joins all of them on rung %d (%s): %s."
        .formatted(
            rung,
            Obligation.ofRung(rung).meaning(),
            instruments.name(treaties.jointInstrument().orElse("0:/")));
  }

  private String pairFinding(List<Dyad> seen, int pairs) {
    String promised =
        seen.stream()
            .filter(dyad -> treaties.rung(dyad).point().orElse(0) >= 1)
            .map(dyad -> pair(dyad) + " " + (int) treaties.rung(dyad).point().orElse(0))
            .limit(6)
            .collect(Collectors.joining(", "));
    long count = seen.stream().filter(d -> treaties.rung(d).point().orElse(0) >= 1).count();
    String unseen =
        seen.size() == pairs
            ? ""
            : "; the record of %d pairs is not covered".formatted(pairs - seen.size());
    return "%d of %d pairs have promised each other something%s%s%s."
        .formatted(
            count,
            pairs,
            promised.isEmpty() ? "" : " (rungs: " + promised + (count > 6 ? ", ..." : "") + ")",
            staleNote(seen),
            unseen);
  }

  /** A record that ends before the period does says what was in force then, not at its end. */
  private String staleNote(List<Dyad> seen) {
    int last =
        seen.stream()
            .flatMap(
                dyad ->
                    treaties.rung(dyad).coverage().years().stream().max(Integer::compare).stream())
            .min(Integer::compare)
            .orElse(period.toYear());
    return last < period.toYear()
        ? "; for some pairs as it stood in " + last + ", where their record ends"
        : "";
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
        "The test itself.");
  }

  private static final Period EVER = Period.ofYears(1946, 2025);

  private static TestResult missing(
      String name, String question, Estimate estimate, String wanted) {
    String reason = estimate.isPresent() ? "too few states to compare with" : estimate.reason();
    return new TestResult(
        name,
        question,
        Verdict.NO_EVIDENCE,
        estimate,
        null,
        null,
        "No evidence: " + reason + ".",
        "Evidence on " + wanted + " would decide it.");
  }

  /** One sentence that says the answer. */
  String headline(LabelDraws labels) {
    String group =
        members.size() > 6
            ? "These " + members.size() + " states"
            : members.stream().map(this::name).collect(Collectors.joining(", "));
    String share =
        "in %.0f %% of draws from the error of votes alone"
            .formatted(100 * labels.shares().getOrDefault(labels.label(), 0.0));
    String why =
        labels.rule().conditions().stream()
            .map(LabelRules.Condition::reason)
            .distinct()
            .collect(Collectors.joining(", "));
    return "%s: %s (%s). %s%s."
        .formatted(
            group,
            inWords(labels.label()),
            share,
            Character.toUpperCase(why.charAt(0)),
            why.substring(1));
  }

  static String inWords(String label) {
    return switch (label) {
      case "ALLIANCE" -> "an alliance";
      case "BLOC" -> "a bloc";
      case "HUB_AND_SPOKES" -> "hub and spokes";
      case "AD_HOC" -> "ad hoc ties";
      case "NONE" -> "no group";
      default -> "undetermined";
    };
  }

  private String pair(Dyad dyad) {
    return name(dyad.a()) + "-" + name(dyad.b());
  }

  private String name(String code) {
    return actors.findByCode(code).map(org.entente.domain.Actor::name).orElse(code);
  }

  private static String interval(Estimate estimate) {
    return "%s [%s, %s]"
        .formatted(
            number(or(estimate.value(), Double.NaN)),
            number(or(estimate.low(), Double.NaN)),
            number(or(estimate.high(), Double.NaN)));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String percent(Estimate estimate) {
    return percent(or(estimate.value(), Double.NaN));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
