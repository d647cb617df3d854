package org.entente.assess;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.domain.PolicyArea;

/**
 * The outer ring of a group: every state outside it, on several scales. Non-state actors have no
 * votes, treaties or registered trade and are in none of them.
 *
 * @param request members, period, seed
 * @param scales one ring each, in the order of {@link RingScale}; those with nobody in sight too
 */
public record Ring(AssessRequest request, List<RingOnScale> scales) {
  /**
   * One outsider over all scales.
   *
   * @param state code
   * @param seen scales on which every tie of it is known
   * @param areas policy areas of those scales
   * @param inside scales on which it stands no further than the group's own weakest pair
   * @param percentile mean over the scales seen of the share of outsiders that stand less close by
   *     their mean tie, 0 to 100; for the order of a list, not a measure of alliance
   */
  public record Row(String state, int seen, int areas, int inside, double percentile) {}

  /** Outsiders seen on at least half of the scales that see anybody, the closest first. */
  public List<Row> rows() {
    long seeing = scales.stream().filter(each -> !each.standings().isEmpty()).count();
    return states().stream()
        .map(this::row)
        .filter(row -> 2L * row.seen() >= seeing && row.seen() > 0)
        .sorted(
            Comparator.comparingDouble((Row row) -> -row.percentile()).thenComparing(Row::state))
        .toList();
  }

  private Set<String> states() {
    Set<String> states = new TreeSet<>();
    scales.forEach(each -> each.standings().forEach(standing -> states.add(standing.state())));
    return states;
  }

  private Row row(String state) {
    int seen = 0;
    int inside = 0;
    double percentiles = 0;
    Set<PolicyArea> areas = EnumSet.noneOf(PolicyArea.class);
    for (RingOnScale each : scales) {
      RingStanding standing = each.find(state).orElse(null);
      if (standing != null) {
        seen++;
        areas.add(each.scale().measure().area());
        inside += each.isInside(standing) ? 1 : 0;
        percentiles += each.percentile(standing);
      }
    }
    return new Row(state, seen, areas.size(), inside, percentiles / seen);
  }

  /** Number of policy areas in which anybody is seen. */
  public long areas() {
    return scales.stream()
        .filter(each -> !each.standings().isEmpty())
        .map(each -> each.scale().measure().area())
        .distinct()
        .count();
  }

  public boolean isEmpty() {
    return scales.stream().allMatch(each -> each.standings().isEmpty());
  }
}
