package org.entente.domain;

/**
 * The ladder of what states have promised each other (Chiba, Johnson and Leeds 2015; ATOP).
 *
 * <p>Rungs are ordered: 0 none, 1 consultation or non-aggression, 2 neutrality, 3 defence or
 * offence.
 */
public enum Obligation {
  NONE("no obligation"),
  CONSULTATION("consultation or non-aggression"),
  NEUTRALITY("neutrality"),
  DEFENCE("defence or offence");

  private final String meaning;

  Obligation(String meaning) {
    this.meaning = meaning;
  }

  /** Position on the ladder, 0 to 3. */
  public int rung() {
    return ordinal();
  }

  public String meaning() {
    return meaning;
  }

  /**
   * @throws IllegalArgumentException for a rung outside 0 to 3
   */
  public static Obligation ofRung(int rung) {
    if (rung < 0 || rung > 3) {
      throw new IllegalArgumentException("no such rung: " + rung);
    }
    return values()[rung];
  }
}
