package org.entente.source.votes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts dates right whose day and month may have changed places, by series that grow with time:
 * meetings are numbered in order. A date whose day is above 12, or equals its month, is firm. The
 * others have two readings; one that does not fit between the firm dates of lower and of higher
 * numbers falls away, and what is left becomes firm, until nothing changes. Firm dates that break
 * their own series' order (a wrong meeting number) say nothing about others.
 *
 * <p>Cost: O(r n log n) for n dates and r rounds, three or so in practice.
 */
final class SwappedDates {

  /**
   * A date as read, and its place in each series.
   *
   * @param meeting number of the meeting; null if it is not one of the regular series
   * @param written number of the written vote; null likewise
   * @param resolution number of the resolution; null if none was adopted
   */
  record Entry(
      LocalDate asRead,
      @Nullable Integer meeting,
      @Nullable Integer written,
      @Nullable Integer resolution) {}

  /**
   * @param dates one for each entry, in order; an undecided one as it was read
   * @param swapped positions whose day and month were exchanged
   * @param confirmed positions that had two readings and stay as read
   * @param undecided positions with two readings that no series decides
   * @param outOfOrder positions of firm dates that break the order of their meetings
   */
  record Result(
      List<LocalDate> dates,
      List<Integer> swapped,
      List<Integer> confirmed,
      List<Integer> undecided,
      List<Integer> outOfOrder) {}

  private final List<Entry> entries;
  private final List<List<LocalDate>> readings;

  private SwappedDates(List<Entry> entries) {
    this.entries = entries;
    this.readings = new ArrayList<>(entries.stream().map(e -> readings(e.asRead())).toList());
  }

  static Result repair(List<Entry> entries) {
    SwappedDates dates = new SwappedDates(entries);
    Set<Integer> outOfOrder = new HashSet<>(dates.disorder(Entry::meeting));
    outOfOrder.addAll(dates.disorder(Entry::written));
    dates.settle(List.of(Entry::meeting, Entry::written));
    dates.settle(List.of(Entry::meeting, Entry::written, Entry::resolution));
    return dates.result(outOfOrder.stream().sorted().toList());
  }

  /** One reading or two, the one in the file first. */
  static List<LocalDate> readings(LocalDate date) {
    int day = date.getDayOfMonth();
    return day > 12 || day == date.getMonthValue()
        ? List.of(date)
        : List.of(date, LocalDate.of(date.getYear(), day, date.getMonthValue()));
  }

  private boolean isFirm(int entry) {
    return readings.get(entry).size() == 1;
  }

  private void settle(List<Function<Entry, @Nullable Integer>> series) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Function<Entry, @Nullable Integer> numbers : series) {
        changed |= narrow(numbers);
      }
    }
  }

  /** Drops readings that do not fit into one series; true if any fell away. */
  private boolean narrow(Function<Entry, @Nullable Integer> numbers) {
    List<Integer> order = order(numbers);
    Set<Integer> silent = disorder(numbers);
    List<LocalDate> lower = bounds(order, numbers, silent, false);
    List<LocalDate> upper = backwards(bounds(backwards(order), numbers, silent, true));
    boolean changed = false;
    for (int i = 0; i < order.size(); i++) {
      LocalDate from = lower.get(i);
      LocalDate to = upper.get(i);
      int entry = order.get(i);
      List<LocalDate> fitting =
          readings.get(entry).stream().filter(d -> !d.isBefore(from) && !d.isAfter(to)).toList();
      if (!isFirm(entry) && fitting.size() == 1) {
        readings.set(entry, fitting);
        changed = true;
      }
    }
    return changed;
  }

  /** For each entry in order: the latest sure lower bound (or earliest upper) before its number. */
  private List<LocalDate> bounds(
      List<Integer> order,
      Function<Entry, @Nullable Integer> numbers,
      Set<Integer> silent,
      boolean upper) {
    Comparator<LocalDate> later = upper ? Comparator.reverseOrder() : Comparator.naturalOrder();
    LocalDate reached = upper ? LocalDate.MAX : LocalDate.MIN;
    LocalDate pending = reached;
    Integer number = null;
    List<LocalDate> bounds = new ArrayList<>();
    for (int entry : order) {
      Integer here = numbers.apply(entries.get(entry));
      if (here != null && !here.equals(number)) {
        reached = pending;
        number = here;
      }
      bounds.add(reached);
      LocalDate least = readings.get(entry).stream().min(later).orElseThrow();
      if (!silent.contains(entry) && later.compare(least, pending) > 0) {
        pending = least;
      }
    }
    return bounds;
  }

  private static <T> List<T> backwards(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }

  /** Entries that have a number in the series, by that number. */
  private List<Integer> order(Function<Entry, @Nullable Integer> numbers) {
    return IntStream.range(0, entries.size())
        .boxed()
        .filter(i -> numbers.apply(entries.get(i)) != null)
        .sorted(Comparator.comparingInt(i -> number(numbers, i)))
        .toList();
  }

  private int number(Function<Entry, @Nullable Integer> numbers, int entry) {
    Integer number = numbers.apply(entries.get(entry));
    return number == null ? 0 : number;
  }

  /** Firm entries outside the longest part of the series whose dates never fall. */
  private Set<Integer> disorder(Function<Entry, @Nullable Integer> numbers) {
    List<Integer> firm =
        order(numbers).stream()
            .filter(this::isFirm)
            .sorted(
                Comparator.comparingInt((Integer i) -> number(numbers, i))
                    .thenComparing(i -> readings.get(i).get(0)))
            .toList();
    Set<Integer> out = new HashSet<>(firm);
    out.removeAll(
        LongestRise.positions(firm.stream().map(i -> readings.get(i).get(0)).toList()).stream()
            .map(firm::get)
            .toList());
    return out;
  }

  private Result result(List<Integer> outOfOrder) {
    List<LocalDate> dates = new ArrayList<>();
    List<Integer> swapped = new ArrayList<>();
    List<Integer> confirmed = new ArrayList<>();
    List<Integer> undecided = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      LocalDate asRead = entries.get(i).asRead();
      dates.add(readings.get(i).get(0));
      if (!isFirm(i)) {
        undecided.add(i);
      } else if (!dates.get(i).equals(asRead)) {
        swapped.add(i);
      } else if (readings(asRead).size() > 1) {
        confirmed.add(i);
      }
    }
    return new Result(dates, swapped, confirmed, undecided, outOfOrder);
  }
}
