package org.entente.app;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.report.StateList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente states}: the states that can be asked about, with their codes. */
@Command(
    name = "states",
    description = "The states that can be asked about: codes, names, since when, until when.",
    footer = {
      "",
      "Days are those of independence or of the end, none before 1945. How a name or a code of your",
      "own is read: entente resolve.",
      "",
      "Examples:",
      "  entente states",
      "  entente states --on 1985",
      "  entente states --json"
    })
final class StatesCommand implements Callable<Integer> {
  @Mixin private DayOption on = new DayOption();

  @Mixin private JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    Actors actors = Actors.standard();
    LocalDate day = on.day();
    List<Actor> states =
        actors.all().stream()
            .filter(Actor::isState)
            .filter(state -> day == null || state.existedOn(day))
            .toList();
    StateList list = new StateList(states, actors::isoNumber);
    Console.current().out().print(json.isWanted() ? list.json(Version.NUMBER) : list.text());
    return 0;
  }
}
