package org.entente.assess.ripple;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.assess.ripple.RippleFinding.Figure;
import org.entente.assess.ripple.RippleFinding.Pair;
import org.entente.domain.Dyad;
import org.entente.domain.Verdict;

/**
 * The rule: more than the members' own rhythms explain (shifts, at 5 %), and more than shocks that
 * hit everybody explain (rank among controls, at 5 %). Both must be there. The rank needs {@value
 * #FEWEST} comparisons, and where it lies within two of its standard errors above 5 % it does not
 * decide. A no needs the power to have found an excess of one half.
 */
final class RippleVerdict {
  static final double LEVEL = 0.05;

  /** Fewest pairs or groups of controls for a rank of 5 % to be possible at all. */
  static final int FEWEST = 20;

  /** A test that misses bursts falling together this much more often cannot say no. */
  static final double WORTH_FINDING = 1.5;

  private RippleVerdict() {}

  static Verdict of(Figure figure) {
    boolean ownRhythm = figure.q() > LEVEL;
    if (ownRhythm) {
      return figure.detectable() > WORTH_FINDING ? Verdict.UNSURE : Verdict.NOT_MET;
    }
    if (figure.compared() < FEWEST) {
      return Verdict.UNSURE;
    }
    double error = Math.sqrt(LEVEL * (1 - LEVEL) / figure.compared());
    if (figure.rank() <= LEVEL) {
      return Verdict.MET;
    }
    return figure.rank() <= LEVEL + 2 * error ? Verdict.UNSURE : Verdict.NOT_MET;
  }

  static String words(Figure group, Verdict verdict, List<Pair> pairs) {
    return "%s; %s. %s"
        .formatted(excess(group), judged(group, verdict), ofPairs(pairs, group.lag()));
  }

  private static String excess(Figure figure) {
    return String.format(
        Locale.ROOT,
        "Bursts of hostility of two members fall within %d day%s of each other %.2f times as often"
            + " as their own rhythms give (p = %.3f)",
        figure.lag(),
        figure.lag() == 1 ? "" : "s",
        figure.ratio().value(),
        figure.p());
  }

  private static String judged(Figure figure, Verdict verdict) {
    if (figure.q() > LEVEL) {
      String text =
          verdict == Verdict.NOT_MET
              ? "no more than chance, and %.2f times would have been found"
              : "that can be chance, and only %.2f times or more would have been found";
      return String.format(Locale.ROOT, text, figure.detectable());
    }
    if (figure.compared() < FEWEST) {
      return "there are too few others to tell whether everybody's do";
    }
    return String.format(
        Locale.ROOT,
        switch (verdict) {
          case MET -> "%.1f %% of groups of comparable outsiders reach that";
          case UNSURE ->
              "%.1f %% of groups of comparable outsiders reach that, too close to 5 %% to decide";
          default ->
              "but %.1f %% of groups of comparable outsiders reach that, so shocks to all can explain it";
        },
        100 * figure.rank());
  }

  private static String ofPairs(List<Pair> pairs, int lag) {
    List<Dyad> found =
        pairs.stream().filter(each -> each.verdict() == Verdict.MET).map(Pair::dyad).toList();
    long rhythm = pairs.stream().filter(each -> each.at(lag).q() <= LEVEL).count();
    if (found.isEmpty()) {
      return "Of %d pair%s none stands out%s."
          .formatted(
              pairs.size(),
              pairs.size() == 1 ? "" : "s",
              rhythm == 0 ? "" : " beyond the outsiders, %d beyond chance".formatted(rhythm));
    }
    return "Of %d pair%s %d stand%s out: %s."
        .formatted(
            pairs.size(),
            pairs.size() == 1 ? "" : "s",
            found.size(),
            found.size() == 1 ? "s" : "",
            found.stream().map(Dyad::toString).collect(Collectors.joining(", ")));
  }
}
