package org.entente.app;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.domain.Actors;
import org.entente.domain.Group;
import org.entente.domain.Groups;
import org.entente.domain.OneLine;
import org.entente.domain.UserError;
import org.entente.report.GroupList;
import org.entente.source.Datasets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code entente groups}: the named groups, and who belonged to them when. */
@Command(
    name = "groups",
    description = "Named groups, and who belonged to them when.",
    footer = {
      "",
      "Where a command asks for a group, its id or any of its names will do. In an assessment it",
      "stands for those who were members for at least half of the period.",
      "",
      "Examples:",
      "  entente groups",
      "  entente groups --on 1985",
      "  entente groups brics sco --json"
    })
final class GroupsCommand implements Callable<Integer> {
  /** Groups that tests are calibrated on answer to their names, and are no use in a list. */
  private static final String REFERENCE = "ref-";

  private static final String MEMBERSHIPS = "curated-organisations";

  @Parameters(arity = "0..*", paramLabel = "GROUP", description = "Ids or names; all if none.")
  private List<String> names = new ArrayList<>();

  @Mixin private DayOption on = new DayOption();

  @Mixin private JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    Groups groups = Groups.standard();
    LocalDate asked = on.day();
    LocalDate day = asked == null ? LocalDate.now(ZoneOffset.UTC) : asked;
    List<Group> found =
        names.isEmpty()
            ? groups.all().stream().filter(group -> !group.id().startsWith(REFERENCE)).toList()
            : names.stream().map(name -> group(groups, name)).distinct().toList();
    GroupList list = new GroupList(found, Actors.standard(), day, keptTo());
    Console.current()
        .out()
        .print(
            json.isWanted()
                ? list.json(Version.NUMBER)
                : names.isEmpty() ? list.overview() : list.details());
    return 0;
  }

  private static int keptTo() {
    return Datasets.load(MEMBERSHIPS).coverage().to();
  }

  private static Group group(Groups groups, String name) {
    Optional<Group> group = groups.find(name.strip());
    return group.orElseThrow(
        () ->
            new UserError(
                "\"%s\" is no named group.".formatted(OneLine.of(name, OneLine.ECHO)),
                groups
                    .similar(name)
                    .map(near -> "Maybe %s (%s)?".formatted(near.id(), near.name()))
                    .orElse("Maybe one of those that `entente groups` lists.")));
  }
}
