package org.entente.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.assess.Assessment;
import org.entente.assess.Measure;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;

/** The years that a figure rests on, said wherever they are not all that were asked for. */
public final class Seen {
  private Seen() {}

  /** A run of years without a gap between them. */
  private record Run(int first, int last) {
    String in(String pattern, int century) {
      return first == last
          ? pattern.formatted(first % century)
          : pattern.formatted(first % century) + "\u2013" + pattern.formatted(last % century);
    }
  }

  /**
   * For the cell of a table, in seven characters or so: "'14", "'14\u2013'24", "2/12 y" where there
   * are gaps between; empty when every year was seen, or there is no figure.
   *
   * @param last whether the figure is that of the last year covered, and of no other
   */
  static String inCell(Estimate estimate, boolean last) {
    List<Run> runs = runs(estimate, last);
    if (runs.isEmpty()) {
      return "";
    }
    Coverage coverage = estimate.coverage();
    return runs.size() == 1
        ? runs.get(0).in("\u2019%02d", 100)
        : coverage.years().size() + "/" + (coverage.to() - coverage.from() + 1) + " y";
  }

  /** In full: " (year seen: 2014)", " (years seen: 2014, 2016\u20132024)"; empty likewise. */
  public static String inFull(Estimate estimate, boolean last) {
    List<Run> runs = runs(estimate, last);
    if (runs.isEmpty()) {
      return "";
    }
    boolean one = runs.size() == 1 && runs.get(0).first() == runs.get(0).last();
    return (one ? " (year seen: " : " (years seen: ")
        + runs.stream().map(run -> run.in("%d", 10_000)).collect(Collectors.joining(", "))
        + ")";
  }

  private static List<Run> runs(Estimate estimate, boolean last) {
    Coverage coverage = estimate.coverage();
    List<Integer> years = coverage.years();
    if (!estimate.isPresent() || years.isEmpty()) {
      return List.of();
    }
    int latest = years.get(years.size() - 1);
    if (last) {
      return latest < coverage.to() ? List.of(new Run(latest, latest)) : List.of();
    }
    return years.size() == coverage.to() - coverage.from() + 1 ? List.of() : runs(years);
  }

  private static List<Run> runs(List<Integer> years) {
    List<Run> runs = new ArrayList<>();
    int first = years.get(0);
    for (int i = 1; i <= years.size(); i++) {
      if (i == years.size() || years.get(i) > years.get(i - 1) + 1) {
        runs.add(new Run(first, years.get(i - 1)));
        first = i < years.size() ? years.get(i) : first;
      }
    }
    return runs;
  }

  /**
   * "No Assembly votes are known from 2021-12-25 to 2022-11-02, in 1964."; empty when there are
   * votes throughout.
   */
  public static String blindVotes(Assessment assessment) {
    List<Coverage> coverages =
        assessment.profile().stream()
            .filter(row -> row.measure().equals(Measure.KAPPA.id()))
            .map(row -> row.estimate().coverage())
            .toList();
    List<String> spells = new ArrayList<>();
    coverages.stream()
        .flatMap(coverage -> coverage.gaps().stream())
        .distinct()
        .forEach(gap -> spells.add("from " + gap.replace("/", " to ")));
    coverages.stream().limit(1).map(Seen::without).forEach(spells::addAll);
    return spells.isEmpty() ? "" : "No Assembly votes are known " + String.join(", ", spells) + ".";
  }

  private static List<String> without(Coverage coverage) {
    List<Integer> years =
        IntStream.rangeClosed(coverage.from(), coverage.to())
            .filter(year -> !coverage.years().contains(year))
            .boxed()
            .toList();
    return years.isEmpty()
        ? List.of()
        : runs(years).stream().map(run -> "in " + run.in("%d", 10_000)).toList();
  }
}
