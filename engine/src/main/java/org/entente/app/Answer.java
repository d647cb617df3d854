package org.entente.app;

import java.io.PrintWriter;
import java.util.List;
import org.entente.domain.OneLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * What is said on standard error of a line that a person typed: one line, a hint, and of very long
 * arguments no more than their ends.
 *
 * @param command that was called
 * @param typed its arguments
 */
record Answer(CommandLine command, List<String> typed) {
  /** A path of this length is still one that somebody wants to read whole. */
  private static final int LONG = 5 * OneLine.ECHO;

  /** Says it, and gives the code back. */
  int say(int code, @Nullable String message, String hint) {
    PrintWriter err = command.getErr();
    err.println(OneLine.of(clipped(String.valueOf(message))));
    if (!hint.isEmpty()) {
      err.println(OneLine.of(clipped(hint)));
    }
    err.flush();
    return code;
  }

  /** Arguments, and parts of lists and of {@code --option=value}. */
  private String clipped(String text) {
    String shown = text;
    for (String argument : typed) {
      if (argument.length() > LONG) {
        shown = clipped(shown, argument);
        for (String part : argument.split("[=,]", -1)) {
          shown = clipped(shown, part.strip());
        }
      }
    }
    return shown;
  }

  private static String clipped(String text, String part) {
    return part.length() > LONG ? text.replace(part, OneLine.of(part, OneLine.ECHO)) : text;
  }
}
