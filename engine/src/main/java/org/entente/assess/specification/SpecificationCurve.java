package org.entente.assess.specification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The label of a group under many combinations of defensible choices (specification curve:
 * Simonsohn, Simmons and Nelson 2020, Nature Human Behaviour 4). A share of specifications is no
 * probability: it says how far the answer hangs on choices, and the choices are ours.
 *
 * @param label under the default, which is the label of the assessment
 * @param choices those that this group and period leave open
 * @param combinations of all of them
 * @param shares label to its share of the specifications; sums to 1
 * @param options every option of every choice with the labels of the specifications that take it
 * @param flips single choices that give another label when all others stay at their default
 * @param rows the specifications by label, in the order of {@code shares}, then by percentile
 * @param draws from the estimates' error in which each specification's label is the likeliest
 * @param groups random groups that the group is ranked among in specifications other than the
 *     default
 */
public record SpecificationCurve(
    String label,
    List<Choice> choices,
    long combinations,
    Map<String, Double> shares,
    List<OptionShares> options,
    List<Flip> flips,
    List<Row> rows,
    int draws,
    int groups) {

  /**
   * One specification.
   *
   * @param specification what was chosen
   * @param label likeliest over draws
   * @param support share of the draws that give it
   * @param percentile of the group's cohesion; null if it is not known
   */
  public record Row(
      Specification specification, String label, double support, @Nullable Double percentile) {}

  /**
   * The labels where one option is taken, whatever the other choices.
   *
   * @param count specifications with it
   */
  public record OptionShares(
      String choice, String option, boolean isDefault, int count, Map<String, Double> shares) {}

  /** One choice made otherwise, all others by default: the label is another. */
  public record Flip(String choice, String option, String label, String reason) {}

  /** Less agreement than this is said beside the label. */
  private static final double FIRM = 0.8;

  /** " Of 500 other combinations of choices 59 % agree."; empty where four in five do. */
  public String caution() {
    return agreeing() >= FIRM
        ? ""
        : String.format(
            java.util.Locale.ROOT,
            " That hangs on the rules chosen: of %d combinations of choices %.0f %% agree (see other choices).",
            rows.size(),
            100 * agreeing());
  }

  /**
   * Sums up.
   *
   * @param labels every label there is, in the order of the curve
   * @param rows the default first
   */
  public static SpecificationCurve of(
      Choices choices, List<String> labels, List<Row> rows, int draws, int groups) {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparingInt((Row row) -> labels.indexOf(row.label()))
            .thenComparingDouble(row -> row.percentile() == null ? -1 : row.percentile()));
    String label = rows.get(0).label();
    return new SpecificationCurve(
        label,
        choices.all(),
        choices.combinations(),
        shares(labels, rows),
        options(choices, labels, rows),
        flips(label, rows),
        List.copyOf(sorted),
        draws,
        groups);
  }

  private static Map<String, Double> shares(List<String> labels, List<Row> rows) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (String label : labels) {
      long count = rows.stream().filter(row -> row.label().equals(label)).count();
      shares.put(label, rows.isEmpty() ? 0.0 : (double) count / rows.size());
    }
    return shares;
  }

  private static List<OptionShares> options(Choices choices, List<String> labels, List<Row> rows) {
    List<OptionShares> all = new ArrayList<>();
    for (int c = 0; c < choices.all().size(); c++) {
      for (Choice.Option option : choices.all().get(c).options()) {
        int at = c;
        List<Row> with =
            rows.stream().filter(row -> row.specification().option(at).equals(option)).toList();
        all.add(
            new OptionShares(
                choices.all().get(c).name(),
                option.name(),
                option.isDefault(),
                with.size(),
                shares(labels, with)));
      }
    }
    return List.copyOf(all);
  }

  private static List<Flip> flips(String label, List<Row> rows) {
    List<Flip> flips = new ArrayList<>();
    for (Row row : rows) {
      List<Integer> changed = row.specification().changed();
      if (changed.size() == 1 && !row.label().equals(label)) {
        Choice choice = row.specification().choices().get(changed.get(0));
        Choice.Option option = row.specification().option(changed.get(0));
        flips.add(new Flip(choice.name(), option.name(), row.label(), option.reason()));
      }
    }
    return List.copyOf(flips);
  }

  /** Specifications that were looked at. */
  public int count() {
    return rows.size();
  }

  /** Share of the specifications that give the label of the default. */
  public double agreeing() {
    return shares.getOrDefault(label, 0.0);
  }

  /**
   * Choices by how far the share of the default's label moves from one of their options to another,
   * the furthest first.
   */
  public List<String> furthest() {
    return choices.stream()
        .sorted(Comparator.comparingDouble((Choice choice) -> -reach(choice.name())))
        .map(Choice::name)
        .toList();
  }

  /** Greatest less smallest share of the default's label among the options of a choice. */
  public double reach(String choice) {
    double[] shares =
        options.stream()
            .filter(each -> each.choice().equals(choice) && each.count() > 0)
            .mapToDouble(each -> each.shares().getOrDefault(label, 0.0))
            .sorted()
            .toArray();
    return shares.length == 0 ? 0 : shares[shares.length - 1] - shares[0];
  }
}
