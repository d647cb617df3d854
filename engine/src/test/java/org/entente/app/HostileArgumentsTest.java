package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Arguments that nobody types by mistake. */
class HostileArgumentsTest {
  @Test
  void emptyArgumentsAreRefused() {
    Ran.command("assess", "", "RUS").failedWith(2, "\"\"");
    Ran.command("assess", " ", "RUS").failedWith(2);
    Ran.command("assess", ",,,").failedWith(2);
    Ran.command("dyads", "--measure", "").failedWith(2, "measure");
    Ran.command("fetch", "").failedWith(2, "dataset");
    Ran.command("resolve").failedWith(2, "No name");
  }

  @Test
  void veryLongArgumentIsNotPrintedBack() {
    Ran ran = Ran.command("assess", "x".repeat(1_000_000), "RUS").failedWith(2, "xxx", "not known");
    assertThat(ran.err()).hasSizeLessThan(5_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "\u001b[31mred",
        "\u0000",
        "\u202eabc",
        "'; DROP TABLE tie; --",
        "<script>alert(1)</script>",
        "$(touch x)",
        "%s%n%d",
        "../../etc/passwd",
        "@/etc/passwd",
        "@",
        "\ud800"
      })
  void hostileNamesAreOnlyUnknown(String name) {
    Ran ran = Ran.command("assess", name, "RUS").failedWith(2);
    assertThat(ran.err()).doesNotContain("\u001b", "\u202e", "root:");
    Ran table = Ran.command("resolve", name).worked();
    assertThat(table.out().lines()).hasSize(1);
    assertThat(table.out()).doesNotContain("\u001b", "\u202e", "root:");
    Ran.command("dyads", "--states", name + ",RUS", "--from", "2020").failedWith(2);
  }

  /** Every option with text, and the arguments, of every command. */
  @TestFactory
  Stream<DynamicTest> veryLongArgumentsAreNotSaidBackInFull() {
    return new CommandLine(new EntenteCommand())
        .getSubcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .flatMap(spec -> longLines(spec).stream())
            .map(
                line ->
                    DynamicTest.dynamicTest(
                        String.join(" ", line).replaceAll("x{9,}", "xx..."),
                        () -> {
                          Ran ran = Ran.command(line.toArray(String[]::new));
                          assertThat(ran.code()).isIn(2, 3);
                          assertThat(ran.err()).doesNotContain(LONG.substring(0, 100));
                          assertThat(ran.err()).hasSizeLessThan(1_200);
                        }));
  }

  private static final String LONG = "x".repeat(100_000);

  private static List<List<String>> longLines(CommandLine.Model.CommandSpec spec) {
    List<List<String>> lines = new ArrayList<>();
    if (!spec.positionalParameters().isEmpty() && !spec.name().equals("resolve")) {
      lines.add(List.of(spec.name(), LONG, "CHN"));
    }
    for (CommandLine.Model.OptionSpec option : spec.options()) {
      if (option.arity().max() > 0) {
        List<String> line = new ArrayList<>(List.of(spec.name()));
        if (spec.positionalParameters().stream().anyMatch(each -> each.arity().min() > 0)) {
          line.addAll(List.of("RUS", "CHN", "IRN"));
        }
        line.addAll(List.of(option.longestName(), LONG));
        lines.add(line);
      }
    }
    return lines;
  }
}
