package org.entente.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.DataIssue;
import org.entente.domain.Period;
import org.entente.domain.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * The one step from upstream names and numbers to actor codes. A dataset's own name map comes
 * first, then its list of names to ignore, then the registry. What none of them knows is raised
 * once per name as an error, and the edition is refused: never a silent loss.
 */
public final class Harmoniser {
  private final Dataset dataset;
  private final Actors actors;
  private final Rows out;
  private final Set<String> raised = new HashSet<>();
  private final Map<String, Resolution> resolved = new HashMap<>();

  public Harmoniser(Dataset dataset, Actors actors, Rows out) {
    this.dataset = dataset;
    this.actors = actors;
    this.out = out;
  }

  public Dataset dataset() {
    return dataset;
  }

  /** The registry behind it. */
  public Actors actors() {
    return actors;
  }

  /**
   * The actor that an upstream name or alphabetic code means.
   *
   * @param on the day the name was used, to tell states of one name apart; null if undated
   * @return empty if the dataset ignores the name, or if nobody knows it (which is then raised)
   */
  public Optional<String> byName(String name, @Nullable LocalDate on, long line) {
    String mapped = dataset.names().get(name);
    if (mapped != null) {
      return Optional.of(mapped);
    }
    if (dataset.ignored().containsKey(name)) {
      return Optional.empty();
    }
    Resolution resolution =
        resolved.computeIfAbsent(name + "|" + on, key -> actors.resolveExactly(name, on));
    if (resolution.code() == null) {
      raise(name, line, resolution.reason());
    }
    return Optional.ofNullable(resolution.code());
  }

  /** The actor with this Correlates of War number in a year. */
  public Optional<String> byCow(int number, int year, long line) {
    return byNumber("COW", number, year, line, actors.findByCow(number, year));
  }

  /** The actor with this Gleditsch-Ward number in a year. */
  public Optional<String> byGleditschWard(int number, int year, long line) {
    return byNumber("GW", number, year, line, actors.findByGleditschWard(number, year));
  }

  private Optional<String> byNumber(
      String scheme, int number, int year, long line, Optional<Actor> found) {
    String name = scheme + " " + number;
    String mapped = dataset.names().get(name);
    if (mapped != null) {
      return Optional.of(mapped);
    }
    if (found.isEmpty() && !dataset.ignored().containsKey(name) && year >= 1946) {
      raise(name, line, "no actor has this number in " + Period.ofYear(year));
    }
    return found.map(Actor::code);
  }

  private void raise(String name, long line, String reason) {
    if (raised.add(name)) {
      out.issue(
          DataIssue.error(
              dataset.id(), "unknown-name", line, "\"%s\": %s".formatted(name, reason)));
    }
  }
}
