package org.entente.assess.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.domain.Actors;
import org.jspecify.annotations.Nullable;

/**
 * Something that differs between two snapshots and matters.
 *
 * <p>What counts:
 *
 * <ul>
 *   <li>an act of three or more members (of both in a pair) that was not known; it is said if no
 *       act, or none of its kind, joined so many members before. Acts before the years of the
 *       earlier snapshot do not count: it did not look there;
 *   <li>another label, another verdict of a test;
 *   <li>a test's figure, or an outsider's closeness, that moved so far that each of the two values
 *       lies outside the other's 95 % interval. A smaller move is not news, for either interval
 *       allows it. The two rest in part on the same votes, so that the rule is a cautious one;
 *   <li>an outsider that is now sure to stand closer than the group's own weakest pair, or no
 *       longer;
 *   <li>a shift of a series' level whose years overlap those of no shift of that series known
 *       before, and one that is no longer found.
 * </ul>
 *
 * @param group as it was asked for
 * @param what one sentence
 * @param before what was known, in words; empty for nothing
 * @param now what is known
 */
public record News(String group, Kind kind, String what, String before, String now) {

  /** What it is about. */
  public enum Kind {
    PROMISE,
    FIRST_ACT,
    ACT,
    LABEL,
    VERDICT,
    FIGURE,
    SHIFT,
    RING;

    /** As in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What is new of all groups that both snapshots hold, in the order of the later one. Between a
   * store and a pack only acts, promises and labels are compared: verdicts, figures and series
   * differ because the evidence does.
   *
   * @param actors for the names of states
   */
  public static List<News> between(Snapshot before, Snapshot now, Actors actors) {
    Map<String, Snapshot.Group> earlier = byName(before.groups(), Snapshot.Group::name);
    List<News> news = new ArrayList<>();
    for (Snapshot.Group group : now.groups()) {
      Snapshot.Group known = earlier.get(group.name());
      if (known != null) {
        List<News> ofGroup = new ArrayList<>();
        boolean sameKind = before.evidence().equals(now.evidence());
        new Comparison(known, group, sameKind, actors, ofGroup).run();
        ofGroup.stream().sorted(Comparator.comparing(News::kind)).forEach(news::add);
      }
    }
    return List.copyOf(news);
  }

  private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
    Map<String, T> map = new HashMap<>();
    all.forEach(each -> map.put(name.apply(each), each));
    return map;
  }

  /** Of one group. */
  private record Comparison(
      Snapshot.Group before, Snapshot.Group now, boolean sameKind, Actors actors, List<News> news) {

    void run() {
      acts();
      if (!before.label().equals(now.label())) {
        add(Kind.LABEL, "The label changed.", label(before), label(now));
      }
      promises();
      if (sameKind) {
        tests();
        shifts();
        ring();
      }
    }

    private void add(Kind kind, String what, String was, String is) {
      news.add(new News(now.name(), kind, what, was, is));
    }

    /** "North Korea (PRK)". */
    private String named(String code) {
      return now.named(code, actors);
    }

    private static String label(Snapshot.Group group) {
      Double share = group.labels().get(group.label());
      return share == null ? group.label() : "%s %s".formatted(group.label(), number(share));
    }

    private void acts() {
      List<String> known = before.acts().stream().map(Snapshot.KnownAct::id).toList();
      List<Snapshot.KnownAct> earlier = new ArrayList<>(before.acts());
      for (Snapshot.KnownAct act : now.acts()) {
        if (!known.contains(act.id()) && act.date().compareTo(before.from() + "-01-01") >= 0) {
          act(act, earlier);
          earlier.add(act);
        }
      }
    }

    private void act(Snapshot.KnownAct act, List<Snapshot.KnownAct> earlier) {
      int members = act.members().size();
      int most = most(earlier);
      int ofKind = most(earlier.stream().filter(each -> each.kind().equals(act.kind())).toList());
      boolean isFirst = members > ofKind;
      add(
          isFirst ? Kind.FIRST_ACT : Kind.ACT,
          isFirst
              ? "The first %s known of %d members together."
                  .formatted(members > most ? "act" : act.kind(), members)
              : "%d members together.".formatted(members),
          isFirst ? atMost(members > most ? most : ofKind) : "",
          "%s %s: %s (%s)".formatted(act.date(), act.kind(), act.name(), act.company()));
    }

    private static String atMost(int members) {
      return members == 0 ? "none known" : "at most %d members".formatted(members);
    }

    private static int most(List<Snapshot.KnownAct> acts) {
      return acts.stream().mapToInt(act -> act.members().size()).max().orElse(0);
    }

    private void promises() {
      now.promises()
          .forEach(
              (pair, rung) -> {
                Double known = before.promises().get(pair);
                if (known != null && !known.equals(rung)) {
                  add(
                      Kind.PROMISE,
                      "%s promised each other %s."
                          .formatted(bothOf(pair), rung > known ? "more" : "less"),
                      "rung " + number(known),
                      "rung " + number(rung));
                }
              });
    }

    private String bothOf(String pair) {
      return Arrays.stream(pair.split("-")).map(this::named).collect(Collectors.joining(" and "));
    }

    private void tests() {
      Map<String, Snapshot.Test> earlier = byName(before.tests(), Snapshot.Test::name);
      for (Snapshot.Test test : now.tests()) {
        Snapshot.Test known = earlier.get(test.name());
        if (known == null || !isSeen(known) || !isSeen(test)) {
          continue;
        }
        if (!known.verdict().equals(test.verdict())) {
          add(Kind.VERDICT, "Verdict of %s.".formatted(test.name()), words(known), words(test));
        } else if (known.unit().equals(test.unit()) && test.figure().isApartFrom(known.figure())) {
          add(Kind.FIGURE, "Figure of %s.".formatted(test.name()), words(known), words(test));
        }
      }
    }

    /** That a test can be seen now, or no longer, is news of the evidence and not of the group. */
    private static boolean isSeen(Snapshot.Test test) {
      return !test.verdict().equals("NO_EVIDENCE");
    }

    private static String words(Snapshot.Test test) {
      String figure = words(test.figure());
      return figure.isEmpty()
          ? test.verdict()
          : "%s, %s %s".formatted(test.verdict(), figure, test.unit());
    }

    private void shifts() {
      for (Snapshot.Shift shift : now.shifts()) {
        if (before.shifts().stream().noneMatch(shift::overlaps)) {
          add(Kind.SHIFT, "A shift of %s is new.".formatted(shift.measure()), "", words(shift));
        }
      }
      for (Snapshot.Shift shift : before.shifts()) {
        if (now.shifts().stream().noneMatch(shift::overlaps)) {
          add(
              Kind.SHIFT,
              "A shift of %s is no longer found.".formatted(shift.measure()),
              words(shift),
              "");
        }
      }
    }

    private static String words(Snapshot.Shift shift) {
      return "from %s to %s about %d [%d, %d]"
          .formatted(
              number(shift.before()),
              number(shift.after()),
              shift.year(),
              shift.from(),
              shift.to());
    }

    private void ring() {
      Map<String, Snapshot.Outsider> earlier = byName(before.ring(), Snapshot.Outsider::state);
      for (Snapshot.Outsider outsider : now.ring()) {
        Snapshot.Outsider known = earlier.get(outsider.state());
        if (known != null) {
          String what = moved(known, outsider);
          if (!what.isEmpty()) {
            add(Kind.RING, what, words(known), words(outsider));
          }
        }
      }
    }

    private String moved(Snapshot.Outsider known, Snapshot.Outsider now) {
      if (now.isInside() != known.isInside()) {
        return "%s is %s sure to stand closer than the group's weakest pair."
            .formatted(named(now.state()), now.isInside() ? "now" : "no longer");
      }
      return now.kappa().isApartFrom(known.kappa())
          ? "%s moved %s."
              .formatted(
                  named(now.state()), value(now.kappa()) > value(known.kappa()) ? "in" : "out")
          : "";
    }

    private static double value(Snapshot.Figure figure) {
      return Objects.requireNonNull(figure.value());
    }

    private static String words(Snapshot.Outsider outsider) {
      return "kappa %s, to the group %s"
          .formatted(words(outsider.kappa()), words(outsider.relative()));
    }

    private static String words(Snapshot.Figure figure) {
      Double value = figure.value();
      String ends =
          List.of(optional(figure.low()), optional(figure.high())).stream()
              .filter(end -> !end.isEmpty())
              .collect(Collectors.joining(", "));
      return value == null
          ? ""
          : ends.isEmpty() ? number(value) : "%s [%s]".formatted(number(value), ends);
    }

    private static String optional(@Nullable Double value) {
      return value == null ? "" : number(value);
    }

    private static String number(double value) {
      return String.format(Locale.ROOT, "%.2f", value);
    }
  }
}
