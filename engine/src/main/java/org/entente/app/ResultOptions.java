package org.entente.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.entente.evidence.WholeFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** Where a result goes and in which form: {@code --csv FILE}, {@code --json}; text without them. */
final class ResultOptions {
  private final OptionSpec csv;

  @Mixin private JsonOption json = new JsonOption();

  /** Writes the rows of a result to a file. */
  interface Rows {
    void write(Path file) throws IOException;
  }

  /**
   * The options of one command.
   *
   * @param help of {@code --csv}, which says what the file will hold
   */
  ResultOptions(String help) {
    csv = OptionSpec.builder("--csv").paramLabel("FILE").type(Path.class).description(help).build();
  }

  /** Not by annotation, which would have one help for all commands. */
  @Spec(Spec.Target.MIXEE)
  void addTo(CommandSpec command) {
    command.addOption(csv);
  }

  boolean isJson() {
    return json.isWanted();
  }

  boolean isFile() {
    return csv.getValue() != null;
  }

  /**
   * To be called before the work begins.
   *
   * @throws UserError if the file that was named could not be written
   */
  void check() {
    Path file = csv.getValue();
    if (file != null) {
      WholeFile.place(file);
    }
  }

  /** Writes the file if one was named, and says how many rows it has. */
  void write(int count, Rows rows) throws IOException {
    write("%,d rows to ".formatted(count), rows);
  }

  /**
   * Writes the file if one was named, and says so.
   *
   * @param what stands before the name of the file
   */
  void write(String what, Rows rows) throws IOException {
    Path file = csv.getValue();
    if (file != null) {
      rows.write(file);
      Console.current().err().printf("Wrote %s%s%n", what, file);
    }
  }

  /** Prints JSON if it was asked for; else text, unless the result went to a file. */
  void print(Evidence evidence, Function<LocalDate, String> inJson, Supplier<String> text) {
    if (isJson() || !isFile()) {
      printAlways(evidence, inJson, text);
    }
  }

  /** The same, and text also beside a file: where it shows what the file does not. */
  void printAlways(Evidence evidence, Function<LocalDate, String> inJson, Supplier<String> text) {
    json.print(evidence, inJson, text);
  }
}
