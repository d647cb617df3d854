package org.entente.assess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Obligation;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.JointBody;

/** What the members of a group have promised each other, pair by pair and all together. */
final class Treaties {
  private final List<String> members;
  private final Map<Dyad, Estimate> rungs = new LinkedHashMap<>();
  private final List<JointBody> bodies;
  private final Optional<Joint> joint;
  private final int states;
  private final Period period;

  private Treaties(
      List<String> members,
      Period period,
      List<JointBody> bodies,
      Optional<Joint> joint,
      int states) {
    this.members = members;
    this.period = period;
    this.bodies = bodies;
    this.joint = joint;
    this.states = states;
  }

  /**
   * @param states how many states there were in the period, to size bodies against
   */
  static Treaties of(
      Evidence evidence, List<String> members, Period period, TieProfile profile, int states) {
    return of(members, period, evidence.jointBodies(members, period), profile, states);
  }

  /**
   * @param bodies that join the group in the period
   */
  static Treaties of(
      List<String> members, Period period, List<JointBody> bodies, TieProfile profile, int states) {
    Treaties treaties =
        new Treaties(members, period, bodies, Joint.of(Dyad.among(members), profile), states);
    for (Dyad dyad : Dyad.among(members)) {
      treaties.rungs.put(dyad, profile.pooled(dyad.a(), dyad.b()));
    }
    return treaties;
  }

  Estimate rung(Dyad dyad) {
    return rungs.getOrDefault(
        dyad, Estimate.missing("not looked up", "", "", noCoverage(), List.of()));
  }

  private static org.entente.domain.Coverage noCoverage() {
    return org.entente.domain.Coverage.none(Period.ofYear(1));
  }

  /** Dyads whose treaty record is covered. */
  List<Dyad> seen() {
    return rungs.entrySet().stream()
        .filter(entry -> entry.getValue().isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Lowest rung among the dyads; empty if any dyad is not covered. */
  OptionalInt floor() {
    return seen().size() < rungs.size()
        ? OptionalInt.empty()
        : seen().stream().mapToInt(this::rungOf).min();
  }

  private int rungOf(Dyad dyad) {
    Double value = rung(dyad).value();
    return value == null ? 0 : value.intValue();
  }

  /** How many pairs the group has. */
  int pairs() {
    return rungs.size();
  }

  /** The instrument that joins all members; of several, on the highest rung and for longest. */
  Optional<Joint> joint() {
    return joint;
  }

  /** Rung of the highest instrument that joins all members; 0 if none does. */
  int jointRung() {
    return joint.map(Joint::rung).orElse(0);
  }

  /**
   * The member that comes closest to a hub of defence obligations.
   *
   * @param rung lowest rung among its own dyads
   * @param spokeShare share of the other dyads with a defence obligation of their own
   */
  record Star(int rung, double spokeShare) {}

  /** The best star; NaN for the spokes of a group of two. */
  Star star() {
    Star best = new Star(0, 1);
    for (String hub : members) {
      Star star = star(hub);
      if (star.rung() > best.rung()
          || (star.rung() == best.rung() && star.spokeShare() < best.spokeShare())) {
        best = star;
      }
    }
    return best;
  }

  private Star star(String hub) {
    int own = Obligation.DEFENCE.rung();
    int others = 0;
    int bound = 0;
    for (Dyad dyad : rungs.keySet()) {
      if (dyad.has(hub)) {
        own = Math.min(own, rungOf(dyad));
      } else {
        others++;
        bound += rungOf(dyad) == Obligation.DEFENCE.rung() ? 1 : 0;
      }
    }
    return new Star(own, others == 0 ? Double.NaN : (double) bound / others);
  }

  /** Share of the group's dyads whose treaty record is covered. */
  double coveredShare() {
    return (double) seen().size() / rungs.size();
  }

  /** The share on the first rung or higher if every uncovered dyad were on it. */
  double obligatedAtMost() {
    return obligatedShare() + 1 - coveredShare();
  }

  /** Share of the group's dyads known to be on the first rung or higher. */
  double obligatedShare() {
    return (double) seen().stream().filter(dyad -> rungOf(dyad) >= 1).count() / rungs.size();
  }

  /** Members of the smallest body that joins the group, as a share of all states; else NaN. */
  double smallestBodyShare() {
    return smallestBody().map(body -> (double) body.size() / states).orElse(Double.NaN);
  }

  /** Share of the period's years in which that body joined the group; NaN without one. */
  double smallestBodyYears() {
    return smallestBody().map(body -> (double) years(body) / period.yearCount()).orElse(Double.NaN);
  }

  /**
   * The smallest curated body to which all members belonged for at least half of the period; where
   * there is none, the smallest to which they belonged at all.
   */
  Optional<JointBody> smallestBody() {
    return bodies.stream()
        .filter(body -> 2 * years(body) >= period.yearCount())
        .findFirst()
        .or(() -> bodies.stream().findFirst());
  }

  private static int years(JointBody body) {
    return body.toYear() - body.fromYear() + 1;
  }

  List<JointBody> bodies() {
    return bodies;
  }

  Map<Dyad, Estimate> rungs() {
    return rungs;
  }
}
