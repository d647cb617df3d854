package org.entente.assess.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.domain.Dyad;
import org.entente.domain.FieldQuantiles;
import org.entente.domain.JointVotes;
import org.entente.measure.Similarity;
import org.entente.measure.SplitMix;
import org.entente.measure.TableInterval;
import org.entente.measure.VoteField;

/**
 * Quantiles of the weakest kappa of random groups of eligible states, for groups of two to six, in
 * every window of {@value #WINDOW} calendar years. It is given the years in order, as they are
 * counted, and keeps the last few.
 *
 * <p>The quantiles are those of {@link VoteField#SAMPLE} random groups: the standard error of a
 * percentile is below 0.36 points.
 */
final class FieldTable {
  /** Long enough for a kappa with a narrow interval, short enough to move within a decade. */
  static final int WINDOW = 5;

  static final int SMALLEST = 2;
  static final int LARGEST = 6;

  private static final long SEED = 20_240_805L;

  private final int from;
  private final TreeMap<Integer, Map<Dyad, JointVotes>> years = new TreeMap<>();
  private final Map<Integer, Integer> rollCalls = new HashMap<>();

  /**
   * @param from first year with votes; the first window begins there
   */
  FieldTable(int from) {
    this.from = from;
  }

  /**
   * The quantiles of the window that ends with a year, by size; none where the window is not whole
   * yet or holds too few states. Years without votes need not be given.
   *
   * @param tables of all pairs that voted together in the year
   */
  List<FieldQuantiles> add(int year, int rollCallsOfYear, Map<Dyad, JointVotes> tables) {
    years.put(year, tables);
    rollCalls.put(year, rollCallsOfYear);
    years.headMap(year - WINDOW, true).clear();
    return year < from + WINDOW - 1 ? List.of() : quantiles(year);
  }

  private List<FieldQuantiles> quantiles(int year) {
    int asked = years.keySet().stream().mapToInt(each -> rollCalls.getOrDefault(each, 0)).sum();
    VoteField field =
        VoteField.of(
            pooled(years.values()), asked, table -> TableInterval.value(Similarity.KAPPA, table));
    List<FieldQuantiles> all = new ArrayList<>();
    IntStream.rangeClosed(SMALLEST, LARGEST)
        .parallel()
        .mapToObj(size -> quantiles(field, year, size))
        .toList()
        .forEach(all::addAll);
    return all;
  }

  private static List<FieldQuantiles> quantiles(VoteField field, int year, int size) {
    SplitMix random = SplitMix.forPart(SEED, 10L * year + size);
    double[] sorted = field.weakestOfRandomGroups(size, random);
    if (sorted.length == 0) {
      return List.of();
    }
    double[] values = new double[FieldQuantiles.COUNT];
    for (int percent = 0; percent < values.length; percent++) {
      values[percent] = VoteField.quantile(sorted, percent);
    }
    return List.of(
        new FieldQuantiles(year - WINDOW + 1, year, size, field.states().size(), values));
  }

  private static Map<Dyad, JointVotes> pooled(Collection<Map<Dyad, JointVotes>> years) {
    Map<Dyad, List<JointVotes>> lists = new HashMap<>();
    for (Map<Dyad, JointVotes> year : years) {
      year.forEach((dyad, table) -> lists.computeIfAbsent(dyad, d -> new ArrayList<>()).add(table));
    }
    Map<Dyad, JointVotes> pooled = new HashMap<>();
    lists.forEach((dyad, tables) -> pooled.put(dyad, JointVotes.pool(tables)));
    return pooled;
  }
}
