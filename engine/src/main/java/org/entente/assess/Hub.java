package org.entente.assess;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.domain.Estimate;
import org.entente.domain.PolicyArea;

/**
 * How much of a group's ties run through one member.
 *
 * @param member the busiest member; empty when no tie has any weight
 * @param rivals members that would be the busiest if one policy area were left out
 * @param share its ties' share of the group's total tie weight: 2/k in a group of equals, 1 in a
 *     star
 * @param centralisation Freeman's degree centralisation of the weighted ties, 0 to 1
 * @param weakestToMean weakest dyad over the mean dyad, 1 in a group of equals
 * @param known policy areas with a tie inside the group, to the share of its pairs they know
 */
public record Hub(
    String member,
    List<String> rivals,
    Estimate share,
    Estimate centralisation,
    Estimate weakestToMean,
    Map<PolicyArea, Double> known) {

  /** Areas that know every pair: with fewer than two, one area's view is all there is. */
  int wholeAreas() {
    return (int) known.values().stream().filter(share -> share == 1).count();
  }

  /** " Known in part: military 20 % of pairs."; empty if every area knows every pair. */
  String gaps() {
    String parts =
        known.entrySet().stream()
            .filter(entry -> entry.getValue() < 1)
            .map(
                entry ->
                    entry.getKey().name().toLowerCase(Locale.ROOT)
                        + " "
                        + Phrases.percent(entry.getValue())
                        + " of pairs")
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? "" : " Known in part: " + parts + ".";
  }
}
