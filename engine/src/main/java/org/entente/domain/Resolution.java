package org.entente.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name turned out to mean.
 *
 * @param name as given
 * @param code the one actor it means; null if none or several
 * @param reason why there is no code, or how a doubtful name was read; empty when plain
 * @param candidates actor codes it might mean, the likeliest first; empty when plain
 */
public record Resolution(
    String name, @Nullable String code, String reason, List<String> candidates) {

  /** Whether the name was read as an actor by a guess that a person should hear of. */
  public boolean isGuess() {
    return code != null && reason.startsWith("read as");
  }

  public static Resolution of(String name, String code) {
    return new Resolution(name, code, "", List.of());
  }

  public static Resolution unknown(String name, String reason, List<String> candidates) {
    return new Resolution(name, null, reason, candidates);
  }
}
