package org.entente.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.entente.app.serve.Answers;
import org.entente.app.serve.Cancelled;
import org.entente.app.serve.Reply;
import org.entente.app.serve.Watcher;
import org.entente.domain.NoEvidence;
import org.entente.domain.OneLine;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.entente.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The commands that only read, for programs: each is asked by its name and its options as
 * parameters, and answers what {@code --json} prints. So the two can never differ.
 */
final class Api implements Answers {
  private static final String JSON = "application/json";
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int INTERNAL = 500;
  private static final int MOST_ROWS = 9999;

  private static final Map<String, Supplier<Callable<Integer>>> COMMANDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("acts", ActsCommand::new),
              Map.entry("assess", AssessCommand::new),
              Map.entry("brief.html", BriefCommand::new),
              Map.entry("brief.pdf", BriefCommand::new),
              Map.entry("complement", ComplementCommand::new),
              Map.entry("dyads", DyadsCommand::new),
              Map.entry("groups", GroupsCommand::new),
              Map.entry("ideal-points", IdealPointsCommand::new),
              Map.entry("ledger", LedgerCommand::new),
              Map.entry("resolve", ResolveCommand::new),
              Map.entry("ring", RingCommand::new),
              Map.entry("ripples", RipplesCommand::new),
              Map.entry("scan", ScanCommand::new),
              Map.entry("sources", SourcesCommand::new),
              Map.entry("states", StatesCommand::new),
              Map.entry("theses", ThesesCommand::new),
              Map.entry("together", TogetherCommand::new)));

  /** Questions whose answer is a file. */
  private static final Map<String, FileAnswer> FILES =
      Map.of(
          "brief.html", new FileAnswer("text/html;charset=utf-8", BriefCommand::html),
          "brief.pdf", new FileAnswer("application/pdf", BriefCommand::pdf));

  private final String version;
  private final String kind;
  private final String asOf;
  private final String help;

  /**
   * A file in place of JSON.
   *
   * @param type of its content
   * @param made makes it
   */
  private record FileAnswer(String type, Making made) {
    interface Making {
      byte[] of(BriefCommand command) throws IOException;
    }
  }

  Api(Evidence evidence) {
    this(evidence, "See /api/v1/openapi.json");
  }

  /**
   * @param help where it is written what can be asked
   */
  Api(Evidence evidence, String help) {
    this.help = help;
    this.version =
        Version.NUMBER
            + " "
            + Version.build()
            + " "
            + evidence.meta("as_of").orElse("")
            + new TreeMap<>(evidence.editions());
    this.kind = evidence.kind().name().toLowerCase(java.util.Locale.ROOT);
    this.asOf = Installed.asOf(evidence).toString();
  }

  /** Every question with its parameters, by name. */
  static Map<String, ApiQuestion> questions() {
    Map<String, ApiQuestion> questions = new TreeMap<>();
    COMMANDS.forEach((name, made) -> questions.put(name, ApiQuestion.of(command(made))));
    return questions;
  }

  private static CommandLine command(Supplier<Callable<Integer>> made) {
    return new CommandLine(made.get())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false);
  }

  /** Also the day is in it: some answers, such as who belongs to a group, depend on it. */
  @Override
  public String version() {
    return version + ' ' + LocalDate.now(ZoneOffset.UTC);
  }

  @Override
  public String health() {
    return Json.object(
        json ->
            json.field("status", "ok")
                .field("version", Version.NUMBER)
                .field("evidence", kind)
                .field("asOf", asOf));
  }

  @Override
  public String description() {
    return OpenApi.render(questions());
  }

  @Override
  public Reply answer(String question, Map<String, List<String>> parameters, Watcher watcher) {
    Supplier<Callable<Integer>> made = COMMANDS.get(question);
    if (made == null) {
      return problem(
          NOT_FOUND,
          "There is no question \"%s\".".formatted(OneLine.of(question, OneLine.ECHO)),
          "Maybe one of: " + String.join(", ", COMMANDS.keySet()));
    }
    try {
      CommandLine command = command(made);
      List<String> arguments = ApiQuestion.of(command).arguments(parameters);
      requireBounded(question, parameters);
      return run(command, arguments, FILES.get(question), watcher);
    } catch (UserError e) {
      return problem(BAD_REQUEST, e.getMessage(), e.hint());
    } catch (ParameterException e) {
      return problem(BAD_REQUEST, e.getMessage(), help);
    } catch (NoEvidence e) {
      return problem(NOT_FOUND, e.getMessage(), e.remedy());
    } catch (Cancelled e) {
      throw e;
    } catch (Exception e) {
      System.err.println("Internal error: " + e);
      return problem(INTERNAL, "Internal error: " + e.getClass().getSimpleName(), "");
    }
  }

  private static Reply run(
      CommandLine command, List<String> arguments, @Nullable FileAnswer file, Watcher watcher)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream remarks = new ByteArrayOutputStream();
    Console console = new Console(stream(out), stream(remarks), watcher);
    command.parseArgs(arguments.toArray(String[]::new));
    if (file == null) {
      Callable<Integer> asked = command.getCommand();
      console.during(asked);
    } else {
      BriefCommand asked = command.getCommand();
      out.writeBytes(console.during(() -> file.made().of(asked)));
    }
    console.out().flush();
    console.err().flush();
    return new Reply(
        OK,
        file == null ? JSON : file.type(),
        out.toByteArray(),
        remarks.toString(StandardCharsets.UTF_8).strip());
  }

  /** A file can be as long as it must; an answer has to lie in memory, and others beside it. */
  private static void requireBounded(String question, Map<String, List<String>> parameters) {
    if (question.equals("dyads") && !parameters.containsKey("states")) {
      throw new UserError(
          "All pairs of all states are too much for one answer.",
          "Maybe states=RUS,CHN,IRN? All of them: entente dyads --csv FILE");
    }
    String top = String.join("", parameters.getOrDefault("top", List.of()));
    if (top.length() > String.valueOf(MOST_ROWS).length()) {
      throw new UserError(
          "top=%s is more than %d.".formatted(OneLine.of(top, OneLine.ECHO), MOST_ROWS),
          "Maybe top=100?");
    }
  }

  private static PrintStream stream(ByteArrayOutputStream out) {
    return new PrintStream(out, false, StandardCharsets.UTF_8);
  }

  private static Reply problem(int status, @Nullable String message, String hint) {
    List<String> hints = new ArrayList<>();
    if (!hint.isEmpty()) {
      hints.add(hint);
    }
    String json =
        Json.object(
            out ->
                out.field("title", title(status))
                    .field("status", (long) status)
                    .field("detail", OneLine.of(String.valueOf(message), 4 * OneLine.ECHO))
                    .strings("hints", hints));
    return Reply.problem(status, json);
  }

  private static String title(int status) {
    return switch (status) {
      case BAD_REQUEST -> "The question is wrong";
      case NOT_FOUND -> "Evidence or question missing";
      default -> "Internal error";
    };
  }
}
