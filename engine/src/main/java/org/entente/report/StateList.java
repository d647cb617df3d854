package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.domain.Actor;
import org.entente.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * States as text and as JSON.
 *
 * @param states those shown
 * @param isoNumber ISO 3166 number of a state, as maps have it
 */
public record StateList(List<Actor> states, Function<Actor, OptionalInt> isoNumber) {
  private static final String NONE = "-";

  /** One line each. */
  public String text() {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"code", "name", "from", "to", "COW"});
    states.forEach(state -> rows.add(line(state)));
    return TextLines.table(rows);
  }

  private static String[] line(Actor state) {
    String cow = state.cow().stream().map(String::valueOf).collect(Collectors.joining(" "));
    return new String[] {
      state.code(),
      state.name(),
      from(state),
      Objects.requireNonNullElse(to(state), NONE),
      cow.isEmpty() ? NONE : cow
    };
  }

  /** The same; "to" is null while a state exists, "numeric" where ISO 3166 has no number. */
  public String json(String version) {
    return Json.object(
        json -> json.field("version", version).objects("states", states, this::state));
  }

  private void state(Json json, Actor state) {
    OptionalInt number = isoNumber.apply(state);
    json.field("code", state.code())
        .field("name", state.name())
        .field(
            "numeric",
            number.isPresent() ? String.format(Locale.ROOT, "%03d", number.getAsInt()) : null)
        .field("from", from(state))
        .field("to", to(state));
  }

  private static String from(Actor state) {
    return state.validity().get(0).from().toString();
  }

  private static @Nullable String to(Actor state) {
    Period last = state.validity().get(state.validity().size() - 1);
    return last.isOpenEnded() ? null : last.to().toString();
  }
}
