package org.entente.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.domain.Verdict;

/** Do the members go to force equally often? Decided only where both readings of force agree. */
record Means(List<String> members, MeansFigures figures, Phrases phrases) {
  private static final String QUESTION = "Do the members accept the same degree of escalation?";

  /**
   * A third of the years: what parts a state that never uses force from one that uses it so often
   * that two such states count as enemies ({@link Strife}).
   */
  private static final double LIMIT = 1.0 / 3;

  private static final int LISTED = 6;
  private static final int AT_EACH_END = 3;

  TestResult test() {
    ForceSpread narrow = figures.narrow();
    if (!narrow.estimate().isPresent()) {
      return TestResult.noEvidence(
          "means", QUESTION, narrow.estimate(), "the use of force of its members in those years");
    }
    return new TestResult(
            "means",
            QUESTION,
            verdict(),
            narrow.estimate(),
            LIMIT,
            narrow.percentile(),
            finding(),
            turns())
        .with(() -> couldHaveSeen(narrow));
  }

  /** Years that resemble each other tell little: often no difference at all could be told. */
  private static CouldHaveSeen couldHaveSeen(ForceSpread narrow) {
    double apart = narrow.smallestAbove(LIMIT);
    int years = narrow.years().size();
    String alike =
        narrow.peaceIsBelow(LIMIT)
            ? "Members without any force in these years would have met the test"
            : "Even members without any force in %d years would not have met the test"
                .formatted(years);
    return new CouldHaveSeen(
        Double.isNaN(apart) ? null : apart,
        "share of years",
        Double.isNaN(apart)
            ? alike + "; no difference would have been found too large."
            : "%s; force in %.0f of them by one member alone would have been found too much."
                .formatted(alike, apart * years));
  }

  private Verdict verdict() {
    Verdict narrow = alike(figures.narrow());
    return narrow == alike(figures.wide()) ? narrow : Verdict.UNSURE;
  }

  /** Alike if the whole interval of the spread lies below the limit. */
  private static Verdict alike(ForceSpread spread) {
    return switch (spread.estimate().atLeast(LIMIT)) {
      case MET -> Verdict.NOT_MET;
      case NOT_MET -> Verdict.MET;
      default -> Verdict.UNSURE;
    };
  }

  private String finding() {
    return ("Years with force against a state [95 %% interval], of %s: %s;"
            + " most less fewest %s of the years. %s")
        .formatted(
            years(),
            listed(figures.narrow()),
            Phrases.interval(figures.narrow().estimate()),
            wideFinding());
  }

  private String wideFinding() {
    return "With troops in wars within other states (missions of the United Nations among them): %s; %s."
        .formatted(listed(figures.wide()), Phrases.interval(figures.wide().estimate()));
  }

  private String years() {
    TreeSet<Integer> years = figures.narrow().years();
    long disputes = figures.yearsWithDisputes();
    String seen = "%d seen (%d-%d)".formatted(years.size(), years.first(), years.last());
    if (disputes == years.size()) {
      return seen;
    }
    String blind = "below 25 deaths a year seen in %d of them".formatted(disputes);
    return seen + ", force " + blind;
  }

  private String listed(ForceSpread spread) {
    List<Integer> order =
        IntStream.range(0, members.size())
            .boxed()
            .sorted(Comparator.comparing(i -> -spread.counts()[i]))
            .toList();
    if (order.size() <= LISTED) {
      return named(order, spread);
    }
    List<Integer> ends = new ArrayList<>(order.subList(0, AT_EACH_END));
    List<Integer> last = order.subList(order.size() - AT_EACH_END, order.size());
    return named(ends, spread) + ", ..., " + named(last, spread);
  }

  private String named(List<Integer> chosen, ForceSpread spread) {
    return chosen.stream()
        .map(i -> phrases.name(members.get(i)) + " " + spread.inWords(i))
        .collect(Collectors.joining(", "));
  }

  private String turns() {
    Verdict narrow = alike(figures.narrow());
    Verdict wide = alike(figures.wide());
    if (verdict() != Verdict.UNSURE) {
      return "It turns when most less fewest crosses %s of the years."
          .formatted(Phrases.number(LIMIT));
    }
    return narrow == wide
        ? "More years like these, or force that is seen below 25 deaths a year, would decide it."
        : "The two counts differ: whether troops in wars within other states are force or peace"
            + "keeping would decide it.";
  }
}
