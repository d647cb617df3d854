package org.entente.assess;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.assess.derivation.ForceYears;

/**
 * What counts as a year of force. The narrow reading leaves out wars that are fought inside another
 * state; the wide one takes troops of a mission of the United Nations for force, since the record
 * does not tell them from others. What both say alike does not hang on either.
 */
enum ForceReading {
  /** Use of force in a dispute with a state, or an armed conflict with one. */
  AGAINST_STATES("against a state", Map.of(ForceYears.LEVEL, 4.0, ForceYears.BETWEEN_STATES, 1.0)),
  /** That, or troops in an armed conflict within another state. */
  WITH_TROOPS_ABROAD(
      "against a state, or troops in a war within one",
      Map.of(ForceYears.LEVEL, 4.0, ForceYears.BETWEEN_STATES, 1.0, ForceYears.ABROAD, 1.0));

  /** Measures to the least value that counts. */
  private final Map<String, Double> least;

  private final String words;

  ForceReading(String words, Map<String, Double> least) {
    this.words = words;
    this.least = new TreeMap<>(least);
  }

  Set<String> measures() {
    return least.keySet();
  }

  /** For a sentence: "years with force against a state". */
  String words() {
    return words;
  }

  boolean counts(String measure, double value) {
    return value >= least.getOrDefault(measure, Double.POSITIVE_INFINITY);
  }
}
