package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.domain.Actors;
import org.entente.domain.OneLine;
import org.entente.domain.Resolution;
import org.entente.domain.UserError;
import org.entente.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente resolve}: names to codes, also for a user's own list. */
@Command(
    name = "resolve",
    description = "Codes of states and other actors, from names as people write them.",
    footer = {
      "",
      "Understands common, official and former names, codes, many languages and small",
      "misspellings; never guesses between two. --file takes a CSV with a header, or plain lines.",
      "",
      "Examples:",
      "  entente resolve \"North Korea\" Zaire Türkiye",
      "  entente resolve Yemen --on 1975-06-01",
      "  entente resolve --file my-list.csv --column country --json"
    })
final class ResolveCommand implements Callable<Integer> {
  private static final long MOST_BYTES = 50_000_000;

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Names or codes.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--file", paramLabel = "FILE", description = "Read names from a file (UTF-8).")
  private @Nullable Path file;

  @Option(names = "--column", paramLabel = "NAME", description = "Column of the file; else lines.")
  private @Nullable String column;

  @Mixin private DayOption on = new DayOption();

  @Mixin private JsonOption json = new JsonOption();

  @Override
  public Integer call() throws IOException {
    UserNames listed = file == null ? UserNames.NONE : fromFile(file);
    List<String> all = new ArrayList<>(names);
    all.addAll(listed.names());
    if (all.isEmpty()) {
      throw new UserError("No name was given.", "Maybe: entente resolve \"North Korea\"");
    }
    LocalDate day = on.day();
    Actors actors = Actors.standard();
    List<Resolution> resolved = all.stream().map(name -> actors.resolve(name, day)).toList();
    refuseWholeRows(listed, resolved.subList(names.size(), all.size()));
    Console.current().out().print(json.isWanted() ? json(resolved) : table(resolved, actors));
    return 0;
  }

  /** Rows of a table are no names; a list whose names hold commas is one where each is known. */
  private void refuseWholeRows(UserNames listed, List<Resolution> resolved) {
    boolean known = resolved.stream().allMatch(each -> each.code() != null);
    if (listed.columns().size() > 1 && !known) {
      throw new UserError(
          "%s looks like a table of %d columns; without --column a whole line is read as one name."
              .formatted(file, listed.columns().size()),
          "Maybe add --column with one of: " + String.join(", ", listed.columns()));
    }
  }

  private UserNames fromFile(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new UserError("There is no file " + path + ".", "Maybe the path is misspelt.");
    }
    if (Files.size(path) > MOST_BYTES) {
      throw new UserError(
          "%s has %,d bytes; a list of names has at most %,d."
              .formatted(path, Files.size(path), MOST_BYTES),
          "Maybe split it.");
    }
    return UserNames.read(path, column);
  }

  private static String json(List<Resolution> resolved) {
    return Json.object(
        json ->
            json.field("version", Version.NUMBER).objects("names", resolved, ResolveCommand::name));
  }

  private static void name(Json json, Resolution resolution) {
    json.field("name", resolution.name()).field("code", resolution.code());
    if (!resolution.reason().isEmpty()) {
      json.field("reason", resolution.reason());
    }
    json.strings("candidates", resolution.candidates());
  }

  private static String table(List<Resolution> resolved, Actors actors) {
    StringBuilder out = new StringBuilder();
    for (Resolution each : resolved) {
      String code = each.code();
      String meaning =
          code == null
              ? each.reason()
                  + (each.candidates().isEmpty()
                      ? ""
                      : "; maybe " + String.join(", ", each.candidates()))
              : actors.getByCode(code).name()
                  + (each.reason().isEmpty() ? "" : " (" + each.reason() + ")");
      out.append("%-32s ".formatted(OneLine.of(each.name(), OneLine.ECHO)));
      out.append("%-10s %s%n".formatted(code == null ? "-" : code, OneLine.of(meaning)));
    }
    return out.toString();
  }
}
