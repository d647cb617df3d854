package org.entente.domain;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What part of the years asked for the evidence can see. Outside it the answer is {@link
 * Verdict#NO_EVIDENCE}, never 0.
 *
 * @param from first year asked for
 * @param to last year asked for
 * @param years years with evidence, ascending, all within the asked period
 * @param gaps spells within those years in which the sources are blind, as "2021-12-25/2022-11-02"
 */
public record Coverage(int from, int to, List<Integer> years, List<String> gaps) {

  public Coverage {
    gaps = List.copyOf(gaps);
    years =
        List.copyOf(
            new TreeSet<>(years.stream().filter(year -> year >= from && year <= to).toList()));
  }

  public static Coverage of(Period asked, Collection<Integer> seen) {
    return new Coverage(asked.fromYear(), asked.toYear(), List.copyOf(seen), List.of());
  }

  /** The same with spells in which the sources are blind. */
  public Coverage blindIn(List<String> spells) {
    return new Coverage(from, to, years, spells);
  }

  /** Every year asked for was seen. */
  public static Coverage full(Period asked) {
    return of(asked, asked.years().boxed().toList());
  }

  public static Coverage none(Period asked) {
    return of(asked, List.of());
  }

  /** Share of the asked years with evidence, 0 to 1. */
  public double share() {
    return (double) years.size() / (to - from + 1);
  }

  public boolean isEmpty() {
    return years.isEmpty();
  }
}
