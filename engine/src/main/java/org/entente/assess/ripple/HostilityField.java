package org.entente.assess.ripple;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.domain.Period;
import org.entente.evidence.EventQueries.NetDay;
import org.entente.evidence.EventQueries.SeenDay;
import org.entente.evidence.Evidence;
import org.entente.measure.ripple.RunningMedian;

/**
 * Daily hostility of every state toward the pole and its allies: minus the net of what passed
 * between them, as a share of the size of all nets of that day. The share is what takes out GDELT's
 * drift: whatever multiplies all scores of a day alike leaves it as it is. There is no count of
 * events to divide by.
 *
 * <p>Missing days are NaN for everybody, and so are thin days: those with fewer than half of the
 * pairs usual around them. A state without a record on a known day has 0.
 */
final class HostilityField {
  /** A day with fewer than this share of the pairs usual around it is taken for missing. */
  private static final double THIN = 0.5;

  private final LocalDate first;
  private final double[] volume;
  private final Map<String, double[]> series = new TreeMap<>();
  private final Targets targets;
  private final List<String> sources;

  private HostilityField(LocalDate first, double[] volume, Targets targets, List<String> sources) {
    this.first = first;
    this.volume = volume;
    this.targets = targets;
    this.sources = sources;
  }

  /**
   * @param seen days of the period, in order; not empty
   */
  static HostilityField of(Evidence evidence, RippleRequest request, List<SeenDay> seen) {
    LocalDate first = seen.get(0).day();
    LocalDate last = seen.get(seen.size() - 1).day();
    Targets targets = Targets.of(evidence, request, new Period(first, last));
    HostilityField field =
        new HostilityField(
            first,
            volume(seen, first, last),
            targets,
            seen.stream().map(SeenDay::source).distinct().sorted().toList());
    targets
        .byYear()
        .forEach(
            (year, others) -> evidence.eventsWith(others, Period.ofYear(year)).forEach(field::add));
    return field;
  }

  private static double[] volume(List<SeenDay> seen, LocalDate first, LocalDate last) {
    int days = at(last, first) + 1;
    double[] pairs = new double[days];
    double[] volume = new double[days];
    Arrays.fill(pairs, Double.NaN);
    Arrays.fill(volume, Double.NaN);
    for (SeenDay day : seen) {
      pairs[at(day.day(), first)] = day.pairs();
      volume[at(day.day(), first)] = day.volume();
    }
    double[] usual = RunningMedian.of(pairs);
    for (int d = 0; d < days; d++) {
      if (pairs[d] < THIN * usual[d] || volume[d] == 0) {
        volume[d] = Double.NaN;
      }
    }
    return volume;
  }

  private static int at(LocalDate day, LocalDate first) {
    return (int) ChronoUnit.DAYS.between(first, day);
  }

  private void add(NetDay net) {
    int day = at(net.day(), first);
    if (day >= 0 && day < volume.length) {
      series.computeIfAbsent(net.state(), state -> quiet())[day] = -net.net() / volume[day];
    }
  }

  private double[] quiet() {
    return Arrays.stream(volume).map(each -> Double.isNaN(each) ? Double.NaN : 0).toArray();
  }

  /** Calendar days from the first known day to the last. */
  int days() {
    return volume.length;
  }

  /** Days that are used. */
  int known() {
    return (int) Arrays.stream(volume).filter(each -> !Double.isNaN(each)).count();
  }

  Period span() {
    return new Period(first, first.plusDays(volume.length - 1L));
  }

  /** Hostility by state, one value a day; see the class. */
  Map<String, double[]> series() {
    return series;
  }

  Targets targets() {
    return targets;
  }

  List<String> sources() {
    return sources;
  }
}
