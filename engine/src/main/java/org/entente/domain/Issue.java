package org.entente.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The six issues that roll calls of the General Assembly are sorted by (Voeten 2013). */
public enum Issue {
  MIDDLE_EAST("me"),
  NUCLEAR("nu"),
  DISARMAMENT("di"),
  HUMAN_RIGHTS("hr"),
  COLONIALISM("co"),
  DEVELOPMENT("ec");

  private final String code;

  Issue(String code) {
    this.code = code;
  }

  /** As the published files write it. */
  public String code() {
    return code;
  }

  /** As people write it: "middle-east". */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The issue of a name such as "nuclear" or "human-rights".
   *
   * @throws UserError for an unknown name, with those there are
   */
  public static Issue byId(String id) {
    String wanted = id.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return Arrays.stream(values())
        .filter(issue -> issue.id().equals(wanted) || issue.code.equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "There is no issue \"" + id + "\".",
                    Arrays.stream(values())
                        .map(Issue::id)
                        .collect(Collectors.joining(", ", "Maybe one of: ", ""))));
  }
}
