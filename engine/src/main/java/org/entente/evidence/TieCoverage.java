package org.entente.evidence;

import java.util.Set;

/**
 * Where a measure can see: for whom, when, and what it means that a pair has no row there.
 *
 * @param measure id of the measure
 * @param fromYear first year
 * @param toYear last year
 * @param states codes it covers; empty for all states
 * @param absenceIsZero true if no row means zero (all alliances are listed), false if it means
 *     unknown (a trade flow that nobody reported)
 * @param source dataset id
 */
public record TieCoverage(
    String measure,
    int fromYear,
    int toYear,
    Set<String> states,
    boolean absenceIsZero,
    String source) {

  public boolean covers(String a, String b, int year) {
    return year >= fromYear
        && year <= toYear
        && (states.isEmpty() || (states.contains(a) && states.contains(b)));
  }
}
