package org.entente.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A region of the world, by the blocks in which the Correlates of War project numbers its states: 2
 * to 199 the Americas, 200 to 399 Europe, 400 to 599 sub-Saharan Africa, 600 to 699 the Middle East
 * with North Africa, Sudan and Turkey, 700 to 899 Asia, from 900 Oceania (Correlates of War
 * Project, State System Membership, v2016, numbers of the states). Cyprus and the states of the
 * Caucasus are in Europe there, those of Central Asia in Asia.
 */
public enum Region {
  AMERICAS(2, 199),
  EUROPE(200, 399),
  AFRICA(400, 599),
  MIDDLE_EAST(600, 699),
  ASIA(700, 899),
  OCEANIA(900, 999);

  private final int first;
  private final int last;

  Region(int first, int last) {
    this.first = first;
    this.last = last;
  }

  /** Whether the actor's present number lies in its block; an actor without one is in no region. */
  public boolean holds(Actor actor) {
    return !actor.cow().isEmpty() && actor.cow().get(0) >= first && actor.cow().get(0) <= last;
  }

  /**
   * The region of this name, in any case, with a blank or a hyphen for the line.
   *
   * @throws UserError for an unknown name, with those there are
   */
  public static Region byName(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return Arrays.stream(values())
        .filter(region -> region.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "There is no region \"" + name + "\".",
                    "Maybe one of: " + String.join(", ", names())));
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(Region::name).toList();
  }
}
