package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What one command printed and how it ended. */
record Ran(int code, String out, String err) {

  /** Runs a command in this process, with the pack as its evidence. */
  static Ran command(String... args) {
    return in(Home.SHARED, args);
  }

  /** The same with another home; works because tests run without ENTENTE_HOME. */
  static synchronized Ran in(Path home, String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    String userHome = System.getProperty("user.home");
    Locale locale = Locale.getDefault();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      System.setProperty("user.home", home.toString());
      Locale.setDefault(Locale.ROOT);
      int code = Main.run(args);
      System.out.flush();
      return new Ran(code, text(printed), text(complained));
    } finally {
      System.setOut(out);
      System.setErr(err);
      System.setProperty("user.home", userHome);
      Locale.setDefault(locale);
    }
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** One home for all tests that change nothing in it, so that the pack is unpacked once. */
  private static final class Home {
    static final Path SHARED = make();

    private static Path make() {
      try {
        Path home = Files.createTempDirectory("entente-test-home");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
        return home;
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static void delete(Path home) {
      try (var paths = Files.walk(home)) {
        paths.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      } catch (IOException e) {
        System.err.println("left behind: " + home);
      }
    }
  }

  /** It is the error that its exit code says, as a person should see one. */
  Ran failedWith(int expected, String... words) {
    assertThat(code).as(err).isEqualTo(expected);
    assertThat(out).isEmpty();
    assertThat(err).doesNotContain("\tat ").doesNotContain("Internal error").endsWith("\n");
    List<String> lines = err.lines().toList();
    assertThat(lines).hasSizeBetween(1, 2);
    assertThat(lines.get(0)).isNotBlank();
    if (lines.size() == 2) {
      assertThat(lines.get(1)).startsWith("Maybe");
    }
    assertThat(err.replace("\n", "")).matches(text -> text.chars().noneMatch(c -> c < ' '));
    for (String word : words) {
      assertThat(err).contains(word);
    }
    return this;
  }

  Ran worked() {
    assertThat(code).as(err).isZero();
    assertThat(out).isNotEmpty();
    return this;
  }

  JsonNode json() {
    worked();
    assertThat(err).isEmpty();
    try {
      return new ObjectMapper().readTree(out);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + out.substring(0, Math.min(200, out.length())), e);
    }
  }
}
