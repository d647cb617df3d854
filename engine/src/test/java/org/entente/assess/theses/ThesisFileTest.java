package org.entente.assess.theses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.domain.UserError;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThesisFileTest {
  static final Set<String> TESTS =
      Set.of("cohesion", "togetherness", "balance", "formality", "purpose", "hub", "novelty");
  static final String HEAD =
      """
      title: "Mine"
      claim: "It is so."
      holders: ["Own view"]
      """;
  private static final String WHOLE =
      HEAD
          + """
          like: [BLOC]
          applies: [RUS, CHN]
          expects:
            - test: cohesion
              at_least: 80
              at_most: 95
              probability: 0.7
              why: "Because."
            - test: purpose
              side: high
              probability: 0.6
            - test: hub
              members: ["{member}", RUS]
              probability: 0.8
          """;

  @TempDir Path folder;

  private Thesis read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Thesis read(byte[] bytes) {
    try {
      return ThesisFile.read(Files.write(folder.resolve("My thesis.yml"), bytes), TESTS);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void refused(String text, String... words) {
    refused(text.getBytes(StandardCharsets.UTF_8), words);
  }

  private void refused(byte[] bytes, String... words) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.getMessage()).contains(words).hasSizeLessThan(400);
              assertThat(error.getMessage() + error.hint())
                  .doesNotContain("com.", "Feature", "Token", "TOKEN", "Json", "scalar", "org.");
              assertThat(error.hint().isEmpty() || error.hint().startsWith("Maybe")).isTrue();
            });
  }

  static String expecting(String lines) {
    return HEAD + "expects:\n  - " + lines.strip().replace("\n", "\n    ") + "\n";
  }

  @Test
  void shippedThesesAreWholeAndCited() {
    List<Thesis> theses = ThesisFile.shipped();
    assertThat(theses).hasSize(5).extracting(Thesis::id).doesNotHaveDuplicates();
    for (Thesis each : theses) {
      assertThat(each.holders()).as(each.id()).isNotEmpty();
      assertThat(each.expects()).as(each.id()).hasSizeGreaterThanOrEqualTo(5);
      assertThat(each.expects()).allMatch(expected -> !expected.why().isBlank());
      assertThat(new HashSet<>(each.expects())).hasSameSizeAs(each.expects());
    }
  }

  @Test
  void everyShippedThesisDisagreesWithEveryOtherSomewhere() {
    List<Thesis> theses = ThesisFile.shipped();
    assertThat(theses.stream().map(Thesis::expects).distinct()).hasSameSizeAs(theses);
  }

  @Test
  void wholeFileIsReadAsItStands() {
    Thesis thesis = read(WHOLE);
    assertThat(thesis.id()).isEqualTo("my-thesis");
    assertThat(thesis.like()).containsExactly("BLOC");
    assertThat(thesis.isAbout(List.of("CHN", "RUS", "IRN"))).isTrue();
    assertThat(thesis.isAbout(List.of("CHN", "IRN"))).isFalse();
    assertThat(thesis.isFamily()).isTrue();
    assertThat(thesis.expects())
        .contains(
            new Expectation("cohesion", 80.0, 95.0, null, List.of(), 0.7, "Because."),
            new Expectation("purpose", null, null, Expectation.Side.HIGH, List.of(), 0.6, ""));
  }

  @Test
  void unknownTestIsAnsweredWithTheNearestOnes() {
    assertThatThrownBy(() -> read(expecting("test: cohesoin\nat_least: 9\nprobability: 0.8")))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.getMessage()).contains("cohesoin");
              assertThat(error.hint()).startsWith("Maybe one of: cohesion");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "0", "-0.5", "high", "\"0.8\"", "true", "[0.8]", "1e400"})
  void probabilityThatIsNoneIsRefused(String value) {
    refused(expecting("test: cohesion\nat_least: 9\nprobability: " + value), "probability");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ninety", "\"90\"", "{a: 1}", "1e30"})
  void endOfARangeThatIsNoNumberIsRefused(String value) {
    refused(expecting("test: cohesion\nat_least: " + value + "\nprobability: 0.8"), "at_least");
  }

  @Test
  void numbersThatAreNoneAreRefusedWithTheirLine() {
    refused(expecting("test: cohesion\nat_least: 9\nprobability: .nan"), "line 7", ".nan");
    refused(expecting("test: cohesion\nat_least: -.inf\nprobability: 0.8"), "line 6", ".inf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test: cohesion\nprobability: 0.8",
        "test: cohesion\nat_least: 1\nside: high\nprobability: 0.8",
        "test: hub\nat_least: 1\nprobability: 0.8",
        "test: cohesion\nmembers: [RUS]\nprobability: 0.8"
      })
  void expectationIsOneOfRangeSideAndMembers(String lines) {
    refused(expecting(lines), "not exactly one");
  }

  @Test
  void wrongWordsAreNamed() {
    refused(expecting("test: cohesion\nside: up\nprobability: 0.8"), "\"up\"");
    refused(expecting("test: cohesion\natleast: 9\nprobability: 0.8"), "\"atleast\"");
    refused(expecting("test: hub\nmembers: [XYZ]\nprobability: 0.8"), "\"XYZ\"");
    refused(WHOLE.replace("BLOC", "BLOCK"), "\"BLOCK\"");
    refused(WHOLE + "colour: red\n", "\"colour\"");
    refused(WHOLE.replace("[RUS, CHN]", "RUS"), "applies");
  }

  @Test
  void missingPartsAreNamed() {
    refused("- a\n- b\n", "list of keys");
    refused("just text", "list of keys");
    refused(HEAD, "expects");
    refused(HEAD + "expects: []\n", "expects");
    refused(WHOLE.replace("holders: [\"Own view\"]\n", ""), "holders");
    refused(WHOLE.replace("claim: \"It is so.\"\n", ""), "claim");
    refused(WHOLE.replace("\"Mine\"", "12"), "title");
    refused(WHOLE.replace("\"Mine\"", "\"  \""), "title");
  }

  @Test
  void twoExpectationsOfOneTestAreRefused() {
    refused(
        HEAD
            + """
            expects:
              - {test: cohesion, at_least: 1, probability: 0.8}
              - {test: cohesion, at_most: 1, probability: 0.8}
            """,
        "two expectations");
  }

  @Test
  void keyThatComesTwiceIsRefused() {
    refused(WHOLE + "title: \"Other\"\n", "YAML", "\"title\" comes twice");
  }

  @Test
  void anchorsAliasesAndTagsAreRefused() {
    refused(HEAD.replace("\"Mine\"", "&a \"Mine\"") + "expects: *a\n", "anchors");
    refused(HEAD + "expects: !!java.lang.ProcessBuilder [\"x\"]\n", "tags");
  }

  /** Each level would be nine of the one before: a thousand million texts. */
  @Test
  void bombOfAliasesIsRefusedBeforeItIsBuilt() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", List.of(before, before))));
    }
    refused(bomb.toString(), "anchors");
  }

  @Test
  void filesThatAreTooLargeTooDeepOrTooManyPartedAreRefused() {
    refused(WHOLE + "#" + "x".repeat(ThesisFile.MOST_BYTES), "kB");
    refused(HEAD + "expects: " + "[".repeat(500) + "]".repeat(500), "levels");
    refused(HEAD + "like: [" + "a, ".repeat(3_000) + "a]\n", "parts");
    refused("[".repeat(60_000), "levels");
  }

  @Test
  void textThatCouldMoveACursorIsRefused() {
    refused(WHOLE.replace("It is so.", "It \\e[31m is so."), "claim");
    refused(WHOLE.replace("It is so.", "line\\nline"), "claim");
    refused(WHOLE.replace("It is so.", "turned \\u202e round"), "claim");
    refused(WHOLE.replace("It is so.", "x".repeat(401)), "claim");
  }

  @Test
  void filesThatAreNoTextAreRefused() {
    refused("", "is empty");
    refused(" \n# nothing yet\n", "is empty");
    refused(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}, "UTF-8");
    refused(new byte[] {'a', ':', ' ', 0, 1, 2}, "control characters");
    refused("title: \"open", "YAML", "a quote is not closed");
    refused("title:\n\t- a\n", "line ", "a tab");
    refused("title: a: b\n", "a colon");
    refused(WHOLE + "---\n" + WHOLE, "a second document");
    assertThatThrownBy(() -> ThesisFile.read(folder, TESTS)).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> ThesisFile.read(folder.resolve("none.yml"), TESTS))
        .isInstanceOf(UserError.class);
  }

  @Test
  void aFolderIsNamedAsOne() {
    assertThatThrownBy(() -> ThesisFile.read(folder, TESTS))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.getMessage()).contains("is a folder");
              assertThat(error.hint()).startsWith("Maybe");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test: cohesion\nat_least: 101",
        "test: cohesion\nat_most: -1",
        "test: togetherness\nat_most: -0.1",
        "test: togetherness\nat_least: 35",
        "test: balance\nat_least: 1.5",
        "test: formality\nat_least: 4",
        "test: formality\nat_least: 0.5",
        "test: purpose\nat_most: -1.5",
        "test: cohesion\nat_least: 95\nat_most: 80",
        "test: novelty\nat_least: 2\nat_most: 1",
        "test: novelty\nat_least: 2\nat_most: 2",
      })
  void expectationThatCanNeverComeTrueIsRefusedWithItsPlaceAndValue(String lines) {
    String value = lines.replaceAll("(?s).*at_(?:least|most): ", "");
    String test = lines.replaceAll("(?s)test: (\\w+).*", "$1");
    refused(
        expecting(lines + "\nprobability: 0.8"),
        "My thesis.yml, thesis my-thesis, test " + test + ": ",
        value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test: cohesion\nat_least: 0",
        "test: purpose\nat_least: -1\nat_most: 1",
        "test: formality\nat_most: 3"
      })
  void expectationThatCanNeverFailIsRefused(String lines) {
    refused(expecting(lines + "\nprobability: 0.8"), "thesis my-thesis", "every ");
  }

  @Test
  void endsThatAFigureCanHaveAreTaken() {
    for (String lines :
        List.of(
            "test: cohesion\nat_least: 100",
            "test: balance\nat_most: 0",
            "test: formality\nat_least: 1\nat_most: 1",
            "test: purpose\nat_most: -1",
            "test: novelty\nat_least: -7")) {
      assertThat(read(expecting(lines + "\nprobability: 0.8")).expects()).hasSize(1);
    }
  }

  @Test
  void everyRefusalOfAnExpectationHasAHint() {
    for (String text :
        List.of(
            expecting("test: cohesion\nat_least: 101\nprobability: 0.8"),
            expecting("test: cohesion\nat_least: 95\nat_most: 80\nprobability: 0.8"),
            expecting("test: cohesion\nat_least: 9\nprobability: 0"),
            WHOLE.replace("BLOC", "BLOCK"),
            WHOLE.replace("[BLOC]", "[BLOC, BLOC]"),
            WHOLE.replace("\"{member}\", RUS", "RUS, RUS"))) {
      assertThatThrownBy(() -> read(text))
          .isInstanceOfSatisfying(
              UserError.class, error -> assertThat(error.hint()).startsWith("Maybe "));
    }
  }

  /** A member that stands for itself and in the place of each is one and not two. */
  @Test
  void memberThatIsNamedTwiceKeepsItsWholeProbability() {
    Thesis russia = read(WHOLE).of("RUS", code -> code);
    assertThat(russia.of("hub").orElseThrow().members()).containsExactly("RUS");
  }

  @Test
  void titleOfEachMemberWithoutAHubOfEachIsRefused() {
    String hub = "test: hub\nmembers: [RUS]\nprobability: 0.8";
    for (String line : List.of("Mine", "It is so.")) {
      assertThatThrownBy(() -> read(expecting(hub).replace(line, "All of {member}")))
          .isInstanceOfSatisfying(
              UserError.class,
              error -> {
                assertThat(error.getMessage()).contains("\"All of {member}\"", "my-thesis");
                assertThat(error.hint()).contains("members: [\"{member}\"]");
              });
    }
    assertThat(read(WHOLE.replace("\"Mine\"", "\"All of {member}\"")).isFamily()).isTrue();
  }

  @Test
  void noFileAtAllAndDevicesAreNamedAsSuch() {
    assertThatThrownBy(() -> ThesisFile.read(Path.of(""), TESTS))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("No file is named");
    Path device = Path.of("/dev/zero");
    org.assertj.core.api.Assumptions.assumeThat(device).exists();
    assertThatThrownBy(() -> ThesisFile.read(device, TESTS))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("a device or a pipe");
  }

  /** Whatever a file holds, it is a thesis or the caller's mistake. */
  @Test
  void brokenFilesNeverFailOtherwise() {
    byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
    String signs = "\t\n -:[]{}\"'&*!|>%@`#,?0.9_xe\u0000\u00e9";
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      SplitMix random = SplitMix.forPart(1, i);
      StringBuilder text = new StringBuilder(new String(whole, StandardCharsets.UTF_8));
      for (int change = 0; change <= random.nextInt(4); change++) {
        int at = random.nextInt(text.length());
        text.replace(
            at,
            Math.min(text.length(), at + random.nextInt(3)),
            String.valueOf(signs.charAt(random.nextInt(signs.length()))));
      }
      try {
        read(text.toString());
      } catch (UserError e) {
        refused++;
        assertThat(e.getMessage()).doesNotContain("com.fasterxml", "Token", "Feature");
      }
    }
    assertThat(refused).isBetween(500, 3_000);
  }
}
