package org.entente.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.domain.Estimate;
import org.entente.domain.Verdict;
import org.entente.measure.together.Power;
import org.entente.measure.together.SubGroups;
import org.entente.measure.together.Together;

/**
 * Whether a group votes as one beyond what its pairs explain. Met: more is beyond pairs than the
 * members' positions give, and so much more as at most one in twenty groups have that agree as much
 * pair by pair. Random groups pass that in about 5 % of cases. Not met only where a small effect
 * would have been found, and the share of matched groups is not so close to the line that other
 * groups might have put it on the other side.
 */
final class TogetherVerdict {
  /** At most this share of the matched groups may go as far. */
  static final double ALPHA = 0.05;

  /** A twentieth of a nat: a third-order effect that a sceptic would still call small. */
  static final double SMALL_EFFECT = 0.05;

  private static final String NAME = "togetherness";
  private static final String QUESTION =
      "Do their votes hang together beyond what their pairs explain?";

  private final TogetherFinding finding;

  TogetherVerdict(TogetherFinding finding) {
    this.finding = finding;
  }

  TestResult test() {
    Together figures = finding.figures();
    if (figures != null) {
      return new TestResult(
              NAME,
              QUESTION,
              verdict(figures),
              finding.beyondPairs(),
              null,
              null,
              sentences(figures),
              "It turns when the share of matched groups that go as far crosses %s, or more votes show an effect."
                  .formatted(Phrases.percent(ALPHA)))
          .with(() -> couldHaveSeen(figures));
    }
    return finding.subGroups().isEmpty() ? none() : large();
  }

  private static CouldHaveSeen couldHaveSeen(Together figures) {
    Power third = figures.order(3).power();
    return new CouldHaveSeen(
        third == null || !third.isFound() ? null : third.information(), "nats", seen(figures));
  }

  private TestResult none() {
    return TestResult.noEvidence(
        NAME, QUESTION, finding.beyondPairs(), "roll calls on which three or more members voted");
  }

  static Verdict verdict(Together figures) {
    if (figures.matchedGroups() == 0) {
      return Verdict.UNSURE;
    }
    if (figures.beyondPairs().rank().isAboveMatched(ALPHA)) {
      return Verdict.MET;
    }
    Together.Rank rank = figures.beyondPairs().rank();
    boolean onTheLine = rank.excess() > 0 && rank.matchedP() > ALPHA && isClose(figures, rank);
    return seesSmallEffects(figures) && !onTheLine ? Verdict.NOT_MET : Verdict.UNSURE;
  }

  private static boolean seesSmallEffects(Together figures) {
    Power third = figures.order(3).power();
    return third != null && third.isFound() && third.information() <= SMALL_EFFECT;
  }

  private TestResult large() {
    String text =
        "A group of %d is too large to be tested as a whole. %s What the whole does at once stays open."
            .formatted(
                finding.members().size(),
                finding.subGroups().stream()
                    .map(TogetherVerdict::inWords)
                    .collect(Collectors.joining(" ")));
    return new TestResult(
        NAME,
        QUESTION,
        Verdict.UNSURE,
        finding.beyondPairs(),
        null,
        null,
        text,
        "Nothing yet: groups of %d and more are described, not tested."
            .formatted(TogetherFinding.MOST_AT_ONCE + 1));
  }

  /** One sentence on the triples or quads of a large group. */
  static String inWords(SubGroups groups) {
    return format(
        "Its %s of members (%s) have on average %.3f nats beyond what is explained at lower orders, at most %.3f (bias of sampling taken off; %d roll calls or more).",
        groups.order() == 3 ? "triples" : "quads",
        groups.groups() < groups.all()
            ? format("%d of %,d, drawn at random", groups.groups(), groups.all())
            : format("all %d", groups.groups()),
        groups.mean(),
        groups.highest(),
        groups.fewest());
  }

  private String sentences(Together figures) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        format(
            "All %d voted on %,d roll calls on %,d texts.",
            finding.members().size(), figures.n(), figures.clusters()));
    sentences.add(
        "What binds their votes is %s (multi-information); %s."
            .formatted(nats(finding.multiInformation()), shares(figures)));
    sentences.add(beyond(figures));
    sentences.add(standing(figures));
    sentences.add(seen(figures));
    return String.join(" ", sentences);
  }

  private static String shares(Together figures) {
    if (figures.orders().stream().noneMatch(Together.Order::carried)) {
      return "too few roll calls to say what carries it";
    }
    return figures.orders().stream()
        .filter(Together.Order::carried)
        .map(
            order ->
                format(
                    order.order() == 2 ? "pairs carry %2$.1f %%" : "order %d %.1f %%",
                    order.order(),
                    100 * TogetherFinding.share(figures, order)))
        .collect(Collectors.joining(", "));
  }

  private String beyond(Together figures) {
    Together.Finding beyond = figures.beyondPairs();
    String found =
        format(
            "Beyond pairs there is %s, where positions alone give %.3f (p = %.3f)",
            nats(finding.beyondPairs()),
            TogetherFinding.expected(beyond),
            beyond.rank().positionsP());
    return found + matched(figures, beyond.rank()) + ".";
  }

  private static String matched(Together figures, Together.Rank rank) {
    return figures.matchedGroups() == 0
        ? "; too few other groups agree as much pair by pair to set it against"
        : format(
            "; of %d groups that agree as much pair by pair %d go as far (p = %.3f)%s",
            figures.matchedGroups(),
            TogetherFinding.asFar(figures, rank),
            rank.matchedP(),
            isClose(figures, rank) ? ", so close to the line that another draw may turn it" : "");
  }

  /** Whether p lies within two standard errors of the line. */
  private static boolean isClose(Together figures, Together.Rank rank) {
    double error = Math.sqrt(ALPHA * (1 - ALPHA) / figures.matchedGroups());
    return Math.abs(rank.matchedP() - ALPHA) < 2 * error;
  }

  private String standing(Together figures) {
    Together.Finding stand = figures.standTogether();
    return format(
        "They stood together against the majority on %s of the roll calls, where positions let %.1f %% expect%s.",
        percent(finding.standTogether()),
        100 * stand.rank().expected(),
        figures.matchedGroups() == 0
            ? ""
            : format(" (p = %.3f among the matched groups)", stand.rank().matchedP()));
  }

  private static String seen(Together figures) {
    List<String> parts = new ArrayList<>();
    for (Together.Order order : figures.orders()) {
      Power power = order.power();
      if (power != null) {
        parts.add(seen(order.order(), power));
      } else if (!order.carried()) {
        parts.add("of %d at once nothing, with so few roll calls".formatted(order.order()));
      }
    }
    String text = "What could have been seen: " + String.join("; ", parts) + ".";
    return seesSmallEffects(figures) ? text : text + " Too few common votes to rule one out.";
  }

  /** What size of effect could have been seen. */
  static String seen(int order, Power power) {
    return power.isFound()
        ? format(
            "an effect of %d members at once of %.3f nats, in 80 %% of cases",
            order, power.information())
        : format(
            "of %d at once no effect that often; the largest that was planted, %.3f nats, in %.0f %%",
            order, power.largest(), 100 * power.share());
  }

  private static String nats(Estimate estimate) {
    Double value = estimate.value();
    return value == null
        ? "no more than can be told from 0"
        : format("%.3f nats [%.3f, %.3f]", value, estimate.low(), estimate.high());
  }

  private static String percent(Estimate share) {
    Double value = share.value();
    Double low = share.low();
    Double high = share.high();
    return value == null || low == null || high == null
        ? "-"
        : format("%.1f %% [%.1f, %.1f]", 100 * value, 100 * low, 100 * high);
  }

  private static String format(
      String pattern, @org.jspecify.annotations.Nullable Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
