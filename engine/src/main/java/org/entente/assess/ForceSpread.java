package org.entente.assess;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.measure.means.ShareSpread;
import org.entente.measure.means.SpreadRank;
import org.entente.measure.means.YearChain;
import org.jspecify.annotations.Nullable;

/**
 * How far apart a group's members are in one reading of force, over the years in which all of them
 * existed and a record sees them: so no member is measured in other years, or by another record,
 * than the rest.
 *
 * @param years those years
 * @param counts years with force by member, in the members' order
 * @param dependence correlation of neighbouring years
 * @param estimate largest less smallest share; missing without such years
 * @param percentile among all groups of the size, null without
 */
record ForceSpread(
    TreeSet<Integer> years,
    int[] counts,
    double dependence,
    Estimate estimate,
    @Nullable Double percentile) {
  private static final double TAIL = 0.025;
  private static final String UNIT = "share of years";
  private static final String METHOD =
      "largest less smallest share of years with force (%s); least favourable shares, years"
          + " alike by %.2f";

  static ForceSpread of(
      ForceRecord record, ForceReading reading, List<String> members, Period period) {
    TreeSet<Integer> years = record.common(reading, members, period);
    int[] counts =
        members.stream().mapToInt(each -> record.forceYears(reading, each, years)).toArray();
    List<String> sources = List.copyOf(record.sources(reading.measures(), years));
    Coverage coverage = Coverage.of(period, years);
    if (years.isEmpty()) {
      return new ForceSpread(years, counts, Double.NaN, unseen(coverage, sources), null);
    }
    double dependence = record.dependence(reading);
    ShareSpread spread = ShareSpread.of(counts, new YearChain(years.size(), dependence));
    Estimate estimate =
        Estimate.of(
            spread.value(),
            spread.low(),
            spread.high(),
            (long) years.size() * members.size(),
            UNIT,
            String.format(Locale.ROOT, METHOD, reading.words(), dependence),
            coverage,
            sources);
    return new ForceSpread(
        years, counts, dependence, estimate, percentile(record, reading, counts, years));
  }

  private static Estimate unseen(Coverage coverage, List<String> sources) {
    return Estimate.missing(
        "no record of the use of force covers all members in any year of the period",
        UNIT,
        "",
        coverage,
        sources);
  }

  /** "12 [6, 15]": a member's years with force, and the interval in years. */
  String inWords(int member) {
    YearChain chain = new YearChain(years.size(), dependence);
    return String.format(
        Locale.ROOT,
        "%d [%.0f, %.0f]",
        counts[member],
        years.size() * chain.low(counts[member], TAIL),
        years.size() * chain.high(counts[member], TAIL));
  }

  /**
   * The smallest difference of shares that would have been found above a limit, one member with
   * force in so many of the years and the others in none; NaN if none would.
   */
  double smallestAbove(double limit) {
    YearChain chain = new YearChain(years.size(), dependence);
    int[] made = new int[counts.length];
    for (int most = 1; most <= years.size(); most++) {
      made[0] = most;
      if (ShareSpread.of(made, chain).low() > limit) {
        return (double) most / years.size();
      }
    }
    return Double.NaN;
  }

  /** Whether members that never used force in these years would be found within a limit. */
  boolean peaceIsBelow(double limit) {
    YearChain chain = new YearChain(years.size(), dependence);
    return ShareSpread.of(new int[counts.length], chain).high() < limit;
  }

  private static @Nullable Double percentile(
      ForceRecord record, ForceReading reading, int[] counts, TreeSet<Integer> years) {
    int most = Arrays.stream(counts).max().orElse(0);
    int fewest = Arrays.stream(counts).min().orElse(0);
    double percentile =
        SpreadRank.percentile(record.countsOfAll(reading, years), counts.length, most - fewest);
    return Double.isNaN(percentile) ? null : percentile;
  }
}
