package org.entente.assess.theses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.assess.theses.ThesisFileTest.HEAD;
import static org.entente.assess.theses.ThesisFileTest.TESTS;
import static org.entente.assess.theses.ThesisFileTest.expecting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.domain.UserError;
import org.entente.source.ShippedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a user's own theses beyond what is asked of any. */
class OwnThesesTest {
  @TempDir Path folder;

  private List<Thesis> own(String... texts) {
    try {
      List<Path> files = new ArrayList<>();
      for (String text : texts) {
        files.add(Files.writeString(folder.resolve("own-" + files.size() + ".yml"), text));
      }
      Set<String> tests = new HashSet<>(TESTS);
      tests.addAll(Set.of("exclusivity", "means"));
      return OwnTheses.read(files, ThesisFile.shipped(), tests, ReferenceGroups.shipped());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ownRefused(String text, String... words) {
    assertThatThrownBy(() -> own(text))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.getMessage()).contains("own-0.yml, thesis own-0").contains(words);
              assertThat(error.hint()).startsWith("Maybe ");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test: cohesion\nat_least: 0.0001",
        "test: cohesion\nat_most: 99.99",
        "test: exclusivity\nat_most: 0.9999999",
        "test: means\nat_most: 0.99",
        "test: togetherness\nat_most: 5",
        "test: formality\nat_most: 2"
      })
  void ownRangeThatRandomGroupsMeetAnywayIsRefused(String lines) {
    ownRefused(
        expecting(lines + "\nprobability: 0.95"), "test ", " % of random groups", "says nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test: cohesion\nat_least: 98.5\nat_most: 98.7",
        "test: means\nat_least: 0.99999\nat_most: 0.999999",
        "test: balance\nat_least: 0.25\nat_most: 0.27",
        "test: purpose\nat_least: 0.8",
        "test: formality\nat_least: 3"
      })
  void ownRangeDrawnAroundAFigureIsRefused(String lines) {
    ownRefused(
        expecting(lines + "\nprobability: 0.8"), "test ", " % of random groups", "drawn around");
  }

  @Test
  void ownRangeThatCollapsesOnItsScaleIsRefused() {
    ownRefused(
        expecting("test: exclusivity\nat_least: 0.001\nat_most: 0.004\nprobability: 0.8"),
        "test exclusivity: nothing lies between the ends at_least 0.001, at_most 0.004");
  }

  @Test
  void ownRangeThatSomeRandomGroupsMeetIsTaken() {
    for (String lines :
        List.of(
            "test: cohesion\nat_least: 90",
            "test: cohesion\nat_most: 75",
            "test: balance\nat_least: 0.2\nat_most: 0.55",
            "test: formality\nat_most: 0",
            "test: formality\nat_least: 1",
            "test: purpose\nat_least: 0.1",
            "test: means\nside: high",
            "test: togetherness\nside: low")) {
      assertThat(own(expecting(lines + "\nprobability: 0.8"))).as(lines).hasSize(1);
    }
  }

  /** 0.05 for exclusivity, say, which hardly a random group stays below. */
  @Test
  void rangesOfTheShippedThesesMayBeTakenOver() {
    String theirs = "test: exclusivity\nat_most: 0.05\nprobability: 0.8";
    assertThat(own(expecting(theirs))).hasSize(1);
    ownRefused(expecting(theirs.replace("0.05", "0.049")), "test exclusivity", "drawn around");
  }

  /** The hint must not lead into the next refusal. */
  @Test
  void endThatAHintNamesIsTaken() {
    for (String test : List.of("cohesion", "balance", "exclusivity", "purpose", "means")) {
      RandomFigures random = new RandomFigures(test, ReferenceGroups.shipped());
      for (int quarter : new int[] {1, 3}) {
        double end = random.quartile(quarter);
        for (Expectation each :
            List.of(
                new Expectation(test, end, null, null, List.of(), 0.8, ""),
                new Expectation(test, null, end, null, List.of(), 0.8, ""))) {
          assertThat(random.share(each))
              .as(test)
              .isStrictlyBetween(OwnTheses.LEAST, OwnTheses.MOST);
        }
      }
    }
  }

  @Test
  void ownThesisThatSaysWhatAnotherSaysIsRefused() {
    String one =
        HEAD
            + """
            expects:
              - {test: cohesion, at_least: 90, probability: 0.7, why: "One."}
              - {test: hub, members: [RUS, CHN], probability: 0.7}
            """;
    String turned =
        HEAD.replace("Mine", "Other")
            + """
            expects:
              - {test: hub, members: [CHN, RUS], probability: 0.7, why: "Two."}
              - {test: cohesion, at_least: 90.0, probability: 0.7}
            """;
    assertThat(own(one, turned.replace("0.7}", "0.6}"))).hasSize(2);
    assertThatThrownBy(() -> own(one, turned))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("own-1.yml, thesis own-1, says the same as \"Mine\"");
  }

  /** Also where the shipped one is of each member and the copy of one of them. */
  @Test
  void copyOfAShippedThesisIsRefused() {
    List<Thesis> shipped = ThesisFile.shipped();
    for (Thesis each : shipped) {
      for (String of : List.of("{member}", "IRN")) {
        String text =
            ShippedText.read(ThesisFile.class, each.id() + ".yml")
                .replaceFirst("title: \".*\"", "title: \"Copy\"")
                .replaceFirst("claim: \".*\"", "claim: \"It is so.\"")
                .replace("{member}", of);
        ownRefusedAsCopy(text, each.title());
      }
    }
  }

  private void ownRefusedAsCopy(String text, String title) {
    assertThatThrownBy(() -> own(text))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("says the same as \"" + title + "\"");
  }
}
