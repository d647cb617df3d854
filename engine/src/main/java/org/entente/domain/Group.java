package org.entente.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A named group whose members came and went.
 *
 * @param id short lower-case name as typed on the command line, for example "nato"
 * @param name full name
 * @param kind alliance, union, security, economic, regional, forum; or "reference" for a group that
 *     only tests are calibrated on
 * @param members every membership spell
 * @param source citation for the spells
 */
public record Group(String id, String name, String kind, List<Membership> members, String source) {

  /** One spell of one member. */
  public record Membership(String code, Period spell) {}

  /** Members on at least one day of the period, in the order of entry, each once. */
  public List<String> membersDuring(Period period) {
    return members.stream()
        .filter(member -> member.spell().overlaps(period))
        .map(Membership::code)
        .distinct()
        .toList();
  }

  /** Who is counted for a period, and who came and went in it. */
  public Turnover during(Period period) {
    return new Turnover(
        id,
        period,
        membersOf(period),
        changes(period, Period::from, -1),
        changes(period, Period::to, 1),
        membersDuring(period).stream().filter(code -> !membersOf(period).contains(code)).toList());
  }

  /**
   * Members for at least half of the days of the period on which its second most lasting member was
   * one, in the order of entry, each once. Who came in the last year, or left in the first, does
   * not stand for the group in the whole of it.
   */
  public List<String> membersOf(Period period) {
    List<String> codes = membersDuring(period);
    Map<String, Long> days = new LinkedHashMap<>();
    codes.forEach(code -> days.put(code, daysOf(code, period)));
    long life =
        days.values().stream().sorted(Comparator.reverseOrder()).skip(1).findFirst().orElse(0L);
    return codes.stream().filter(code -> 2 * days.getOrDefault(code, 0L) >= life).toList();
  }

  private long daysOf(String code, Period period) {
    return members.stream()
        .filter(member -> member.code().equals(code) && member.spell().overlaps(period))
        .mapToLong(member -> member.spell().daysWithin(period))
        .sum();
  }

  /** Ends of spells inside the period, save where the next spell of the state follows at once. */
  private List<Turnover.Change> changes(
      Period period, Function<Period, LocalDate> end, long beyond) {
    return members.stream()
        .filter(member -> period.contains(end.apply(member.spell())))
        .filter(member -> period.contains(end.apply(member.spell()).plusDays(beyond)))
        .filter(member -> !isMember(member.code(), end.apply(member.spell()).plusDays(beyond)))
        .sorted(Comparator.comparing((Membership member) -> end.apply(member.spell())))
        .map(member -> new Turnover.Change(member.code(), end.apply(member.spell()).getYear()))
        .toList();
  }

  private boolean isMember(String code, LocalDate day) {
    return members.stream()
        .anyMatch(member -> member.code().equals(code) && member.spell().contains(day));
  }
}
