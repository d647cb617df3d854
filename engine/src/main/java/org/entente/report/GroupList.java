package org.entente.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.domain.Actors;
import org.entente.domain.Group;
import org.entente.domain.Period;

/**
 * Named groups and their members.
 *
 * @param day whose members are counted
 * @param keptTo last year that the table of memberships is kept to
 */
public record GroupList(List<Group> groups, Actors actors, LocalDate day, int keptTo) {
  private static final String NONE = "-";

  /** One line for each group. */
  public String overview() {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"group", "kind", "members", "first", "last", "name"});
    for (Group group : groups) {
      rows.add(
          new String[] {
            group.id(),
            group.kind(),
            members(group).isEmpty() ? NONE : Integer.toString(members(group).size()),
            first(group),
            last(group),
            group.name()
          });
    }
    return TextLines.format("Named groups, and how many full members they had on %s.%n%n", day)
        + TextLines.table(rows)
        + "Who, and since when: entente groups GROUP\n"
        + kept();
  }

  private String kept() {
    return "Kept by hand to the end of " + keptTo + ".\n";
  }

  /** Each group with every spell of every member. */
  public String details() {
    return groups.stream().map(this::details).collect(Collectors.joining("\n"));
  }

  private String details(Group group) {
    List<String> now = members(group);
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"code", "state", "from", "to"});
    for (Group.Membership member : spells(group)) {
      rows.add(
          new String[] {
            member.code(), name(member.code()), from(member.spell()), to(member.spell())
          });
    }
    return TextLines.format("%s (%s), %s%n", group.name(), group.id(), group.kind())
        + TextLines.paragraph(
            "Full members on %s: %s.", day, now.isEmpty() ? "none" : String.join(" ", now))
        + '\n'
        + TextLines.table(rows)
        + TextLines.paragraph("Source: %s", group.source())
        + kept();
  }

  private static List<Group.Membership> spells(Group group) {
    return group.members().stream()
        .sorted(
            Comparator.comparing((Group.Membership member) -> member.spell().from())
                .thenComparing(Group.Membership::code))
        .toList();
  }

  private List<String> members(Group group) {
    return group.membersDuring(new Period(day, day)).stream().sorted().toList();
  }

  private String name(String code) {
    return actors.findByCode(code).map(actor -> actor.name()).orElse(code);
  }

  private static String first(Group group) {
    return group.members().stream()
        .map(member -> member.spell().from())
        .min(Comparator.naturalOrder())
        .map(LocalDate::toString)
        .orElse(NONE);
  }

  private static String last(Group group) {
    return group.members().stream()
        .map(Group.Membership::spell)
        .max(Comparator.comparing(Period::to))
        .map(GroupList::to)
        .orElse(NONE);
  }

  private static String from(Period spell) {
    return spell.from().toString();
  }

  private static String to(Period spell) {
    return spell.isOpenEnded() ? NONE : spell.to().toString();
  }

  /** The same as JSON; "to" is null while a membership lasts. */
  public String json(String version) {
    return Json.object(
        json ->
            json.field("version", version)
                .field("on", day.toString())
                .field("keptTo", keptTo)
                .objects("groups", groups, this::group));
  }

  private void group(Json json, Group group) {
    json.field("id", group.id())
        .field("name", group.name())
        .field("kind", group.kind())
        .strings("members", members(group))
        .objects("spells", spells(group), GroupList::spell)
        .field("source", group.source());
  }

  private static void spell(Json json, Group.Membership member) {
    json.field("state", member.code())
        .field("from", from(member.spell()))
        .field("to", member.spell().isOpenEnded() ? null : member.spell().to().toString());
  }
}
