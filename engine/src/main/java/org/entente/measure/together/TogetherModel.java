package org.entente.measure.together;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.domain.VoteMatrix;
import org.entente.measure.SplitMix;

/**
 * All that is said of groups voting together beyond pairs, from the votes of one period, the
 * positions of its states and their agreement pair by pair. The same digits on any number of
 * threads.
 */
public final class TogetherModel {
  private static final double ALPHA = 0.05;

  private final VoteMatrix votes;
  private final Positions positions;
  private final double[][] agreement;
  private final int[] eligible;
  private final Majority majority;
  private final Effort effort;
  private final long seed;
  private final Map<Integer, MatchedGroups> pools = new ConcurrentHashMap<>();
  private final Map<List<Integer>, double[]> excesses = new ConcurrentHashMap<>();

  /**
   * How many random draws are made.
   *
   * @param positions votes from positions alone, of the group itself
   * @param matchedPositions of each matched group
   * @param bootstrap over clusters
   * @param textbook per order
   * @param power tables per planted effect
   * @param pool random groups to choose the matched ones from
   * @param matched how many of them are chosen
   */
  public record Effort(
      int positions,
      int matchedPositions,
      int bootstrap,
      int textbook,
      int power,
      int pool,
      int matched) {
    /** So many that one in a hundred is enough: groups that agree much are rare. */
    private static final int POOL = 200_000;

    /**
     * A p under positions alone is told to 0.001, one of 5 % among the matched groups to 1.1 % (its
     * standard error), the ends of an interval and a power to about 0.02 of a share.
     */
    public static final Effort STANDARD = new Effort(999, 40, 1000, 499, 200, POOL, 400);

    /** A table of five or six takes ten and a hundred times as long as one of four. */
    private static final Effort OF_FIVE = new Effort(499, 40, 400, 199, 100, POOL, 200);

    private static final Effort OF_SIX = new Effort(199, 20, 200, 99, 50, POOL, 100);

    public Effort {
      if (Math.min(Math.min(positions, matchedPositions), Math.min(bootstrap, textbook)) < 2
          || Math.min(power, Math.min(pool, matched)) < 1) {
        throw new IllegalArgumentException("too few draws");
      }
    }

    /** As much as a group of this size can wait for. */
    public static Effort forMembers(int members) {
      return members < 5 ? STANDARD : members == 5 ? OF_FIVE : OF_SIX;
    }
  }

  /**
   * @param agreement [state][state] agreement of pairs, such as kappa; NaN where undefined
   * @param eligible rows of the states that random groups are drawn from
   */
  public TogetherModel(
      VoteMatrix votes,
      Positions positions,
      double[][] agreement,
      int[] eligible,
      Effort effort,
      long seed) {
    this.votes = votes;
    this.positions = positions;
    this.agreement = agreement;
    this.eligible = eligible.clone();
    this.majority = Majority.of(votes);
    this.effort = effort;
    this.seed = seed;
  }

  /** The roll calls on which all members voted. */
  public GroupVotes votes(int... rows) {
    return GroupVotes.of(votes, rows, majority);
  }

  /**
   * Measures one group of 3 to {@value Margins#MOST_MEMBERS}. Cost: some 25,000 fits of tables of
   * its size.
   *
   * @param rows rows of the members
   * @throws IllegalArgumentException for a group of another size, or if there is no roll call on
   *     which all voted
   */
  public Together measure(int... rows) {
    checkSize(rows);
    return new Measurement(rows).result();
  }

  private PositionsNull positionsNull(int[] rows, int draws, long part) {
    return PositionsNull.of(votes(rows), rows, positions, draws, partSeed(part));
  }

  private long partSeed(long part) {
    return SplitMix.forPart(seed, part).nextLong();
  }

  private MatchedGroups pool(int size) {
    return pools.computeIfAbsent(
        size, k -> MatchedGroups.draw(k, eligible, agreement, effort.pool(), partSeed(1)));
  }

  /** [statistic][matched group]: their excess over positions alone. */
  private double[][] matchedExcess(int[] rows) {
    MatchedGroups pool = pool(rows.length);
    int[] nearest = pool.nearest(rows, effort.matched());
    double[][] ofGroups =
        Arrays.stream(nearest)
            .parallel()
            .mapToObj(g -> excess(pool.group(g), 1_000L + g))
            .toArray(double[][]::new);
    double[][] excess = new double[Statistics.count(rows.length)][nearest.length];
    for (int s = 0; s < excess.length; s++) {
      for (int i = 0; i < nearest.length; i++) {
        excess[s][i] = ofGroups[i][s];
      }
    }
    return excess;
  }

  /** [statistic]; kept, since groups that are alike are matched with the same ones. */
  private double[] excess(int[] group, long part) {
    List<Integer> key = Arrays.stream(group).boxed().toList();
    double[] known = excesses.get(key);
    if (known == null) {
      known = computeExcess(group, part);
      excesses.put(key, known);
    }
    return known;
  }

  private double[] computeExcess(int[] group, long part) {
    double[] excess = new double[Statistics.count(group.length)];
    if (votes(group).n() == 0) {
      Arrays.fill(excess, Double.NaN);
      return excess;
    }
    PositionsNull own = positionsNull(group, effort.matchedPositions(), part);
    Arrays.setAll(excess, own::excess);
    return excess;
  }

  /**
   * The two ranks of the verdict alone, of many groups one after the other.
   *
   * @throws IllegalArgumentException as {@link #measure}
   */
  public Together.Ranks ranks(int... rows) {
    checkSize(rows);
    PositionsNull own = positionsNull(rows, effort.positions(), 2);
    double[][] matched = matchedExcess(rows);
    int beyond = Statistics.beyondPairs(rows.length);
    int together = Statistics.standTogether(rows.length);
    ConnectedInformation parts =
        ConnectedInformation.of(
            votes(rows).counts(), new MaximumEntropy(rows.length, Precision.OF_A_DRAW));
    return new Together.Ranks(
        rank(own, matched, beyond, parts.biasBeyondPairs()), rank(own, matched, together, 0));
  }

  private static Together.Rank rank(
      PositionsNull own, double[][] matched, int statistic, double bias) {
    return new Together.Rank(
        own.mean(statistic) + bias,
        own.excess(statistic),
        own.p(statistic),
        MatchedGroups.p(own.excess(statistic), matched[statistic]));
  }

  private static void checkSize(int[] rows) {
    if (rows.length < 3) {
      throw new IllegalArgumentException("beyond pairs needs three members: " + rows.length);
    }
  }

  /** One group being measured. */
  private final class Measurement {
    private final int[] rows;
    private final int k;
    private final GroupVotes group;
    private final double[] table;
    private final ConnectedInformation parts;
    private final double[] observed;
    private final double[] bias;
    private final PositionsNull positionsNull;
    private final double[][] matched;
    private final ClusterBootstrap bootstrap;

    Measurement(int[] rows) {
      this.rows = rows.clone();
      this.k = rows.length;
      this.group = votes(rows);
      int[] counts = group.counts();
      MaximumEntropy solver = new MaximumEntropy(k, Precision.EXACT);
      this.parts = ConnectedInformation.of(counts, solver);
      this.table = Arrays.stream(counts).mapToDouble(c -> (double) c / group.n()).toArray();
      this.observed = Statistics.plain(parts, group.standTogether());
      this.bias = Statistics.bias(parts);
      this.positionsNull = positionsNull(rows, effort.positions(), 2);
      this.matched = matchedExcess(rows);
      this.bootstrap = ClusterBootstrap.of(group, observed, effort.bootstrap(), partSeed(3));
    }

    Together result() {
      List<Together.Order> orders = new ArrayList<>();
      double[] q = ConnectedInformation.independent(table, k);
      MaximumEntropy solver = new MaximumEntropy(k, Precision.EXACT);
      double[] pairs = solver.fit(table, 2, q).q();
      for (int m = 2; m <= k; m++) {
        orders.add(order(m, q, pairs));
        q = solver.fit(table, m, q).q();
      }
      return new Together(
          Arrays.stream(rows).boxed().toList(),
          group.n(),
          group.clusterCount(),
          parts.multiInformation(),
          bootstrap.multiInformation(k),
          orders,
          finding(Statistics.beyondPairs(k)),
          finding(Statistics.standTogether(k)),
          (int) Arrays.stream(matched[0]).filter(z -> !Double.isNaN(z)).count(),
          parts.marginError(),
          parts.sweeps(),
          parts.converged());
    }

    private Together.Order order(int m, double[] base, double[] pairs) {
      boolean carried = ConnectedInformation.isCarried(k, m, group.n());
      double whole = parts.multiInformation();
      return new Together.Order(
          m,
          carried,
          carried ? "" : ConnectedInformation.tooFew(k, m, group.n()),
          finding(Statistics.order(m)),
          whole > 0 ? parts.information(m) / whole : Double.NaN,
          parts.g2(m),
          ConnectedInformation.degreesOfFreedom(k, m),
          IndependentDraws.p(
              base, k, m, group.n(), parts.information(m), effort.textbook(), partSeed(10 + m)),
          m > 2 && carried ? power(m, pairs) : null);
    }

    private Together.Finding finding(int statistic) {
      return new Together.Finding(
          observed[statistic],
          statistic == Statistics.standTogether(k)
              ? bootstrap.ofShare(statistic)
              : bootstrap.interval(statistic),
          rank(positionsNull, matched, statistic, bias[statistic]));
    }

    private Power power(int m, double[] pairs) {
      return Power.of(
          pairs,
          m,
          group.n(),
          critical(Statistics.beyondPairs(k)),
          effort.power(),
          partSeed(20 + m));
    }

    /** What must be passed to be {@link Together.Rank#isAboveMatched}. */
    private double critical(int statistic) {
      double excess = Math.max(0, MatchedGroups.critical(matched[statistic], ALPHA));
      return positionsNull.mean(statistic) + excess * positionsNull.deviation(statistic);
    }
  }
}
