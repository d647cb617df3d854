package org.entente.assess;

/** The labels as they are read, one wording for all places. */
public final class LabelWords {
  private LabelWords() {}

  /** "an alliance" for ALLIANCE; "undetermined" for what is no label. */
  public static String of(String label) {
    return switch (label) {
      case "ALLIANCE" -> "an alliance";
      case "BLOC" -> "a bloc";
      case "HUB_AND_SPOKES" -> "hub and spokes";
      case "AD_HOC" -> "ad hoc ties";
      case "NONE" -> "no group";
      default -> "undetermined";
    };
  }
}
