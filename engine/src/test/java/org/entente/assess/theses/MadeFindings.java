package org.entente.assess.theses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.assess.GroupFindings;
import org.entente.assess.Hub;
import org.entente.assess.TestResult;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.PolicyArea;
import org.entente.domain.Verdict;
import org.jspecify.annotations.Nullable;

/** Made groups: two tests, "x" and "y", on plain scales, and a hub. */
final class MadeFindings {
  static final List<String> MEMBERS = List.of("RUS", "CHN", "IRN", "PRK");
  private static final Period PERIOD = Period.ofYears(2014, 2025);

  private final List<TestResult> tests = new ArrayList<>();
  private Hub hub = hub("");

  static MadeFindings group() {
    return new MadeFindings();
  }

  MadeFindings test(String name, double value, double halfWidth) {
    Estimate estimate =
        Estimate.of(
            value,
            value - halfWidth,
            value + halfWidth,
            50,
            "unit",
            "made",
            Coverage.full(PERIOD),
            List.of("made"));
    return with(name, Verdict.MET, estimate);
  }

  /** With readings to either side in place of an error. */
  MadeFindings read(String name, double low, double value, double high) {
    return with(
        name,
        Verdict.MET,
        Estimate.of(
            value,
            low,
            high,
            50,
            "unit",
            "made; range over cases",
            Coverage.full(PERIOD),
            List.of("made")));
  }

  MadeFindings unknown(String name) {
    Estimate none =
        Estimate.missing("nothing covers it", "unit", "made", Coverage.none(PERIOD), List.of());
    return with(name, Verdict.NO_EVIDENCE, none);
  }

  private MadeFindings with(String name, Verdict verdict, Estimate estimate) {
    tests.add(new TestResult(name, "?", verdict, estimate, null, null, "", ""));
    return this;
  }

  MadeFindings busiest(String member, String... rivals) {
    hub = hub(member, rivals);
    return this;
  }

  private static Hub hub(String member, String... rivals) {
    Estimate share =
        member.isEmpty()
            ? Estimate.missing("no tie", "share", "made", Coverage.none(PERIOD), List.of())
            : Estimate.of(
                0.7, 0.6, 0.8, 12, "share", "made", Coverage.full(PERIOD), List.of("made"));
    return new Hub(
        member,
        List.of(rivals),
        share,
        share,
        share,
        Map.of(PolicyArea.MILITARY, 1.0, PolicyArea.ECONOMIC, 1.0));
  }

  GroupFindings findings() {
    return new GroupFindings(MEMBERS, PERIOD, tests, null, hub);
  }

  /** 40 random groups evenly from -2 to 2 on both tests; four "HIGH" ones near 1, four near -1. */
  static List<ReferenceGroup> reference() {
    List<ReferenceGroup> groups = new ArrayList<>();
    for (int g = 0; g < 40; g++) {
      double value = -2 + 4 * g / 39.0;
      groups.add(reference("random-" + g, ReferenceGroup.RANDOM, value, value));
    }
    for (int g = 0; g < 4; g++) {
      double off = 0.2 * (g - 1.5);
      groups.add(reference("high-" + g, "BLOC", 1 + off, 1 + off));
      groups.add(reference("low-" + g, "NONE", -1 + off, -1 + off));
    }
    return groups;
  }

  private static ReferenceGroup reference(String id, String label, double x, double y) {
    Map<String, ReferenceGroup.Value> figures = new TreeMap<>();
    figures.put("x", new ReferenceGroup.Value(x, 10, List.of("made")));
    figures.put("y", new ReferenceGroup.Value(y, 10, List.of("made")));
    return new ReferenceGroup(id, MEMBERS, 2014, 2025, List.of(label), figures);
  }

  static Expectation range(String test, @Nullable Double least, @Nullable Double most) {
    return new Expectation(test, least, most, null, List.of(), 0.8, "made");
  }

  static Thesis thesis(String id, List<String> like, Expectation... expects) {
    return new Thesis(id, id, id, like, List.of(), List.of("made"), List.of(expects));
  }

  /** Expects more than 0 of both tests; resembles those near 1. */
  static Thesis high() {
    return thesis("high", List.of("BLOC"), range("x", 0.0, null), range("y", 0.0, null));
  }

  /** Its mirror image. */
  static Thesis low() {
    return thesis("low", List.of("NONE"), range("x", null, 0.0), range("y", null, 0.0));
  }
}
