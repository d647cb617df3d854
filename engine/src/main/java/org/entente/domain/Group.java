package org.entente.domain;

import java.util.List;

/**
 * A named group whose members came and went.
 *
 * @param id short lower-case name as typed on the command line, for example "nato"
 * @param name full name
 * @param members every membership spell
 * @param source citation for the spells
 */
public record Group(String id, String name, List<Membership> members, String source) {

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
}
