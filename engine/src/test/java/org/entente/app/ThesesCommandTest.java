package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the pack. */
class ThesesCommandTest {
  private static final String OWN =
      """
      title: "Follows =IRN"
      claim: "Iran is what the others turn around."
      holders: ["Own view"]
      expects:
        - {test: hub, members: [IRN], probability: 0.9}
      """;

  @TempDir Path folder;

  private static Ran theses(String line) {
    return Ran.command(("theses " + line).split(" "));
  }

  private Path own(String text) throws IOException {
    return Files.writeString(folder.resolve("around-iran.yml"), text);
  }

  @Test
  void everyViewOfTheGroupIsRankedWithItsRange() {
    String out = theses("RUS CHN IRN PRK").worked().out();
    assertThat(out.replaceAll("\\s+", " "))
        .contains("Russia, China, Iran, North Korea, 2014-2025:")
        .contains("Cohesive axis")
        .contains("Hub around Russia")
        .contains("Hub around China")
        .contains("Anchored by China and Russia")
        .contains("Ad hoc, transactional")
        .contains("Overstated")
        .contains("without one test")
        .contains("takes the tests for independent");
    assertThat(out.lines().filter(line -> !line.startsWith("  "))).allMatch(l -> l.length() <= 96);
  }

  @Test
  void viewsOfOtherStatesAreNotHeldAgainstAGroup() {
    assertThat(theses("USA JPN IND AUS").worked().out()).doesNotContain("Anchored by China");
  }

  @Test
  void jsonHasTheAgreedFields() {
    JsonNode json = theses("crink --json").json();
    assertThat(json.fieldNames())
        .toIterable()
        .contains("schema", "version", "asOf", "seed", "members", "from", "to", "groups")
        .contains("cap", "reference", "tests", "theses");
    assertThat(json.get("theses")).hasSize(8);
    int rank = 0;
    double first = 0;
    for (JsonNode thesis : json.get("theses")) {
      assertThat(thesis.get("rank").asInt()).isEqualTo(++rank);
      boolean ofNobody = thesis.get("id").asText().matches("hub-around-(chn|irn|prk)");
      assertThat(thesis.get("holders").isEmpty()).isEqualTo(ofNobody);
      assertThat(thesis.get("standing").asText()).isIn("FOR", "AGAINST", "OPEN");
      assertThat(thesis.get("weights")).hasSameSizeAs(json.get("tests"));
      assertThat(thesis.at("/withoutOne/low").isNumber()).isTrue();
      first += thesis.get("first").asDouble();
      double sum = thesis.get("charge").asDouble();
      for (JsonNode weight : thesis.get("weights")) {
        sum += weight.get("value").asDouble();
        assertThat(Math.abs(weight.get("value").asDouble())).isLessThanOrEqualTo(10);
      }
      assertThat(thesis.at("/sum/value").asDouble()).isCloseTo(sum, within(1e-6));
    }
    assertThat(first).isCloseTo(1, within(1e-6));
    for (JsonNode estimate : json.findParents("coverage")) {
      boolean present = estimate.get("value").isNumber();
      assertThat(present || !estimate.get("reason").asText().isBlank()).isTrue();
      assertThat(estimate.get("low").isNumber()).isEqualTo(present);
      assertThat(present && estimate.get("sources").isEmpty()).isFalse();
    }
  }

  /** A sum whose interval, or whose range without one test, covers 0 never reads as a yes. */
  @Test
  void sumThatCoversZeroDecidesNothing() {
    for (String group : List.of("crink", "USA JPN IND AUS", "BRA IND ZAF", "BEL NLD LUX")) {
      JsonNode json = theses(group + " --json").json();
      for (JsonNode thesis : json.get("theses")) {
        double low =
            Math.min(thesis.at("/sum/low").asDouble(), thesis.at("/withoutOne/low").asDouble());
        double high =
            Math.max(thesis.at("/sum/high").asDouble(), thesis.at("/withoutOne/high").asDouble());
        if (low <= 0 && high >= 0) {
          assertThat(thesis.get("standing").asText()).isEqualTo("OPEN");
        }
      }
      boolean sure = json.at("/theses/0/standing").asText().equals("FOR");
      assertThat(theses(group).out().replaceAll("\\s+", " "))
          .contains(sure ? "fits best" : "no thesis stands out");
    }
  }

  @Test
  void thesisOfOnesOwnIsWeighedWithTheOthers() throws IOException {
    Path file = own(OWN);
    JsonNode json = Ran.command("theses", "crink", "--thesis", file.toString(), "--json").json();
    assertThat(json.get("theses")).hasSize(9);
    assertThat(json.findValuesAsText("id")).contains("around-iran");
  }

  @Test
  void thesisOfOtherStatesIsRefusedAndNotLeftOut() throws IOException {
    Path file = own(OWN + "applies: [BLR]\n");
    Ran.command("theses", "crink", "--thesis", file.toString())
        .failedWith(2, "around-iran", "BLR", "Maybe");
  }

  @Test
  void brokenThesisIsTheCallersMistake() throws IOException {
    Path file = own(OWN.replace("0.9", "2"));
    Ran.command("theses", "crink", "--thesis", file.toString()).failedWith(2, "probability");
    Ran.command("theses", "crink", "--thesis", "nowhere.yml").failedWith(2, "nowhere.yml");
  }

  @Test
  void thesisNamedAsAShippedOneIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("ad-hoc.yml"), OWN);
    Ran.command("theses", "crink", "--thesis", file.toString()).failedWith(2, "ad-hoc");
  }

  @Test
  void csvHasARowForEachThesisAndTestAndTheSum() throws IOException {
    Path file = folder.resolve("weights.csv");
    Path own = own(OWN);
    Ran ran = Ran.command("theses", "crink", "--thesis", own.toString(), "--csv", file.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0))
        .isEqualTo("thesis,title,rank,members,from,to,test,value,low,high,n,unit,reason,sources");
    assertThat(lines).hasSize(1 + 9 * 9);
    assertThat(lines.stream().filter(line -> line.contains(",sum,"))).hasSize(9);
  }

  @Test
  void aPairIsTheCallersMistake() {
    theses("RUS CHN").failedWith(2, "pair", "Maybe");
  }

  @Test
  void largeGroupsAreWeighedWithoutAThesisForEachMember() {
    String out = theses("nato --from 2000 --to 2010").worked().out();
    assertThat(out).contains("Hub around one member").doesNotContain("Hub around Belgium");
    assertThat(out).contains("Adds nothing: cohesion");
  }

  @Test
  void sameQuestionGivesTheSameBytes() {
    assertThat(theses("crink --json").out()).isEqualTo(theses("crink --json").out());
  }

  @Test
  void figuresOfReferenceGroupsTakeTheStore() {
    Path file = folder.resolve("figures.csv");
    Ran.command("reference-figures", file.toString()).failedWith(3, "entente build");
    assertThat(file).doesNotExist();
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void strictReplaySaysThatItsThesesAreOfToday() {
    String question = "crink --as-of 2020-12-31 --strict";
    String sentence =
        "The theses and the figures of reference groups that they are weighed with are those of"
            + " today, also as of 2020-12-31 and with --strict: nobody had them then.";
    assertThat(plain(theses(question).worked().out())).containsOnlyOnce(sentence);
    assertThat(theses(question + " --json").json().get("ofToday").asText()).isEqualTo(sentence);
    assertThat(theses("crink --as-of 2024-12-31 --json").json().get("ofToday").asText())
        .contains("as of 2024-12-31: nobody");
    JsonNode today = theses("crink --json").json();
    assertThat(today.has("ofToday")).isTrue();
    assertThat(today.get("ofToday").isNull()).isTrue();
    assertThat(theses("crink").out()).doesNotContain("nobody had them");
  }

  @Test
  void headlineCountsTheTestsThatTheWeightRestsOn() {
    String question = "crink --as-of 2020-12-31 --strict";
    assertThat(plain(theses(question).out())).contains("evidence for it on 3 of 8 tests (");
    JsonNode first = theses(question + " --json").json().at("/theses/0");
    assertThat(first.get("restsOn").asInt()).isEqualTo(3);
    assertThat(theses("crink").out()).doesNotContain("of 8 tests");
  }

  @Test
  void testThatAThesisIsSilentOnDoesNotCount() throws IOException {
    Path file = own(OWN);
    JsonNode json = Ran.command("theses", "crink", "--thesis", file.toString(), "--json").json();
    for (JsonNode thesis : json.get("theses")) {
      if (thesis.get("id").asText().equals("around-iran")) {
        assertThat(thesis.get("restsOn").asInt()).isEqualTo(1);
      } else if (thesis.get("id").asText().equals("cohesive-axis")) {
        assertThat(thesis.get("restsOn").asInt()).isEqualTo(8);
      }
    }
  }

  @Test
  void everyThesisIsShownWithItsClaimAndWhoHoldsIt() throws IOException {
    String holders = "holders: [\"Own view\", \"One\", \"Two\", \"Three\", \"Four\"]";
    Path file = own(OWN.replace("holders: [\"Own view\"]", holders));
    String out = Ran.command("theses", "crink", "--thesis", file.toString()).worked().out();
    assertThat(plain(out))
        .contains("\"The members stand together as one group: close in every pair")
        .contains("Held by: McCaul, Michael", "Richard Fontaine 2024 (an axis")
        .contains(
            "\"Iran is what the others turn around.\" Held by: Own view; One; Two; and 2 more.")
        .doesNotContain("{member}");
    assertThat(out.lines().filter(line -> !line.startsWith("  "))).allMatch(l -> l.length() <= 96);
  }

  @Test
  void hubsThatNothingTellsApartAreOneRow() {
    String out = theses("crink").out();
    assertThat(out.lines().filter(line -> line.matches("  6-7 .*Iran or North Korea .*")))
        .hasSize(1);
    assertThat(out).doesNotContain("Hub around Iran  ").contains("(6-7)");
    assertThat(plain(out)).contains("The ties run through Iran or North Korea;");
    assertThat(theses("crink --json").json().get("theses")).hasSize(8);
  }

  @Test
  void hubOutsideTheGroupOrOfAllItsMembersIsRefused() throws IOException {
    Path outside = own(OWN.replace("[IRN]", "[USA]"));
    Ran.command("theses", "crink", "--thesis", outside.toString())
        .failedWith(2, "around-iran.yml, thesis around-iran, test hub: USA", "Maybe");
    Path all = own(OWN.replace("[IRN]", "[RUS, CHN, IRN, PRK]"));
    Ran.command("theses", "crink", "--thesis", all.toString())
        .failedWith(2, "all members", "Maybe name fewer");
  }

  @Test
  void ownThesisLeavesTheSumsOfTheShippedAsTheyAre() throws IOException {
    Path file = own(OWN + "  - {test: cohesion, at_most: 50, probability: 0.95}\n");
    JsonNode alone = theses("crink --json").json().get("theses");
    Ran ran = Ran.command("theses", "crink", "--thesis", file.toString(), "--json");
    for (JsonNode thesis : ran.json().get("theses")) {
      for (JsonNode before : alone) {
        if (before.get("id").equals(thesis.get("id"))) {
          assertThat(thesis.get("sum")).isEqualTo(before.get("sum"));
          assertThat(thesis.get("weights")).isEqualTo(before.get("weights"));
        }
      }
    }
    assertThat(plain(Ran.command("theses", "crink", "--thesis", file.toString()).out()))
        .contains("weighed against the shipped ones alone")
        .contains("who named the hub after seeing the figures should subtract 6.0");
    assertThat(theses("crink").out()).doesNotContain("weighed against the shipped ones");
  }

  @Test
  void ownThesisThatSaysNothingIsRefusedWithItsShare() throws IOException {
    Path file = own(OWN + "  - {test: exclusivity, at_most: 0.9999999, probability: 0.95}\n");
    Ran.command("theses", "crink", "--thesis", file.toString())
        .failedWith(2, "around-iran.yml, thesis around-iran, test exclusivity", "0.9999999")
        .failedWith(2, "more than 99.9 % of random groups", "Maybe");
  }

  @Test
  void eachMemberBesideAllOthersIsRefused() throws IOException {
    Path file = own(OWN.replace("[IRN]", "[\"{member}\", RUS, CHN, IRN]"));
    Ran.command("theses", "crink", "--thesis", file.toString())
        .failedWith(2, "RUS, CHN, IRN, PRK are all members", "Maybe name fewer");
  }

  @Test
  void foldersAndLongNamesAreNoFiles() {
    theses("crink --thesis .").failedWith(2, "\".\" is a folder", "Maybe");
    Ran ran = Ran.command("theses", "crink", "--thesis", "x".repeat(100_000));
    assertThat(ran.failedWith(2, "There is no file").err()).hasSizeLessThan(200);
  }

  @Test
  void weightOfARangeOfReadingsIsARangeAndNoInterval() {
    JsonNode json = theses("crink --json").json();
    for (JsonNode test : json.get("tests")) {
      String bounds = test.at("/estimate/bounds").asText();
      for (JsonNode thesis : json.get("theses")) {
        JsonNode weight = thesis.get("weights").get(test.get("name").asText());
        boolean range = weight.get("bounds").asText().equals("range");
        assertThat(weight.get("method").asText().contains("readings"))
            .isEqualTo(bounds.equals("range"));
        assertThat(range && !bounds.equals("range")).isFalse();
      }
    }
    assertThat(json.at("/theses/0/sum/method").asText()).contains("readings");
    assertThat(json.at("/theses/0/sum/bounds").asText()).isEqualTo("interval");
    assertThat(plain(theses("crink").out()))
        .contains("only readings are known and no error (balance, hub, exclusivity)");
  }
}
