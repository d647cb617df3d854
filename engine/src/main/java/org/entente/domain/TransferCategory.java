package org.entente.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What kind of thing one actor gives another. The label is what tables and files carry. */
public enum TransferCategory {
  AMMUNITION,
  MISSILES,
  ARTILLERY,
  AIR_DEFENCE,
  DRONES,
  AIRCRAFT,
  SHIPS,
  VEHICLES,
  SMALL_ARMS,
  PERSONNEL,
  TRAINING,
  INTELLIGENCE,
  SPACE,
  TECHNOLOGY,
  COMPONENTS,
  FUEL,
  FOOD,
  FINANCE,
  DIPLOMATIC_COVER;

  /** Lower case with blanks: "air defence". */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The category with exactly this label. */
  public static Optional<TransferCategory> ofLabel(String label) {
    return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  /**
   * The category that a person means, in any case, with blanks, hyphens or underscores.
   *
   * @throws UserError if there is none of this name
   */
  public static TransferCategory byName(String name) {
    return ofLabel(name.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' '))
        .orElseThrow(
            () ->
                new UserError(
                    "There is no category \"%s\".".formatted(name),
                    "Maybe one of: "
                        + Arrays.stream(values())
                            .map(TransferCategory::label)
                            .collect(Collectors.joining(", "))));
  }
}
