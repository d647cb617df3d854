package org.entente.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The registry of named groups, and the one place that turns what stands on a command line ("RUS",
 * "North Korea", "crink", "RUS,CHN,IRN") into members. Only full members count.
 */
public final class Groups {
  private static final List<String> ORGANISATIONS =
      List.of(
          "id",
          "name",
          "kind",
          "obligation",
          "founded",
          "ended",
          "named",
          "aliases",
          "citation",
          "url");
  private static final List<String> MEMBERSHIPS =
      List.of("organisation", "state", "status", "from", "to", "citation");
  private static final int FEWEST = 2;

  /** From this length on, two letters of a misspelt group may be wrong. */
  private static final int LONG = 7;

  private static final String FORMS =
      "Maybe a code (RUS), a name (\"North Korea\") or a named group (crink)?";

  /** Loaded when first asked for, once. */
  private static final class Standard {
    private static final Groups INSTANCE =
        read("/curated/organisations.csv", "/curated/memberships.csv");
  }

  private final Map<String, Group> byId = new LinkedHashMap<>();
  private final Map<String, Group> byName = new HashMap<>();
  private final List<List<String>> unindexed = new ArrayList<>();

  private Groups() {}

  /** The groups that ship with Entente. Loaded once. */
  public static Groups standard() {
    return Standard.INSTANCE;
  }

  /** Reads the two tables from the class path; without them there are no named groups. */
  static Groups read(String organisations, String memberships) {
    Groups groups = new Groups();
    Map<String, List<Group.Membership>> members = new HashMap<>();
    if (ResourceTable.exists(organisations) && ResourceTable.exists(memberships)) {
      ResourceTable.read(memberships, MEMBERSHIPS, fields -> addMember(fields, members));
      ResourceTable.read(organisations, ORGANISATIONS, fields -> groups.add(fields, members));
    }
    return groups;
  }

  private static void addMember(List<String> fields, Map<String, List<Group.Membership>> members) {
    if (fields.get(2).equals("full")) {
      Period spell = ResourceTable.period(fields.get(3), fields.get(4));
      members
          .computeIfAbsent(fields.get(0), id -> new ArrayList<>())
          .add(new Group.Membership(fields.get(1), spell));
    }
  }

  private void add(List<String> fields, Map<String, List<Group.Membership>> members) {
    String id = fields.get(0);
    List<Group.Membership> spells = List.copyOf(members.getOrDefault(id, List.of()));
    Group group = new Group(id, fields.get(1), fields.get(2), spells, fields.get(8));
    byId.put(id, group);
    unindexed.add(List.of(id, group.name(), fields.get(7)));
  }

  /**
   * Names are brought to their form only when a name is asked for: most calls are by code or id.
   */
  private synchronized Map<String, Group> byName() {
    for (List<String> names : unindexed) {
      Group group = Objects.requireNonNull(byId.get(names.get(0)));
      byName.putIfAbsent(NameForm.key(group.id()), group);
      byName.putIfAbsent(NameForm.key(group.name()), group);
      for (String alias : names.get(2).split("[|;]")) {
        if (!alias.isBlank()) {
          byName.putIfAbsent(NameForm.key(alias), group);
        }
      }
    }
    unindexed.clear();
    return byName;
  }

  /** All groups, in the order of the table. */
  public List<Group> all() {
    return List.copyOf(byId.values());
  }

  /** The group of this id, name or alias, in any spelling that differs only in case or marks. */
  public Optional<Group> find(String nameOrAlias) {
    Group group = byId.get(nameOrAlias);
    return Optional.ofNullable(group != null ? group : byName().get(NameForm.key(nameOrAlias)));
  }

  /**
   * The members that the arguments name, in their order, each once.
   *
   * @param arguments codes, names, named groups, or several of these with commas between
   * @throws UserError if an argument is unknown, means several actors or none that is a state, or
   *     means a state that did not exist on any day of the period; or if fewer than two are left
   */
  public List<String> members(List<String> arguments, Period period, Actors actors) {
    return reading(arguments, period, actors).members();
  }

  /**
   * How arguments were read.
   *
   * @param members codes, each once
   * @param named the named groups among them, as they stood in the period
   * @param guesses states whose names were misspelt or otherwise not in the registry
   */
  public record Reading(List<String> members, List<Turnover> named, List<Resolution> guesses) {}

  /**
   * The members that the arguments name, and how they were read.
   *
   * @throws UserError as {@link #members}
   */
  public Reading reading(List<String> arguments, Period period, Actors actors) {
    return several(states(arguments, period, actors));
  }

  private static Reading several(Reading reading) {
    List<String> members = reading.members();
    if (members.size() < FEWEST) {
      throw new UserError(
          "A group has at least two members; %s given."
              .formatted(members.isEmpty() ? "none was" : members.get(0) + " alone was"),
          "Maybe name a group (crink) or several states (RUS CHN IRN)?");
    }
    return reading;
  }

  /**
   * The same where one state alone is enough.
   *
   * @throws UserError as {@link #members}, but for the number
   */
  public Reading states(List<String> arguments, Period period, Actors actors) {
    return read(arguments, period, actors, false);
  }

  /**
   * The same where non-state actors may stand too.
   *
   * @throws UserError as {@link #members}, but for what is no state
   */
  public Reading actors(List<String> arguments, Period period, Actors actors) {
    return several(read(arguments, period, actors, true));
  }

  private Reading read(
      List<String> arguments, Period period, Actors actors, boolean withNonStates) {
    Set<String> members = new LinkedHashSet<>();
    List<Turnover> named = new ArrayList<>();
    List<Resolution> guesses = new ArrayList<>();
    for (String argument : arguments) {
      for (String part : parts(argument, actors)) {
        Optional<Group> group = group(part, actors);
        if (group.isPresent()) {
          members.addAll(membersOf(group.get(), period));
          named.add(group.get().during(period));
        } else {
          Resolution state = state(part, period, actors, withNonStates);
          members.add(Objects.requireNonNull(state.code()));
          guesses.add(state);
        }
      }
    }
    guesses.removeIf(state -> !state.isGuess());
    return new Reading(List.copyOf(members), List.copyOf(named), List.copyOf(guesses));
  }

  /** Splits at commas, unless the whole is a name with a comma: "Korea, Republic of". */
  private List<String> parts(String argument, Actors actors) {
    if (argument.indexOf(',') < 0
        || find(argument).isPresent()
        || actors.resolveExactly(argument, null).code() != null) {
      return List.of(argument.strip());
    }
    List<String> parts = new ArrayList<>();
    for (String part : argument.split(",", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return Collections.unmodifiableList(parts);
  }

  private Optional<Group> group(String argument, Actors actors) {
    boolean code = actors.findByCode(argument).filter(Actor::isState).isPresent();
    return code ? Optional.empty() : find(argument);
  }

  private static List<String> membersOf(Group group, Period period) {
    List<String> members = group.membersOf(period);
    if (members.size() < FEWEST) {
      throw new UserError(
          "%s (%s) had %s in %s."
              .formatted(
                  group.name(),
                  group.id(),
                  members.isEmpty() ? "no members" : "one member",
                  period),
          lifetime(group));
    }
    return members;
  }

  private static String lifetime(Group group) {
    List<Period> spells = group.members().stream().map(Group.Membership::spell).toList();
    if (spells.isEmpty()) {
      return "";
    }
    Period whole =
        new Period(
            Collections.min(spells.stream().map(Period::from).toList()),
            Collections.max(spells.stream().map(Period::to).toList()));
    return "Maybe a period within %s, when it had members?".formatted(whole);
  }

  private Resolution state(String argument, Period period, Actors actors, boolean withNonStates) {
    Resolution resolution = actors.resolve(argument, null);
    String code = resolution.code();
    String shown = OneLine.of(argument, OneLine.ECHO);
    if (code == null) {
      throw new UserError(
          "\"%s\" is not known as a state or group: %s.".formatted(shown, resolution.reason()),
          hint(argument, resolution.candidates(), actors));
    }
    Actor actor = actors.getByCode(code);
    if (!actor.isState() && !(withNonStates && actor.kind() == Actor.Kind.NON_STATE)) {
      throw new UserError(
          "\"%s\" is %s (%s), which is not a state; members of a group are states."
              .formatted(shown, actor.name(), code),
          hint(argument, List.of(), actors));
    }
    refuseIfAbsent(argument, actor, period, actors);
    return resolution;
  }

  private static void refuseIfAbsent(String argument, Actor actor, Period period, Actors actors) {
    if (!actor.existedDuring(period)) {
      Resolution then = actors.resolve(actor.code(), period.from());
      throw new UserError(
          "%s (%s) did not exist in %s: %s."
              .formatted(actor.name(), actor.code(), period, then.reason()),
          maybe(then.candidates(), actors));
    }
    Resolution first = actors.resolve(argument, period.from());
    Resolution last = actors.resolve(argument, period.to());
    if (first.code() == null && last.code() == null && !first.reason().contains("state system")) {
      throw new UserError(
          "\"%s\" in %s: %s.".formatted(OneLine.of(argument, OneLine.ECHO), period, first.reason()),
          maybe(first.candidates(), actors));
    }
  }

  /** The group that is spelt almost so, if there is one. */
  public Optional<Group> similar(String name) {
    String key = NameForm.key(name);
    int allowed = key.length() < LONG ? 1 : 2;
    return byName().entrySet().stream()
        .filter(named -> Misspelling.distance(key, named.getKey(), allowed) <= allowed)
        .map(Map.Entry::getValue)
        .min(Comparator.comparing(Group::id));
  }

  /** A group spelt almost so, else the actors that may be meant. */
  private String hint(String argument, List<String> candidates, Actors actors) {
    return similar(argument)
        .map(group -> "Maybe the group %s?".formatted(group.id()))
        .orElseGet(() -> candidates.isEmpty() ? FORMS : maybe(candidates, actors));
  }

  private static String maybe(List<String> candidates, Actors actors) {
    return candidates.isEmpty()
        ? ""
        : candidates.stream()
            .flatMap(code -> actors.findByCode(code).stream())
            .map(actor -> "%s (%s)".formatted(actor.name(), actor.code()))
            .collect(Collectors.joining(" or ", "Maybe ", "?"));
  }
}
