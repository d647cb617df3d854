package org.entente.domain;

import java.util.List;

/**
 * Something that any number of actors did together: an agreement, an exercise, a summit, a
 * statement. Kept with all its participants and never exploded to dyads: a k-adic process cannot be
 * recovered from dyadic data (Poast 2010, Political Analysis 18(4)).
 *
 * @param id stable within its source
 * @param kind for example "treaty", "exercise", "summit", "statement", "veto"
 * @param name as the field calls it
 * @param area the policy area it belongs to
 * @param obligation the highest rung it puts its participants on; NONE for what is no agreement
 * @param period the days on which it took place or was in force
 * @param participants actor codes, sorted, at least one
 * @param source citation a reader can look up
 */
public record Act(
    String id,
    String kind,
    String name,
    PolicyArea area,
    Obligation obligation,
    Period period,
    List<String> participants,
    String source) {

  /**
   * @throws IllegalArgumentException if nobody took part
   */
  public Act {
    if (participants.isEmpty()) {
      throw new IllegalArgumentException("an act without participants: " + id);
    }
    participants = participants.stream().sorted().distinct().toList();
  }

  public boolean joins(List<String> members) {
    return participants.containsAll(members);
  }
}
