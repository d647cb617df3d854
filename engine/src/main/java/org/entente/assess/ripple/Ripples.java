package org.entente.assess.ripple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.assess.ripple.RippleFinding.Figure;
import org.entente.assess.ripple.RippleFinding.Pair;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.NoEvidence;
import org.entente.domain.Verdict;
import org.entente.evidence.EventQueries.SeenDay;
import org.entente.evidence.Evidence;
import org.entente.measure.FalseDiscoveries;
import org.entente.measure.SplitMix;
import org.entente.measure.ripple.Blocks;
import org.entente.measure.ripple.Bursts;
import org.entente.measure.ripple.ControlField;
import org.entente.measure.ripple.GroupShiftTest;
import org.entente.measure.ripple.Pairing;
import org.entente.measure.ripple.ShiftTest;
import org.entente.measure.ripple.Shifted;
import org.jspecify.annotations.Nullable;

/**
 * Coordination of a group: bursts of its members' hostility toward a pole and its allies, beside
 * what their own rhythms give and beside outsiders as active as they are. Outsiders are the states
 * of the data that are neither members nor pole nor, in any year, its allies.
 *
 * <p>The events are undirected: a burst may be the pole's doing. One act of the pole against two
 * members on a day looks like coordination, and so does one report that names both.
 */
public final class Ripples {
  /** Of block bootstrap draws and of joint shifts. */
  private static final int BLOCK_DRAWS = 2000;

  private static final int SHIFT_DRAWS = 10_000;

  /** A year: less has no two of each season's rhythm, and shifts too alike. */
  private static final int FEWEST_DAYS = 330;

  /** Share of days on which something passed between a state and the targets. */
  private static final double ACTIVE = 0.5;

  private static final String RATIO =
      "bursts within the lag, observed / mean of circular shifts; spread of the shifts";
  private static final String LEAD =
      "share of bursts on different days within the lag in which the first state came first;"
          + " block bootstrap of 28 days";

  private final RippleRequest request;
  private final HostilityField field;
  private final Coverage coverage;
  private final Map<String, Bursts> bursts = new TreeMap<>();
  private final Map<String, Double> activity = new TreeMap<>();
  private final Map<String, String> silent = new TreeMap<>();
  private final List<String> controls;
  private final Map<Integer, ControlField> controlFields = new HashMap<>();

  private Ripples(RippleRequest request, HostilityField field) {
    this.request = request;
    this.field = field;
    this.coverage = Coverage.of(request.period(), field.span().years().boxed().toList());
    read();
    Set<String> targets = field.targets().ever();
    controls =
        bursts.keySet().stream()
            .filter(state -> !request.members().contains(state) && !targets.contains(state))
            .toList();
  }

  /**
   * The finding; where there is none it says why. The members' order does not change a figure, save
   * the order of pairs. Cost: about a second from the store.
   *
   * @throws NoEvidence if only the pack is there
   */
  public static RippleFinding of(Evidence evidence, RippleRequest request) {
    List<SeenDay> seen = evidence.eventDays(request.period());
    if (seen.isEmpty()) {
      return without(
          request, null, "no day of the period has events; they cover 2018 to February 2024");
    }
    HostilityField field = HostilityField.of(evidence, request, seen);
    if (field.known() < FEWEST_DAYS) {
      return without(
          request,
          field,
          "events cover %d days of the period, and %d are needed"
              .formatted(field.known(), FEWEST_DAYS));
    }
    return new Ripples(request, field).find();
  }

  private static RippleFinding without(
      RippleRequest request, @Nullable HostilityField field, String reason) {
    return new RippleFinding(
        request,
        field == null ? null : field.span(),
        field == null ? 0 : field.days(),
        field == null ? 0 : field.known(),
        Coverage.none(request.period()),
        field == null ? List.of() : field.sources(),
        field == null ? Map.of() : field.targets().byYear(),
        Map.of(),
        List.of(),
        null,
        List.of(),
        Verdict.NO_EVIDENCE,
        "",
        reason);
  }

  private void read() {
    for (Map.Entry<String, double[]> entry : field.series().entrySet()) {
      String state = entry.getKey();
      double active = share(entry.getValue());
      if (active < ACTIVE) {
        silent.put(state, "something passed on %.0f %% of days only".formatted(100 * active));
        continue;
      }
      Bursts found = Bursts.of(entry.getValue());
      if (found.seen() < FEWEST_DAYS) {
        silent.put(state, "%d days can be compared with those around".formatted(found.seen()));
      } else {
        bursts.put(state, found);
        activity.put(state, meanSize(entry.getValue()));
      }
    }
  }

  private double share(double[] series) {
    long days = Arrays.stream(series).filter(x -> !Double.isNaN(x) && x != 0).count();
    return (double) days / field.known();
  }

  private double meanSize(double[] series) {
    return Arrays.stream(series).filter(x -> !Double.isNaN(x)).map(Math::abs).sum() / field.known();
  }

  private RippleFinding find() {
    List<String> covered = request.members().stream().filter(bursts::containsKey).toList();
    if (covered.size() < 2) {
      return without(
          request, field, "no two members have events: " + String.join("; ", reasons().values()));
    }
    if (!GroupShiftTest.hasRoom(covered.size(), field.days())) {
      return without(
          request,
          field,
          "%d days are too few to move %d members apart".formatted(field.days(), covered.size()));
    }
    List<Pair> pairs = pairs(covered);
    Figure group = group(covered, pairs);
    Verdict verdict = RippleVerdict.of(group);
    return new RippleFinding(
        request,
        field.span(),
        field.days(),
        field.known(),
        coverage,
        field.sources(),
        field.targets().byYear(),
        reasons(),
        controls,
        group,
        pairs,
        verdict,
        RippleVerdict.words(group, verdict, pairs),
        "");
  }

  private Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (String member : request.members()) {
      if (!bursts.containsKey(member)) {
        reasons.put(
            member,
            member + ": " + silent.getOrDefault(member, "not among the states of the events"));
      }
    }
    return reasons;
  }

  /** Adjusted over all pairs and lags at once. */
  private List<Pair> pairs(List<String> covered) {
    List<Dyad> dyads = Dyad.among(covered);
    int[] lags = RippleRequest.LAGS.stream().mapToInt(Integer::intValue).toArray();
    List<ShiftTest[]> tests = dyads.stream().map(dyad -> pairing(dyad).tests(lags)).toList();
    double[] adjusted =
        FalseDiscoveries.adjusted(
            tests.stream()
                .flatMap(Arrays::stream)
                .mapToDouble(test -> test.shifted().p())
                .toArray());
    List<Pair> pairs = new ArrayList<>();
    for (int d = 0; d < dyads.size(); d++) {
      pairs.add(pair(dyads.get(d), tests.get(d), adjusted, d * lags.length));
    }
    return pairs;
  }

  private Pairing pairing(Dyad dyad) {
    return new Pairing(known(dyad.a()), known(dyad.b()));
  }

  private Bursts known(String state) {
    return Objects.requireNonNull(bursts.get(state));
  }

  private double active(String state) {
    return Objects.requireNonNull(activity.get(state));
  }

  private Pair pair(Dyad dyad, ShiftTest[] tests, double[] adjusted, int at) {
    List<Figure> figures = new ArrayList<>();
    List<Estimate> leads = new ArrayList<>();
    for (int l = 0; l < tests.length; l++) {
      ShiftTest test = tests[l];
      ControlField.Rank rank =
          controls(test.lag()).pair(test.shifted().excess(), active(dyad.a()), active(dyad.b()));
      figures.add(
          figure(test.lag(), test.hits(), test.expected(), test.shifted(), adjusted[at + l], rank));
      leads.add(lead(dyad, test.lag()));
    }
    Verdict verdict = RippleVerdict.of(figures.get(RippleRequest.LAGS.indexOf(request.lag())));
    return new Pair(dyad, figures, leads, verdict);
  }

  private Figure figure(
      int lag, long hits, double expected, Shifted shifted, double q, ControlField.Rank rank) {
    double[] ends = {shifted.low(), shifted.high()};
    return new Figure(
        lag,
        estimate(shifted.ratio(), ends, hits, "times as often", RATIO),
        hits,
        expected,
        shifted.p(),
        q,
        shifted.shifts(),
        rank.p(),
        rank.compared(),
        shifted.detectable());
  }

  private Estimate lead(Dyad dyad, int lag) {
    Blocks blocks = pairing(dyad).blocks(lag);
    String unit = "share of bursts on different days";
    if (blocks.count() == 0) {
      return Estimate.missing(
          "no two bursts on different days", unit, LEAD, coverage, field.sources());
    }
    SplitMix random = SplitMix.forPart(request.seed(), 31L * dyad.toString().hashCode() + lag);
    return estimate(
        blocks.lead(), blocks.leadInterval(BLOCK_DRAWS, random), blocks.count(), unit, LEAD);
  }

  private Estimate estimate(double value, double[] ends, long n, String unit, String method) {
    return Estimate.of(
        value,
        Math.min(ends[0], value),
        Math.max(ends[1], value),
        n,
        unit,
        method,
        coverage,
        field.sources());
  }

  private ControlField controls(int lag) {
    return controlFields.computeIfAbsent(
        lag,
        each ->
            ControlField.of(
                controls.stream().map(this::known).toList(),
                controls.stream().mapToDouble(this::active).toArray(),
                each));
  }

  /** At the lag asked. */
  private Figure group(List<String> covered, List<Pair> pairs) {
    if (covered.size() == 2) {
      return pairs.get(0).at(request.lag());
    }
    List<String> ordered = covered.stream().sorted().toList();
    GroupShiftTest test =
        GroupShiftTest.of(
            ordered.stream().map(this::known).toList(), request.lag(), SHIFT_DRAWS, request.seed());
    ControlField.Rank rank =
        controls(request.lag())
            .group(
                meanExcess(ordered),
                ordered.stream().mapToDouble(this::active).toArray(),
                request.seed());
    return figure(
        request.lag(), test.hits(), test.expected(), test.shifted(), test.shifted().p(), rank);
  }

  private double meanExcess(List<String> members) {
    List<Dyad> dyads = Dyad.among(members);
    return IntStream.range(0, dyads.size())
        .mapToDouble(d -> pairing(dyads.get(d)).test(request.lag()).shifted().excess())
        .average()
        .orElseThrow();
  }
}
