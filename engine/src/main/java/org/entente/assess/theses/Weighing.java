package org.entente.assess.theses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.entente.assess.GroupFindings;
import org.entente.domain.Bounds;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.measure.Quantile;
import org.entente.measure.SplitMix;
import org.entente.measure.density.WeightOfEvidence;

/**
 * Weighs rival theses on the tests of a group: per test ten times the common logarithm of the
 * likelihood of its figure under the thesis over that under its rivals, mixed by their shares (Good
 * 1950), and the sum over the tests.
 *
 * <p>Limits. The sum takes the tests for independent, which they are not: cohesion, exclusivity and
 * purpose rest on the same votes, balance and hub on the same ties; it says too much, and the range
 * without one test shows how much hangs on one of them. Figures are drawn apart. The densities rest
 * on few groups: no test adds more than {@value #CAP} decibans either way, a label has two to eight
 * groups, and each draw leaves one of the named groups out; the error of the random groups is not
 * in the interval. Groups of another size than three or four are held against groups of these.
 *
 * <p>A thesis of each member is chosen after the fact: in any group some member is the busiest.
 * Each of the k therefore starts at 10 log10(1 / k), what naming one of k beforehand would have
 * cost; a thesis stated of one member alone starts at 0, and who names the member after seeing the
 * figures should subtract as much. A thesis silent about the hub is taken to hold each member as
 * likely to be it.
 *
 * <p>The rivals of every thesis are the shipped ones that are about the group, without itself. A
 * user's own thesis is weighed against them and is a rival of none: else copies of a thesis, or
 * straw men that no figure fits, would change the mixture and with it the sums of all others, and
 * whoever adds files would choose the answer.
 *
 * <p>Balance, exclusivity and the hub have no error that is known, but readings: with one policy
 * area left out, with outsiders that are surely or possibly closer. No probability belongs to the
 * least and the greatest of them. The weight of such a test therefore has no interval but a range,
 * from the least to the greatest weight over its readings. The sum needs draws: as often below as
 * above the figure, since the figure is the reading that leaves nothing out, and evenly on either
 * side, since nothing tells one reading from another. That is a convention, and the method of the
 * sum says it.
 *
 * <p>Cost: draws x tests x (groups + theses), about a tenth of a second.
 */
public final class Weighing {
  /** Ten to one: with so few groups to learn from no test is believed further. */
  public static final double CAP = 10;

  /**
   * How often the thesis of the known label comes first for a reference group left out of its own
   * weighing, and how often the evidence that "speaks for" the first thesis speaks for a wrong one.
   *
   * @param right groups whose thesis came first
   * @param groups all of them
   * @param wrong thesis that was wrong
   * @param spoke times that the evidence spoke for the first
   */
  public record Record(int right, int groups, int wrong, int spoke) {
    /** "17 of 24 reference groups". */
    @Override
    public String toString() {
      return right + " of " + groups + " reference groups";
    }
  }

  /** Counted with the groups that ship; a test counts it again. */
  public static final Record RECORD = new Record(17, 24, 6, 21);

  private static final int DRAWS = 1_000;

  /** In larger groups a thesis for each member would drown the others. */
  private static final int MOST_OF_A_FAMILY = 6;

  private static final String UNIT = "decibans";
  private static final String METHOD = "10 log10 of the likelihood ratio against the rival theses";
  private static final String METHOD_OF_OWN =
      "10 log10 of the likelihood ratio against the shipped theses";

  /** The word "range" in a method is what keeps its ends from being read as a 95 % interval. */
  private static final String OF_READINGS =
      "; range over the readings of the figure and the reference group left out";

  private static final String SUM =
      "sum over tests taken as independent; interval over draws of the figures, in each of which"
          + " one reference group is left out";
  private static final String SUM_WITH_READINGS =
      SUM + "; where a figure has readings and no error, any between the outermost is drawn";

  /** Apart from the parts that other draws of the same seed use. */
  private static final long PART = 1L << 42;

  private final GroupFindings group;
  private final long seed;
  private final List<Thesis> theses = new ArrayList<>();
  private final List<Double> shares = new ArrayList<>();
  private final List<Thesis> own;

  /** Of {@link #theses}; the user's own come after them. */
  private final int shipped;

  private final List<WeighedTest> tests = new ArrayList<>();
  private final int named;
  private final int random;

  private Weighing(
      GroupFindings group,
      List<Thesis> rivals,
      List<Thesis> own,
      List<ReferenceGroup> reference,
      UnaryOperator<String> name,
      long seed) {
    this.group = group;
    this.seed = seed;
    this.own = own.stream().filter(each -> each.isAbout(group.members())).toList();
    rivals.stream().filter(each -> each.isAbout(group.members())).forEach(each -> add(each, name));
    shipped = theses.size();
    this.own.forEach(each -> add(each, name));
    random = (int) reference.stream().filter(ReferenceGroup::isRandom).count();
    List<ReferenceGroup> namedFirst =
        reference.stream().sorted(Comparator.comparing(ReferenceGroup::isRandom)).toList();
    named = reference.size() - random;
    EstimateDraws draws = new EstimateDraws(DRAWS, seed);
    for (GroupFigure figure : GroupFigure.of(group)) {
      tests.add(new FigureTest(figure, theses, namedFirst, draws));
      if (figure.test().equals("balance")) {
        tests.add(new HubTest(group.members(), group.hub(), theses, name, draws));
      }
    }
  }

  /** A thesis of each member counts as one thesis among the rivals, in equal parts. */
  private void add(Thesis thesis, UnaryOperator<String> name) {
    if (!thesis.isFamily()) {
      theses.add(thesis);
      shares.add(1.0);
    } else if (group.members().size() > MOST_OF_A_FAMILY) {
      theses.add(thesis.ofSome());
      shares.add(1.0);
    } else {
      for (String member : group.members()) {
        theses.add(thesis.of(member, name));
        shares.add(1.0 / group.members().size());
      }
    }
  }

  /**
   * Weighs the theses that are about the group, with none of a user's own; see {@link
   * #of(GroupFindings, List, List, List, UnaryOperator, long)}.
   */
  public static ThesesFinding of(
      GroupFindings group,
      List<Thesis> rivals,
      List<ReferenceGroup> reference,
      UnaryOperator<String> name,
      long seed) {
    return of(group, rivals, List.of(), reference, name, seed);
  }

  /**
   * Weighs the theses that are about the group.
   *
   * @param rivals at least two: what every thesis is weighed against, but for itself
   * @param own theses of a user, weighed against these and rivals of none
   * @param reference groups to compare with, see {@link ReferenceGroups}
   * @param name of a member, by its code
   * @param seed of all draws
   */
  public static ThesesFinding of(
      GroupFindings group,
      List<Thesis> rivals,
      List<Thesis> own,
      List<ReferenceGroup> reference,
      UnaryOperator<String> name,
      long seed) {
    return new Weighing(group, rivals, own, reference, name, seed).finding();
  }

  private ThesesFinding finding() {
    double[][] weights =
        tests.stream().map(t -> weights(t, t.place(), -1)).toArray(double[][]::new);
    double[][][] draws = draws();
    double[] sums = sums(weights);
    double[][] drawnSums = Arrays.stream(draws).map(this::sums).toArray(double[][]::new);
    double[] first = shareFirst(drawnSums);
    Turns turns = new Turns(tests, theses, weights, sums, rivals());
    List<Integer> order = order(sums);
    List<ThesisWeight> found = new ArrayList<>();
    for (int t : order) {
      found.add(
          new ThesisWeight(
              theses.get(t),
              estimates(t, weights, draws),
              charge(t),
              sum(sums[t], column(drawnSums, t)),
              withoutOne(weights, sums[t], t),
              found.size() + 1,
              first[t],
              turns.of(t, order)));
    }
    return new ThesesFinding(
        group.members(), group.period(), seed, uses(), found, own, named, random);
  }

  /** In what part of the draws each thesis weighs most. */
  private double[] shareFirst(double[][] drawnSums) {
    double[] first = new double[theses.size()];
    for (double[] sums : drawnSums) {
      first[highest(sums)] += 1.0 / DRAWS;
    }
    return first;
  }

  /** The heaviest thesis first; of two of one weight by title. */
  private List<Integer> order(double[] sums) {
    return IntStream.range(0, sums.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer t) -> -sums[t])
                .thenComparing(t -> theses.get(t).title()))
        .toList();
  }

  private List<ThesesFinding.Use> uses() {
    return tests.stream()
        .map(
            test ->
                new ThesesFinding.Use(
                    test.name(),
                    test.estimate(),
                    Double.isNaN(test.place()) ? "" : test.inWords(test.place())))
        .toList();
  }

  /** Shares in what a thesis is weighed against: of a user's own none. */
  private double[] rivals() {
    return IntStream.range(0, theses.size())
        .mapToDouble(t -> t < shipped ? shares.get(t) : 0)
        .toArray();
  }

  /** Zeros where the test has no figure: nothing seen, nothing learnt. */
  private double[] weights(WeighedTest test, double place, int leftOut) {
    return Double.isNaN(place)
        ? new double[theses.size()]
        : WeightOfEvidence.of(test.likelihoods(place, leftOut), rivals(), CAP);
  }

  /** Weights of every draw, [draw][test][thesis]. */
  private double[][][] draws() {
    double[][][] draws = new double[DRAWS][][];
    IntStream.range(0, DRAWS)
        .parallel()
        .forEach(
            d -> {
              int leftOut = named == 0 ? -1 : SplitMix.forPart(seed, PART + d).nextInt(named);
              draws[d] =
                  tests.stream()
                      .map(
                          test ->
                              weights(
                                  test,
                                  test.draws().length == 0 ? Double.NaN : test.draws()[d],
                                  leftOut))
                      .toArray(double[][]::new);
            });
    return draws;
  }

  private double[] sums(double[][] weights) {
    double[] sums = new double[theses.size()];
    Arrays.setAll(sums, this::charge);
    for (double[] ofTest : weights) {
      Arrays.setAll(sums, t -> sums[t] + ofTest[t]);
    }
    return sums;
  }

  /** Decibans, at most 0. */
  private double charge(int thesis) {
    return 10 * Math.log10(shares.get(thesis));
  }

  private static int highest(double[] sums) {
    return IntStream.range(0, sums.length)
        .boxed()
        .max(Comparator.comparingDouble(t -> sums[t]))
        .orElseThrow();
  }

  private static double[] column(double[][] rows, int t) {
    return Arrays.stream(rows).mapToDouble(row -> row[t]).toArray();
  }

  private List<Estimate> estimates(int t, double[][] weights, double[][][] draws) {
    return IntStream.range(0, tests.size()).mapToObj(s -> estimate(s, t, weights, draws)).toList();
  }

  private Estimate estimate(int s, int t, double[][] weights, double[][][] draws) {
    Estimate figure = tests.get(s).estimate();
    if (!figure.isPresent() || Double.isNaN(tests.get(s).place())) {
      String reason = figure.isPresent() ? "no figure to weigh" : figure.reason();
      return Estimate.missing(reason, UNIT, method(t), figure.coverage(), figure.sources());
    }
    double[] drawn = Arrays.stream(draws).mapToDouble(draw -> draw[s][t]).toArray();
    double[] ends = isOfReadings(figure) ? outermost(drawn) : interval(drawn);
    String how = method(t) + (isOfReadings(figure) ? OF_READINGS : "");
    return estimate(weights[s][t], ends, figure.n(), how, figure.coverage(), figure.sources());
  }

  private String method(int t) {
    return t < shipped ? METHOD : METHOD_OF_OWN;
  }

  private static boolean isOfReadings(Estimate figure) {
    return figure.bounds() == Bounds.RANGE;
  }

  private static double[] outermost(double[] drawn) {
    return new double[] {
      Arrays.stream(drawn).min().orElseThrow(), Arrays.stream(drawn).max().orElseThrow()
    };
  }

  private static double[] interval(double[] drawn) {
    return Quantile.interval(drawn, drawn.length, Quantile.LOW);
  }

  private static Estimate estimate(
      double value, double[] ends, long n, String how, Coverage seen, List<String> sources) {
    return Estimate.of(
        value, Math.min(value, ends[0]), Math.max(value, ends[1]), n, UNIT, how, seen, sources);
  }

  /** Its count is that of the tests that add something. */
  private Estimate sum(double value, double[] drawn) {
    TreeSet<Integer> years = new TreeSet<>();
    TreeSet<String> sources = new TreeSet<>();
    List<Estimate> used =
        tests.stream().map(WeighedTest::estimate).filter(Estimate::isPresent).toList();
    used.forEach(figure -> years.addAll(figure.coverage().years()));
    used.forEach(figure -> sources.addAll(figure.sources()));
    Coverage seen = Coverage.of(group.period(), years);
    String how = used.stream().anyMatch(Weighing::isOfReadings) ? SUM_WITH_READINGS : SUM;
    return used.isEmpty()
        ? Estimate.missing("no test has a figure", UNIT, how, seen, List.of())
        : estimate(value, interval(drawn), used.size(), how, seen, List.copyOf(sources));
  }

  private ThesisWeight.Ends withoutOne(double[][] weights, double sum, int t) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    String lowWithout = "";
    String highWithout = "";
    for (int s = 0; s < weights.length; s++) {
      double without = sum - weights[s][t];
      if (without < low) {
        low = without;
        lowWithout = tests.get(s).name();
      }
      if (without > high) {
        high = without;
        highWithout = tests.get(s).name();
      }
    }
    return new ThesisWeight.Ends(low, lowWithout, high, highWithout);
  }
}
