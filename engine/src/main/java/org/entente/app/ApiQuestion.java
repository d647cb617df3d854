package org.entente.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.domain.OneLine;
import org.entente.domain.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What a command takes, as parameters of a request: {@code --as-of} is {@code asOf}, members are
 * {@code member}, each given once for every value. Options that name files are left out, so that no
 * request reads or writes one.
 *
 * @param command its name
 * @param about one line
 * @param isJson whether the answer is JSON, else a file
 * @param parameters by name
 */
record ApiQuestion(String command, String about, boolean isJson, Map<String, ArgSpec> parameters) {
  private static final String JSON = "--json";
  private static final Set<String> LEFT_OUT = Set.of(JSON, "--help", "--version", "--list");
  private static final Set<String> YES = Set.of("true", "");

  static ApiQuestion of(CommandLine command) {
    Map<String, ArgSpec> parameters = new LinkedHashMap<>();
    for (PositionalParamSpec each : command.getCommandSpec().positionalParameters()) {
      parameters.put(name(each), each);
    }
    for (OptionSpec each : command.getCommandSpec().options()) {
      if (!LEFT_OUT.contains(each.longestName()) && !namesFile(each)) {
        parameters.put(name(each), each);
      }
    }
    return new ApiQuestion(
        command.getCommandName(),
        String.join(" ", command.getCommandSpec().usageMessage().description()),
        command.getCommandSpec().findOption(JSON) != null,
        parameters);
  }

  private static boolean namesFile(ArgSpec option) {
    return option.type() == Path.class || List.of(option.auxiliaryTypes()).contains(Path.class);
  }

  private static String name(ArgSpec each) {
    if (!(each instanceof OptionSpec option)) {
      return each.paramLabel().toLowerCase(Locale.ROOT);
    }
    StringBuilder name = new StringBuilder();
    for (String part : option.longestName().replaceFirst("^--", "").split("-")) {
      name.append(
          name.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return name.toString();
  }

  static boolean isFlag(ArgSpec each) {
    return each.type() == boolean.class;
  }

  static boolean isList(ArgSpec each) {
    return each.isMultiValue();
  }

  /**
   * The same question as a line of arguments. Values stand behind {@code =} or behind {@code --},
   * where none is read as an option.
   *
   * @throws UserError for a parameter that the question does not have, or one given twice
   */
  List<String> arguments(Map<String, List<String>> given) {
    List<String> line = new ArrayList<>(isJson ? List.of(JSON) : List.of());
    List<String> members = new ArrayList<>();
    given.forEach(
        (name, values) -> {
          ArgSpec each = parameters.get(name);
          if (each == null) {
            throw new UserError(
                "%s has no parameter \"%s\".".formatted(command, OneLine.of(name, OneLine.ECHO)),
                "Maybe one of: " + String.join(", ", parameters.keySet()));
          }
          if (!isList(each) && values.size() > 1) {
            throw new UserError("\"%s\" is given %d times.".formatted(name, values.size()), "");
          }
          add(each, values, line, members);
        });
    line.add("--");
    line.addAll(members);
    return line;
  }

  private static void add(
      ArgSpec each, List<String> values, List<String> line, List<String> members) {
    if (!(each instanceof OptionSpec option)) {
      members.addAll(values);
    } else if (!isFlag(each)) {
      values.forEach(value -> line.add(option.longestName() + "=" + value));
    } else if (YES.contains(values.get(0))) {
      line.add(option.longestName());
    } else if (!values.get(0).equals("false")) {
      throw new UserError(
          "\"%s\" is true or false.".formatted(name(each)), "Maybe " + name(each) + "=true?");
    }
  }
}
