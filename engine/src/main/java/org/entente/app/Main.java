package org.entente.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.domain.NoEvidence;
import org.entente.domain.OneLine;
import org.entente.domain.UserError;
import org.entente.evidence.DiskTrouble;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreFailure;
import org.entente.evidence.StoreFiles;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry point, and the one place where errors become exit codes and lines for a person. */
public final class Main {
  private static final int INTERNAL = 1;
  private static final int CALLER = 2;
  private static final int EVIDENCE = 3;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT); // The same digits and signs in every country.
    System.setProperty("slf4j.internal.verbosity", "ERROR"); // No log is meant; nobody need know.
    StandardOut out = StandardOut.install();
    if (args.length > 0 && Set.of("assess", "brief", "dyads", "ring").contains(args[0])) {
      Evidence.warmUp();
    }
    int code = run(args);
    System.exit(out.finish(code));
  }

  /** Runs one command. */
  static int run(String... args) {
    CommandLine line = new CommandLine(new EntenteCommand());
    line.setExecutionExceptionHandler(
        (exception, command, parsed) ->
            explain(exception, new Answer(command, parsed.originalArgs())));
    line.setParameterExceptionHandler(Main::explainUsage);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false); // "@name" is a name that nobody has, not a file to read.
    if (args.length == 0) {
      line.usage(System.out);
      return 0;
    }
    return line.execute(args);
  }

  private static int explain(Exception exception, Answer err) {
    if (exception instanceof UserError error) {
      return err.say(CALLER, error.getMessage(), error.hint());
    }
    if (exception instanceof NoEvidence none) {
      return err.say(EVIDENCE, none.getMessage(), none.remedy());
    }
    if (exception instanceof StoreFailure failure) {
      return storeFailed(err, failure, err.command().getCommandName().equals("build"));
    }
    if (exception instanceof IOException || exception instanceof UncheckedIOException) {
      return err.say(INTERNAL, "Reading or writing failed: " + DiskTrouble.inWords(exception), "");
    }
    if (System.getenv("ENTENTE_DEBUG") != null) {
      exception.printStackTrace(err.command().getErr());
    }
    return err.say(
        INTERNAL,
        "Internal error: " + exception.getClass().getSimpleName() + ": " + exception.getMessage(),
        "Maybe set ENTENTE_DEBUG=1 to see where.");
  }

  /** A store that cannot be read must not keep the built-in pack from answering. */
  private static int storeFailed(Answer err, StoreFailure failure, boolean building) {
    String message = String.valueOf(failure.getMessage()).replace(REMEDY, "");
    if (building || !Installed.hasStore() || !message.startsWith("The store ")) {
      return err.say(INTERNAL, message, "");
    }
    String path = StoreFiles.standard().store().toString();
    String where = message.contains(path) ? "" : " (in " + path + ")";
    return err.say(INTERNAL, message + where, Installed.WITHOUT_STORE);
  }

  /** The evidence's own advice, which {@link Installed#WITHOUT_STORE} holds too. */
  private static final String REMEDY = " Maybe rebuild it: entente build";

  private static int explainUsage(CommandLine.ParameterException exception, String[] args) {
    CommandLine command = exception.getCommandLine();
    Answer err = new Answer(command, List.of(args));
    String name = command.getCommandSpec().qualifiedName();
    String help = name + " --help";
    if (!(exception instanceof UnmatchedArgumentException unmatched)) {
      return err.say(CALLER, String.valueOf(exception.getMessage()), "Maybe see: " + help);
    }
    String typed = unmatched.getUnmatched().get(0);
    String shown = OneLine.of(typed, OneLine.ECHO);
    boolean root = command.getParent() == null;
    String message =
        root && !Meant.isOption(typed)
            ? "There is no command \"" + shown + "\"."
            : name + " has no option or argument \"" + shown + "\".";
    String hint =
        Meant.by(typed, command)
            .map(meant -> "Maybe " + meant + "? See: " + help)
            .orElse("Maybe see: " + help);
    return err.say(CALLER, message, hint);
  }
}
