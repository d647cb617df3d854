package org.entente.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.domain.Misspelling;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The command or option that a misspelt one is likely to be. */
final class Meant {
  /** Letters that may be wrong in a long word, and how long that is. */
  private static final int FARTHEST = 2;

  private static final int LONG = 5;

  private Meant() {}

  static boolean isOption(String typed) {
    return typed.startsWith("-");
  }

  /** The nearest by edits; empty when none is near. */
  static Optional<String> by(String typed, CommandLine command) {
    String word = isOption(typed) ? typed.replaceFirst("=.*", "") : typed;
    int allowed = word.replace("-", "").length() < LONG ? FARTHEST - 1 : FARTHEST;
    return names(typed, command)
        .filter(name -> Misspelling.distance(word, name, allowed) <= allowed)
        .min(
            Comparator.comparing((String name) -> Misspelling.distance(word, name, allowed))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static Stream<String> names(String typed, CommandLine command) {
    if (!isOption(typed)) {
      return command.getSubcommands().keySet().stream();
    }
    Collection<OptionSpec> options = command.getCommandSpec().options();
    return options.stream().flatMap(option -> Stream.of(option.names()));
  }
}
