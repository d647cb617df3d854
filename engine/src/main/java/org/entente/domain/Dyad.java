package org.entente.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * An unordered pair of different states, kept with the smaller code first.
 *
 * @param a actor code, smaller than {@code b}
 * @param b actor code
 */
public record Dyad(String a, String b) implements Comparable<Dyad> {

  /**
   * @throws IllegalArgumentException if the codes are equal or out of order; use {@link #of}
   */
  public Dyad {
    if (a.compareTo(b) >= 0) {
      throw new IllegalArgumentException("not an ordered pair: " + a + ", " + b);
    }
  }

  /** The dyad of two states, in either order. */
  public static Dyad of(String one, String other) {
    return one.compareTo(other) < 0 ? new Dyad(one, other) : new Dyad(other, one);
  }

  /** All k(k-1)/2 dyads among the members, in the members' order. */
  public static List<Dyad> among(List<String> members) {
    List<Dyad> dyads = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        dyads.add(of(members.get(i), members.get(j)));
      }
    }
    return dyads;
  }

  public boolean has(String code) {
    return a.equals(code) || b.equals(code);
  }

  @Override
  public int compareTo(Dyad other) {
    int byFirst = a.compareTo(other.a);
    return byFirst != 0 ? byFirst : b.compareTo(other.b);
  }

  @Override
  public String toString() {
    return a + "-" + b;
  }
}
