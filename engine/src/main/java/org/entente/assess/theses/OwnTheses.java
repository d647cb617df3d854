package org.entente.assess.theses;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.domain.OneLine;
import org.entente.domain.UserError;
import org.entente.measure.density.Scale;

/**
 * Reads a user's own theses beside the shipped ones. The figures of a group can be looked up before
 * a thesis on it is written, so more is asked of these than of the shipped, which were written
 * before any reference figure was looked at: a range that nearly all random groups meet says
 * nothing and would win against all that dare to; one that nearly none meets can be drawn around
 * the figure; and a thesis that repeats another is no rival.
 */
public final class OwnTheses {
  /** As for the probability of an expectation: what is so common is not news. */
  static final double MOST = 0.95;

  /** Less than the weighing itself tells apart, see {@link RandomFigures#range}. */
  static final double LEAST = 0.02;

  private final List<Thesis> shipped;
  private final Set<String> tests;
  private final List<ReferenceGroup> reference;

  private OwnTheses(List<Thesis> shipped, Set<String> tests, List<ReferenceGroup> reference) {
    this.shipped = shipped;
    this.tests = tests;
    this.reference = reference;
  }

  /**
   * The theses of these files, in their order.
   *
   * @param tests names that an expectation may have
   * @param reference groups that the theses will be weighed with
   * @throws UserError if one is no thesis, says what another says, or says nothing
   */
  public static List<Thesis> read(
      List<Path> files, List<Thesis> shipped, Set<String> tests, List<ReferenceGroup> reference) {
    return new OwnTheses(shipped, tests, reference).all(files);
  }

  private List<Thesis> all(List<Path> files) {
    List<Thesis> others = new ArrayList<>(shipped);
    for (Path file : files) {
      Thesis own = ThesisFile.read(file, tests);
      String name = OneLine.of(String.valueOf(file.getFileName()), OneLine.ECHO);
      others.forEach(other -> requireOther(own, other, name));
      for (Expectation expected : own.expects()) {
        if (expected.members().isEmpty() && !isShipped(expected)) {
          String place = "%s, thesis %s, test %s".formatted(name, own.id(), expected.test());
          requireTelling(expected, new FieldReader(place));
        }
      }
      others.add(own);
    }
    return others.subList(shipped.size(), others.size());
  }

  /** The ends of a shipped thesis may be taken over: those were not drawn around this figure. */
  private boolean isShipped(Expectation expected) {
    return shipped.stream()
        .flatMap(thesis -> thesis.of(expected.test()).stream())
        .anyMatch(
            each ->
                Objects.equals(each.atLeast(), expected.atLeast())
                    && Objects.equals(each.atMost(), expected.atMost()));
  }

  private static void requireOther(Thesis own, Thesis other, String file) {
    if (own.id().equals(other.id())) {
      throw new UserError(
          "There is a thesis \"%s\" already.".formatted(own.id()),
          "Maybe give the file %s another name.".formatted(file));
    }
    if (statements(other, own.hubs()).contains(statement(own.expects()))) {
      throw new UserError(
          "%s, thesis %s, says the same as \"%s\".".formatted(file, own.id(), other.title()),
          "Maybe change what it expects, or leave the file out.");
    }
  }

  /** What a thesis says, also of each of these members where it is one of each. */
  private static Set<Set<Expectation>> statements(Thesis thesis, Set<String> hubs) {
    Set<Set<Expectation>> statements = new HashSet<>();
    statements.add(statement(thesis.expects()));
    for (String hub : hubs) {
      statements.add(statement(thesis.expects().stream().map(each -> each.of(hub)).toList()));
    }
    return statements;
  }

  /** Whatever their order and reasons. */
  private static Set<Expectation> statement(List<Expectation> expects) {
    return expects.stream().map(OwnTheses::plain).collect(Collectors.toSet());
  }

  private static Expectation plain(Expectation each) {
    List<String> members = each.members().stream().sorted().toList();
    return new Expectation(
        each.test(), each.atLeast(), each.atMost(), each.side(), members, each.probability(), "");
  }

  private void requireTelling(Expectation expected, FieldReader within) {
    RandomFigures random = new RandomFigures(expected.test(), reference);
    if (random.collapses(expected)) {
      throw within.wrong(
          "nothing lies between the ends %s: figures so near the end of their scale are not told"
                  .formatted(ends(expected))
              + " apart",
          "Maybe leave one of them out.");
    }
    if (!random.areEnough()) {
      return;
    }
    double share = random.share(expected);
    if (share >= MOST) {
      throw within.wrong(
          "%s holds %s of random groups, so it says nothing".formatted(ends(expected), part(share)),
          hint(expected, random));
    }
    if (share <= LEAST) {
      throw within.wrong(
          "%s holds %s of random groups, too few to tell it from a range drawn around the figure"
              .formatted(ends(expected), part(share)),
          hint(expected, random));
    }
  }

  private static String part(double share) {
    double percent = 100 * share;
    return percent < 0.1
        ? "less than 0.1 %"
        : percent > 99.9 ? "more than 99.9 %" : String.format(Locale.ROOT, "%.1f %%", percent);
  }

  private static String ends(Expectation expected) {
    List<String> ends = new ArrayList<>();
    if (expected.atLeast() != null) {
      ends.add("at_least " + number(expected.atLeast()));
    }
    if (expected.atMost() != null) {
      ends.add("at_most " + number(expected.atMost()));
    }
    return ends.isEmpty()
        ? "side " + String.valueOf(expected.side()).toLowerCase(Locale.ROOT)
        : String.join(", ", ends);
  }

  /** Every digit: an end like 0.9999999 is what is wrong with it. */
  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String hint(Expectation expected, RandomFigures random) {
    return GroupFigure.scale(expected.test()) == Scale.RUNG
        ? "Maybe at_most: 0, or at_least: 1?"
        : String.format(
            Locale.ROOT,
            "Maybe an end between %.3g and %.3g, where the middle half of random groups lies.",
            random.quartile(1),
            random.quartile(3));
  }
}
