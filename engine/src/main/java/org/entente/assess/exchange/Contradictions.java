package org.entente.assess.exchange;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.domain.Period;
import org.entente.domain.Transfer;

/**
 * Which reports cannot both be right. Two speak of the same matter if giver, receiver, category and
 * unit are the same, their words for the thing share one of five letters or more, and the days of
 * one lie within those of the other. What was given in some days is part of what was given in more
 * days; so they contradict each other if the shorter time's least is more than the longer time's
 * most, or, over the same days, either way round. Open ends contradict nothing. One reporter's
 * later figure replaces his earlier one, and is a contradiction only under the same words.
 *
 * <p>A denial says that nothing of a category went from giver to receiver. It contradicts every
 * report that something did on some of its days: whatever the unit, the words and the rest of the
 * days. A plan or a range that begins at 0 is no such report, and no denial contradicts another.
 */
final class Contradictions {
  /** Reported figures are rounded ("about 11,000"): as much above is still the same figure. */
  static final double ROUNDING = 0.1;

  private static final int LETTERS = 5;

  /** Shares of different things do not add up. */
  private static final String SHARE = "percent";

  private Contradictions() {}

  /** Ids of those that contradict the one, in their order. */
  static List<String> of(Transfer one, List<Transfer> all) {
    return all.stream().filter(other -> contradict(one, other)).map(Transfer::id).toList();
  }

  static boolean contradict(Transfer one, Transfer other) {
    return denies(one, other)
        || denies(other, one)
        || (isSameMatter(one, other) && (exceeds(one, other) || exceeds(other, one)));
  }

  private static boolean denies(Transfer denial, Transfer other) {
    return denial.isDenial()
        && !denial.isPlan()
        && isDelivery(other)
        && denial.isFromTo(other.source(), other.target())
        && denial.category() == other.category()
        && denial.period().overlaps(other.period());
  }

  /** Without a quantity, or with a greatest one alone, it still says that something was given. */
  private static boolean isDelivery(Transfer report) {
    Double least = report.low();
    return !report.isDenial() && !report.isPlan() && (least == null || least > 0);
  }

  private static boolean isSameMatter(Transfer one, Transfer other) {
    return !one.id().equals(other.id())
        && one.isFromTo(other.source(), other.target())
        && one.category() == other.category()
        && one.unit().equals(other.unit())
        && (one.unit().equals(SHARE) || one.reporter().equals(other.reporter())
            ? one.what().equals(other.what())
            : sharesAWord(one.what(), other.what()));
  }

  /** Whether what came in the one's days, part of the other's, is more than came in all those. */
  private static boolean exceeds(Transfer one, Transfer other) {
    Double least = one.low();
    Double most = other.high();
    return least != null
        && most != null
        && isWithin(one.period(), other.period())
        && least > most * (1 + ROUNDING);
  }

  private static boolean isWithin(Period inner, Period outer) {
    return !inner.from().isBefore(outer.from()) && !inner.to().isAfter(outer.to());
  }

  private static boolean sharesAWord(String one, String other) {
    Set<String> words = words(one);
    words.retainAll(words(other));
    return !words.isEmpty();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9-]+"))
        .filter(word -> word.length() >= LETTERS)
        .forEach(words::add);
    return words;
  }
}
