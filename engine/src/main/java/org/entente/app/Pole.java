package org.entente.app;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.assess.AssessRequest;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.OneLine;
import org.entente.domain.Period;
import org.entente.domain.Resolution;
import org.entente.domain.UserError;
import org.jspecify.annotations.Nullable;

/** The state that a group's antipathy is measured against. */
final class Pole {
  /** Taken where none is named, also for groups that it belongs to. */
  static final String DEFAULT = AssessRequest.POLE;

  private Pole() {}

  /**
   * Its code; a guess is said on standard error.
   *
   * @param typed as a person named it; null for {@value #DEFAULT}
   * @throws UserError if it is no state of the period, or a member of the group
   */
  static String of(@Nullable String typed, List<String> members, Period period, Actors actors) {
    if (typed == null) {
      return DEFAULT;
    }
    Resolution resolution = actors.resolve(typed, null);
    Actor state = state(resolution, actors);
    if (!state.existedDuring(period)) {
      Resolution then = actors.resolve(state.code(), period.from());
      throw new UserError(
          "The pole %s (%s) did not exist in %s: %s."
              .formatted(state.name(), state.code(), period, then.reason()),
          maybe(then.candidates(), actors));
    }
    if (members.contains(state.code())) {
      throw new UserError(
          "The pole %s (%s) is a member of the group.".formatted(state.name(), state.code()),
          "Maybe a state outside it?");
    }
    Guesses.say(List.of(resolution), actors);
    return state.code();
  }

  private static Actor state(Resolution resolution, Actors actors) {
    String shown = OneLine.of(resolution.name(), OneLine.ECHO);
    String code = resolution.code();
    if (code == null) {
      throw new UserError(
          "The pole \"%s\" is no state: %s.".formatted(shown, resolution.reason()),
          maybe(resolution.candidates(), actors));
    }
    Actor actor = actors.getByCode(code);
    if (!actor.isState()) {
      throw new UserError(
          "The pole \"%s\" is %s (%s), which is not a state.".formatted(shown, actor.name(), code),
          maybe(List.of(), actors));
    }
    return actor;
  }

  private static String maybe(List<String> candidates, Actors actors) {
    return candidates.isEmpty()
        ? "Maybe the code or name of one state, as --pole USA."
        : candidates.stream()
            .map(code -> actors.findByCode(code).orElse(null))
            .filter(Objects::nonNull)
            .map(actor -> "%s (%s)".formatted(actor.name(), actor.code()))
            .collect(Collectors.joining(" or ", "Maybe ", "?"));
  }
}
