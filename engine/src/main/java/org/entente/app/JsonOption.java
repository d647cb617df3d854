package org.entente.app;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.evidence.Evidence;
import picocli.CommandLine.Option;

/** {@code --json}, which means the same in every command. */
final class JsonOption {
  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean wanted;

  boolean isWanted() {
    return wanted;
  }

  /**
   * Prints the result with what a replay has to say of itself.
   *
   * @param inJson takes the latest day the evidence is from
   */
  void print(Evidence evidence, Function<LocalDate, String> inJson, Supplier<String> text) {
    String result = wanted ? inJson.apply(Installed.asOf(evidence)) : text.get();
    Console.current().out().print(Installed.stated(result, evidence));
  }
}
