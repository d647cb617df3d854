package org.entente.source.votes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ids for roll calls whose published numbers repeat. The first roll call of a number keeps it, so
 * that files without dates still join; a later one becomes {@code number@date}.
 */
final class RollCallIds {
  private final Map<String, LocalDate> first = new HashMap<>();
  private final Set<String> given = new HashSet<>();

  /** The id, or empty if this number on this day has been given before: a repeated record. */
  Optional<String> next(String number, LocalDate date) {
    LocalDate earlier = first.putIfAbsent(number, date);
    String id = earlier == null || earlier.equals(date) ? number : number + "@" + date;
    return given.add(id) ? Optional.of(id) : Optional.empty();
  }

  /** True if the id had to be lengthened because its number was used before. */
  static boolean isReused(String id) {
    return id.indexOf('@') > 0;
  }
}
