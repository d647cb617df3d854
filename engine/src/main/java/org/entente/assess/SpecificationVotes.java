package org.entente.assess;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.domain.Dyad;
import org.entente.domain.JointVotes;
import org.entente.measure.Similarity;
import org.entente.measure.SplitMix;
import org.entente.measure.TableInterval;
import org.entente.measure.VoteField;
import org.entente.measure.cohesion.GroupStatistic;
import org.entente.measure.cohesion.JointCells;
import org.entente.measure.cohesion.RandomGroups;

/**
 * A group's cohesion in one window of years, by every similarity, statistic and pool of states that
 * it can be ranked among. All error is that of the tables of joint votes, and the draws are the
 * same normal numbers whatever the window and the similarity, so that two specifications differ by
 * their choices and not by their draws.
 */
final class SpecificationVotes {
  /** States to draw random groups from. */
  enum Pool {
    HALF_THE_VOTES,
    NINE_IN_TEN,
    WHOLE_PERIOD
  }

  /**
   * A group's figure among random groups.
   *
   * @param percentile NaN where it is not defined
   * @param draws percentile of each draw; empty where it is not defined
   */
  record Cell(double percentile, double[] draws) {
    static final Cell NONE = new Cell(Double.NaN, new double[0]);
  }

  private final Map<Similarity, Map<Pool, Cell[]>> cells = new EnumMap<>(Similarity.class);

  /**
   * What one window is made of.
   *
   * @param cells tables of all pairs
   * @param pieces of them that the window holds
   * @param rollCalls in the window
   * @param throughout states that existed in all years of it
   * @param tables of the group's dyads over the window
   * @param normals standard normal draws, [dyad][draw]
   * @param groups random groups to draw
   * @param seed of the groups
   */
  record Window(
      JointCells cells,
      int[] pieces,
      int rollCalls,
      Set<String> throughout,
      List<JointVotes> tables,
      double[][] normals,
      int groups,
      long seed) {}

  SpecificationVotes(Window window, List<Similarity> similarities, int members) {
    JointCells.Window field = window.cells().window(similarities, window.pieces());
    Map<Pool, RandomGroups> random = new EnumMap<>(Pool.class);
    for (Pool pool : Pool.values()) {
      SplitMix seeded = SplitMix.forPart(window.seed(), pool.ordinal());
      random.put(
          pool, RandomGroups.draw(pool(window, field, pool), members, window.groups(), seeded));
    }
    field
        .similarity()
        .forEach(
            (similarity, values) -> {
              double[][] figures = figures(window, similarity);
              Map<Pool, Cell[]> byPool = new EnumMap<>(Pool.class);
              random.forEach(
                  (pool, groups) -> byPool.put(pool, cells(figures, groups.figures(values))));
              cells.put(similarity, byPool);
            });
  }

  private static int[] pool(Window window, JointCells.Window field, Pool pool) {
    int[] voted = field.votedOn((pool == Pool.NINE_IN_TEN ? 0.9 : 0.5) * window.rollCalls());
    return pool == Pool.WHOLE_PERIOD
        ? IntStream.of(voted)
            .filter(state -> window.throughout().contains(window.cells().states().get(state)))
            .toArray()
        : voted;
  }

  /** [statistic][0] at the tables, [statistic][1 + draw] in each draw. */
  private static double[][] figures(Window window, Similarity similarity) {
    List<TableInterval.Result> dyads =
        window.tables().stream().map(table -> TableInterval.of(similarity, table)).toList();
    GroupStatistic[] statistics = GroupStatistic.values();
    int draws = window.normals()[0].length;
    double[][] figures = new double[statistics.length][1 + draws];
    double[] values = new double[dyads.size()];
    for (int d = 0; d <= draws; d++) {
      for (int p = 0; p < values.length; p++) {
        TableInterval.Result dyad = dyads.get(p);
        values[p] = d == 0 ? dyad.value() : dyad.draw(window.normals()[p][d - 1]);
      }
      for (int s = 0; s < statistics.length; s++) {
        figures[s][d] = statistics[s].of(values);
      }
    }
    return figures;
  }

  private static Cell[] cells(double[][] figures, double[][] random) {
    return IntStream.range(0, figures.length)
        .mapToObj(s -> cell(figures[s], random[s]))
        .toArray(Cell[]::new);
  }

  private static Cell cell(double[] figures, double[] random) {
    if (random.length == 0 || Double.isNaN(figures[0])) {
      return Cell.NONE;
    }
    double[] percentiles =
        Arrays.stream(figures).map(figure -> VoteField.percentile(random, figure)).toArray();
    return new Cell(percentiles[0], Arrays.copyOfRange(percentiles, 1, percentiles.length));
  }

  /** The group's cohesion as chosen. */
  Cell cell(Similarity similarity, GroupStatistic statistic, Pool pool) {
    Cell[] byStatistic = cells.getOrDefault(similarity, Map.of()).get(pool);
    return byStatistic == null ? Cell.NONE : byStatistic[statistic.ordinal()];
  }

  /** Normal draws for the dyads of a group, the same as for the dyads' own intervals. */
  static double[][] normals(List<Dyad> dyads, int draws, long seed) {
    double[][] normals = new double[dyads.size()][draws];
    for (int p = 0; p < normals.length; p++) {
      SplitMix random = SplitMix.forPart(seed, 1 + dyads.get(p).toString().hashCode());
      for (int d = 0; d < draws; d++) {
        normals[p][d] = random.nextGaussian();
      }
    }
    return normals;
  }
}
