package org.entente.assess.theses;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import org.entente.domain.OneLine;
import org.jspecify.annotations.Nullable;

/** Checks every value of a thesis. */
final class ThesisFields {
  private static final Set<String> KEYS =
      Set.of("title", "claim", "like", "applies", "holders", "expects");
  private static final Set<String> LABELS =
      Set.of("ALLIANCE", "BLOC", "HUB_AND_SPOKES", "AD_HOC", "NONE");

  private final String id;
  private final FieldReader reader;
  private final @Nullable Set<String> tests;

  /**
   * @param file its name, for messages
   * @param tests names that an expectation may have; null for any
   */
  ThesisFields(String file, String id, @Nullable Set<String> tests) {
    this.id = id;
    this.tests = tests;
    reader = new FieldReader("%s, thesis %s".formatted(file, id));
  }

  /** An id from a file's name. */
  static String id(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
    String id = stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return id.length() > FieldReader.SHORT ? id.substring(0, FieldReader.SHORT) : id;
  }

  Thesis thesis(JsonNode root) {
    reader.requireKeys(root, "the file", KEYS);
    Thesis thesis =
        new Thesis(
            id,
            reader.text(root, "title", FieldReader.SHORT),
            reader.text(root, "claim", FieldReader.LONG),
            reader.texts(root, "like", FieldReader.SHORT).stream().map(this::label).toList(),
            reader.texts(root, "applies", FieldReader.SHORT).stream().map(reader::code).toList(),
            reader.texts(root, "holders", FieldReader.LONG),
            new ExpectationFields(reader, tests).all(root.path("expects")));
    if (thesis.holders().isEmpty()) {
      throw reader.wrong("holders is empty", "Maybe name yourself: holders: [\"Own view\"]");
    }
    requireDifferent(thesis);
    return thesis;
  }

  /** A thesis of each member that expects the same of each would be one thesis many times. */
  private void requireDifferent(Thesis thesis) {
    for (String text : new String[] {thesis.title(), thesis.claim()}) {
      if (text.contains(Expectation.MEMBER) && !thesis.namesEachMember()) {
        throw reader.wrong(
            "\"%s\" speaks of %s, and nothing that it expects does"
                .formatted(OneLine.of(text, OneLine.ECHO), Expectation.MEMBER),
            "Maybe add: {test: hub, members: [\"{member}\"], probability: 0.8}");
      }
    }
  }

  private String label(String label) {
    if (!LABELS.contains(label)) {
      throw reader.wrong(
          "no reference group is labelled \"%s\"".formatted(label),
          "Maybe one of: " + FieldReader.nearestFirst(label, LABELS));
    }
    return label;
  }
}
