package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.Mirror;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/**
 * Every command that the documents and the help name is one that there is, and what the documents
 * show of its output is what it prints from the pack.
 */
class DocsTest {

  /** A line somewhere that begins with the program's name. */
  private record Line(String where, List<String> words) {}

  @TestFactory
  Stream<DynamicTest> commandsOfTheDocumentsExist() {
    return documents().flatMap(DocsTest::lines).map(DocsTest::check);
  }

  /** What is left out of an output, or stands for a part shown before. */
  private static final String LEFT_OUT = "\\.\\.\\.|\\{estimate}|\\{asprofile,oneyeareach}";

  /** A command with its output, as a document shows it. */
  private record Shown(String where, String command, String output) {}

  @TestFactory
  Stream<DynamicTest> outputsOfTheDocumentsAreTheProgramsOwn() {
    return documents()
        .flatMap(DocsTest::shown)
        .filter(
            shown ->
                shown
                    .command()
                    .matches(
                        "(acts|assess|dyads|groups|ideal-points|ledger|ring|scan|together|resolve|sources|asses) .*"
                            + "|theses .*|sources|fetch .*--dry-run.*"))
        .map(
            shown ->
                DynamicTest.dynamicTest(
                    shown.where() + ": " + shown.command(), () -> isPrinted(shown)));
  }

  private static Stream<Shown> shown(Path document) {
    try {
      String text = Files.readString(document);
      return Pattern.compile("(?m)^\\$ (?:\\./)?entente (.*)\\n((?:(?!```|\\$ ).*\\n)*)")
          .matcher(text)
          .results()
          .map(
              found ->
                  new Shown(
                      document.getFileName().toString(),
                      found.group(1).replaceFirst(" +#.*", ""),
                      found.group(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Blanks and line ends aside, each part that is shown is printed, in its order. */
  private static void isPrinted(Shown shown) {
    String[] words =
        words(shown.command()).stream().map(w -> w.replace("\"", "")).toArray(String[]::new);
    Ran ran = Ran.command(words);
    String printed = (ran.out() + ran.err()).replaceAll("\\s", "");
    int from = 0;
    for (String part : shown.output().replaceAll("\\s", "").split(LEFT_OUT)) {
      int at = printed.indexOf(part, from);
      assertThat(at).as("not printed, or not in this order: %s", part).isNotNegative();
      from = at + part.length();
    }
  }

  @TestFactory
  Stream<DynamicTest> commandsOfTheHelpExist() {
    CommandLine program = new CommandLine(new EntenteCommand());
    return Stream.concat(Stream.of(program), program.getSubcommands().values().stream())
        .flatMap(
            command ->
                lines(
                    "help of " + command.getCommandName(),
                    List.of(command.getCommandSpec().usageMessage().footer())))
        .map(DocsTest::check);
  }

  @Test
  void misspeltCommandsAndOptionsAreFound() {
    assertThat(problems(words("entente asses RUS CHN"))).isNotEmpty();
    assertThat(problems(words("entente assess RUS CHN --form 2014"))).isNotEmpty();
    assertThat(problems(words("entente assess RUS \"North Korea\" --from=2014"))).isEmpty();
    assertThat(problems(words("entente pack -o DIR"))).isEmpty();
    assertThat(problems(words("entente --version"))).isEmpty();
  }

  private static Stream<Path> documents() {
    Path root = Mirror.projectRoot();
    List<Path> found = new ArrayList<>(List.of(root.resolve("README.md")));
    Path docs = root.resolve("docs");
    if (Files.isDirectory(docs)) {
      try (Stream<Path> all = Files.walk(docs)) {
        found.addAll(all.filter(path -> path.toString().endsWith(".md")).sorted().toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found.stream();
  }

  private static Stream<Line> lines(Path document) {
    try {
      List<String> code = new ArrayList<>();
      boolean inside = false;
      for (String line : Files.readAllLines(document)) {
        if (line.strip().startsWith("```")) {
          inside = !inside;
        } else {
          code.add(inside ? line : "");
        }
      }
      return lines(document.getFileName().toString(), code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Line> lines(String where, List<String> text) {
    return String.join("\n", text)
        .replace("\\\n", " ")
        .lines()
        .map(line -> line.strip().replaceFirst("^\\$ ", ""))
        .flatMap(line -> Stream.of(line.split("&&|\\|")))
        .map(part -> part.strip().replaceFirst("^(\\w+=\\S+ )+", ""))
        .filter(part -> part.matches("(\\./)?entente .*"))
        .filter(part -> !part.startsWith("entente asses ")) // Shown with its error.
        .map(part -> new Line(where, words(part)));
  }

  /** Words as a shell parts them, without comment and redirection. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    var matcher = java.util.regex.Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+").matcher(line);
    while (matcher.find() && !matcher.group().matches("#.*|[0-9]?>.*")) {
      words.add(matcher.group());
    }
    return words;
  }

  private static DynamicTest check(Line line) {
    return DynamicTest.dynamicTest(
        line.where() + ": " + String.join(" ", line.words()),
        () -> assertThat(problems(line.words())).isEmpty());
  }

  private static List<String> problems(List<String> words) {
    CommandLine command = new CommandLine(new EntenteCommand());
    List<String> problems = new ArrayList<>();
    for (String word : words.subList(1, words.size())) {
      if (word.startsWith("-") && word.length() > 1) {
        String name = word.replaceFirst("=.*", "");
        if (command.getCommandSpec().findOption(name) == null) {
          problems.add(command.getCommandName() + " has no option " + name);
        }
      } else if (command.getCommandSpec().parent() == null) {
        CommandLine sub = command.getSubcommands().get(word);
        if (sub == null) {
          return List.of("there is no command " + word);
        }
        command = sub;
      }
    }
    return problems;
  }
}
