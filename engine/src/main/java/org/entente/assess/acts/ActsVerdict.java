package org.entente.assess.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.domain.Verdict;
import org.entente.measure.PoissonRate;
import org.entente.measure.acts.ActCount;
import org.entente.measure.acts.ActPower;
import org.entente.measure.acts.ActsTogether;
import org.entente.measure.acts.Company;
import org.entente.measure.acts.SimplicialShare;
import org.jspecify.annotations.Nullable;

/**
 * What a finding on acts says. It rests on the acts in which no more others than members took part:
 * acts of large bodies tell little about a few of their members, and asking for nobody else would
 * drop an act for one guest.
 */
public final class ActsVerdict {
  /** What decides. */
  public static final Company DECIDES = Company.AS_MANY;

  /**
   * Standing groups meet at least once a year; a test that would miss a group doing so is blind.
   */
  static final double SEEING_RATE = 1;

  private final ActsFinding finding;

  public ActsVerdict(ActsFinding finding) {
    this.finding = finding;
  }

  /**
   * MET: more acts as one than sizes and activity explain. NOT_MET: not more, from a collection
   * declared complete, and one act a year would have been found. NO_EVIDENCE: no test. UNSURE: all
   * else, such as no acts in a collection that may have missed them.
   */
  public Verdict verdict() {
    ActsTogether figures = finding.figures();
    if (figures == null) {
      return Verdict.NO_EVIDENCE;
    }
    if (figures.count(DECIDES).isMore()) {
      return Verdict.MET;
    }
    return finding.complete() && sees(figures) ? Verdict.NOT_MET : Verdict.UNSURE;
  }

  private static boolean sees(ActsTogether figures) {
    return power(figures, DECIDES).map(each -> each.rate() <= SEEING_RATE).orElse(false);
  }

  private static Optional<ActPower> power(ActsTogether figures, Company company) {
    return figures.power().stream().filter(each -> each.company() == company).findFirst();
  }

  /** What was found, in plain sentences: counts, chance, bound and power, simplices, limits. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    ActsTogether figures = finding.figures();
    if (figures == null) {
      sentences.add("No test: " + finding.reason() + ".");
      return sentences;
    }
    sentences.add(counts(figures));
    sentences.add(chance(figures));
    bound(figures).ifPresent(sentences::add);
    simplices(figures, 3).ifPresent(sentences::add);
    simplices(figures, 4).ifPresent(sentences::add);
    sentences.add(limits());
    return sentences;
  }

  private String counts(ActsTogether figures) {
    return format(
        "Of %,d acts collected from %s to %s, %s took part in %d: %d with no more others than members, %d with nobody else.",
        finding.collected(),
        finding.seen().from(),
        finding.seen().to(),
        who(),
        figures.count(Company.ANYBODY).observed(),
        figures.count(Company.AS_MANY).observed(),
        figures.count(Company.NOBODY).observed());
  }

  /** "all 4", "at least 3 of the 4". */
  private String who() {
    int members = finding.members().size();
    return finding.isOfAll()
        ? members == 2 ? "both" : "all " + members
        : "at least %d of the %d".formatted(finding.least(), members);
  }

  private String chance(ActsTogether figures) {
    return format(
        "The sizes of acts and how busy each state is let expect %s, %s with no more others and %s with nobody else%s.",
        expected(figures.count(Company.ANYBODY)),
        expected(figures.count(Company.AS_MANY)),
        expected(figures.count(Company.NOBODY)),
        conclusion(figures));
  }

  /** Every company that stands out is named: one may while the one that decides does not. */
  private static String conclusion(ActsTogether figures) {
    String beyond =
        Stream.of(Company.values())
            .map(figures::count)
            .filter(count -> count.isMore() || count.isFewer())
            .map(
                count -> (count.isMore() ? "more " : "fewer ") + ActsFinding.words(count.company()))
            .collect(Collectors.joining(", "));
    return beyond.isEmpty() ? ": none of them more or fewer than chance gives" : ": " + beyond;
  }

  private static String expected(ActCount count) {
    return format(
        "%s [%d, %d] (p = %s)", mean(count.expected()), count.low(), count.high(), p(count.p()));
  }

  private static String mean(double value) {
    return format(value > 0 && value < 0.095 ? "%.3f" : "%.1f", value);
  }

  private static String p(double value) {
    return format(value < 0.001 ? "%.4f" : "%.3f", value);
  }

  /** For the widest company without acts; the narrower have the same bound and their own power. */
  private Optional<String> bound(ActsTogether figures) {
    if (figures.power().isEmpty()) {
      return Optional.empty();
    }
    Company widest = figures.power().get(0).company();
    PoissonRate rate = figures.rate(widest);
    String found =
        figures.power().stream()
            .filter(each -> each.company() == DECIDES || each.company() == Company.NOBODY)
            .map(ActsVerdict::found)
            .collect(Collectors.joining("; "));
    return Optional.of(
        format(
            "None %s in %.1f years: the rate of such acts is at most %.2f a year (95 %% bound). What would have been found in 80 %% of cases: %s.",
            ActsFinding.words(widest), rate.years(), rate.high(), found));
  }

  private static String found(ActPower power) {
    String words = ActsFinding.words(power.company());
    return power.isFound()
        ? format(
            "%s, a rate of %.2f a year (%d seen would be enough)",
            words, power.rate(), power.smallest())
        : format("%s, not even %d", words, power.found().size() - 1);
  }

  private Optional<String> simplices(ActsTogether figures, int order) {
    return figures.simplices().stream()
        .filter(share -> share.order() == order && share.company() == DECIDES)
        .findFirst()
        .map(ActsVerdict::simplices);
  }

  private static String simplices(SimplicialShare share) {
    return format(
        "In acts with no more others than members: of %,d %s%s %,d act%s in every pair, and of these %,d act%s as one.",
        share.subsets(),
        share.order() == 3 ? "triple" : "quad",
        share.subsets() == 1 ? "" : "s",
        share.pairwise(),
        share.pairwise() == 1 ? "s" : "",
        share.asOne(),
        share.asOne() == 1 ? "s" : "");
  }

  private String limits() {
    if (finding.complete()) {
      return "The collection is declared complete for these members: what it lacks, acts that founded organisations aside, did not take place.";
    }
    String selective =
        verdict() == Verdict.MET
            ? " Acts are collected for groups that act, so that more is more than how busy its states are here explains, not more than the world's other groups do."
            : "";
    return "The collection is not declared complete for these members: what it lacks may have taken place, and a bound holds for acts that it would have recorded."
        + selective;
  }

  private static String format(String pattern, @Nullable Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
