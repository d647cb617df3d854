package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Period;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a person types wrong, and what the command line makes of it. */
class CommandLineTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> helpOfEveryCommandHasAnExample() {
    return new CommandLine(new EntenteCommand())
        .getSubcommands().keySet().stream()
            .map(
                name ->
                    DynamicTest.dynamicTest(
                        name,
                        () ->
                            assertThat(Ran.command(name, "--help").worked().out())
                                .contains("Example")
                                .containsPattern("entente " + name + "\\b")));
  }

  @Test
  void withoutACommandTheHelpIsShown() {
    assertThat(Ran.command().worked().out()).contains("Usage: entente", "assess", "Exit codes");
  }

  @Test
  void versionIsPrinted() {
    assertThat(Ran.command("--version").worked().out()).startsWith("entente 0.");
  }

  @Test
  void unknownCommandIsTheCallersMistake() {
    Ran.command("frobnicate").failedWith(2, "frobnicate", "--help");
  }

  @Test
  void misspeltCommandsAndOptionsAreOffered() {
    Ran.command("asses", "RUS", "CHN").failedWith(2, "\"asses\"", "Maybe assess?");
    Ran.command("assess", "RUS", "CHN", "--form", "2014").failedWith(2, "--form", "Maybe --from?");
    Ran.command("ring", "RUS", "CHN", "--jsno").failedWith(2, "Maybe --json?", "ring --help");
    Ran.command("dyads", "--form=2014").failedWith(2, "Maybe --from?");
  }

  @Test
  void unknownOptionIsTheCallersMistake() {
    Ran.command("assess", "RUS", "CHN", "--frobnicate").failedWith(2, "--frobnicate");
  }

  @Test
  void unknownStateIsNamed() {
    Ran.command("assess", "Atlantis", "RUS").failedWith(2, "\"Atlantis\"");
  }

  @Test
  void misspeltNameIsReadWithItsRightSpellingShown() {
    Ran ran = Ran.command("assess", "Rusia", "CHN", "--pole", "Untied States").worked();
    assertThat(ran.out()).contains("Russia").doesNotContain("Rusia");
    assertThat(ran.err().lines())
        .containsExactly(
            "Read \"Rusia\" as Russia (RUS).", "Read \"Untied States\" as United States (USA).");
    Ran dyads = Ran.command("dyads", "--states", "Rusia,CHN", "--from", "2023", "--json");
    assertThat(dyads.worked().err()).isEqualTo("Read \"Rusia\" as Russia (RUS).\n");
    assertThat(dyads.out()).doesNotContain("Rusia");
  }

  @Test
  void namesThatAreExactAreReadInSilence() {
    assertThat(Ran.command("ring", "Burma", "russian federation", "--json").worked().err())
        .isEmpty();
  }

  @Test
  void misspeltGroupIsOffered() {
    Ran.command("assess", "crnik").failedWith(2, "\"crnik\"", "Maybe the group crink?");
  }

  @Test
  void unknownGroupIsNamed() {
    Ran.command("assess", "axis-of-nowhere").failedWith(2, "\"axis-of-nowhere\"");
  }

  @Test
  void ambiguousNamesOfferBoth() {
    Ran.command("assess", "Korea", "RUS").failedWith(2, "\"Korea\"", "KOR", "PRK");
    Ran.command("assess", "Congo", "RUS").failedWith(2, "\"Congo\"", "COD", "COG");
    Ran.command("assess", "RUS", "CHN", "--pole", "Korea").failedWith(2, "Korea", "KOR", "PRK");
  }

  @Test
  void stateBeforeItExistedIsRefused() {
    Ran.command("assess", "South Sudan", "RUS", "--to", "2005")
        .failedWith(2, "South Sudan", "2011", "Sudan (SDN)");
  }

  @Test
  void reversedYearsAreRefused() {
    Ran.command("assess", "RUS", "CHN", "--from", "2020", "--to", "2010")
        .failedWith(2, "2010", "2020", "other way round");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1945", "0", "-1", "2147483647", "2900"})
  void yearsOutsideTheVotesAreRefused(String year) {
    Ran.command("assess", "RUS", "CHN", "--from", year, "--to", year)
        .failedWith(2, year, "1946 to");
    Ran.command("dyads", "--to=" + year).failedWith(2, year);
  }

  @Test
  void yearsBehindTheEvidenceAreAnsweredWithItsLast() {
    for (String command : List.of("assess RUS CHN", "ring RUS CHN", "dyads --states RUS,CHN")) {
      Ran ran = Ran.command((command + " --from " + (Years.LAST + 1)).split(" "));
      assertThat(ran.code()).isIn(2, 3);
      ran.failedWith(ran.code(), Integer.toString(Years.LAST), "ends in", "entente sources");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "2014.5", "99999999999", "２０１４x"})
  void yearsThatAreNoNumbersAreRefused(String year) {
    Ran.command("ring", "RUS", "CHN", "--from", year).failedWith(2, "--from");
  }

  @Test
  void groupOfOneIsRefused() {
    Ran.command("assess", "RUS").failedWith(2, "at least two");
    Ran.command("assess", "RUS", "Russia", "RUS").failedWith(2, "at least two");
    Ran.command("assess").failedWith(2, "MEMBER");
  }

  @Test
  void memberNamedTwiceCountsOnce() {
    assertThat(Ran.command("ring", "RUS", "RUS", "Russia", "CHN", "--json").json().get("members"))
        .hasSize(2);
  }

  @Test
  void groupOfThirtyTakesLessThanTenSeconds() {
    long started = cpuTime();
    Ran.command(with("assess", states(30), "--from", "2014", "--to", "2024")).worked();
    assertThat((cpuTime() - started) / 1e9).isLessThan(10);
  }

  /** Of this process, in nanoseconds: what a busy machine does besides does not count. */
  private static long cpuTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  @Test
  void groupOfThirtyThreeIsRefused() {
    Ran.command(with("assess", states(33))).failedWith(2, "33", "32");
  }

  @Test
  void namedGroupsSayWhoCameAndWent() {
    String nato = "nato 2014-2025: 29 members for at least half of the time;";
    assertThat(Ran.command("ring", "nato").worked().out().replace("\n", " "))
        .contains(nato, "MNE 2017, MKD 2020, FIN 2023, SWE", "left: none; not counted: MKD, FIN");
    var json = Ran.command("assess", "eu", "--from", "2019", "--to", "2021", "--json").json();
    assertThat(json.at("/groups/0/left/0/state").asText()).isEqualTo("GBR");
    assertThat(json.at("/groups/0/members")).hasSize(27);
    assertThat(json.at("/groups/0/notCounted/0").asText()).isEqualTo("GBR");
    assertThat(json.at("/groups/0/joined")).isEmpty();
  }

  @Test
  void statesAndTreatiesAreCalledAndDatedAsTheyWere() {
    Ran pact =
        Ran.command("assess", "RUS", "BGR", "SRB", "--from", "1956", "--to", "1988").worked();
    assertThat(pact.out())
        .contains("Soviet Union, Bulgaria, Yugoslavia:")
        .doesNotContain("Russia,");
    Ran nato = Ran.command("assess", "BGR", "FRA", "--from", "2000", "--to", "2010").worked();
    assertThat(nato.out().replaceAll("\\s+", " "))
        .contains("North Atlantic Treaty Organization (rung 3), since 2004")
        .contains("European Union (rung 1), since 2007");
    Ran.command("assess", "axis", "RUS").failedWith(2, "\"axis\"");
    assertThat(Ran.command("assess", "axis", "RUS").err()).doesNotContain("France");
  }

  @Test
  void zerosOfARingAreCountedApartFromStatesNotSeen() {
    Ran treaty = Ran.command("ring", "crink", "--area", "treaty").worked();
    assertThat(treaty.out()).contains("Known to have no such tie").doesNotContain("0.00");
    Ran trade = Ran.command("ring", "crink", "--area", "economic").worked();
    assertThat(trade.out()).contains("Known to have no such tie", "left out: no evidence");
    var json = Ran.command("ring", "crink", "--area", "economic", "--json").json();
    assertThat(json.get("withoutEvidence")).isNotEmpty();
  }

  @Test
  void licencesAreWholeWhereOneDatasetIsAsked() {
    String licence = "reproducing large parts needs permission - never redistribute";
    Ran one = Ran.command("sources", "sipri-arms", "cow-igo").worked();
    assertThat(one.out().replaceAll("\\s+", " ")).contains(licence, "Correlates of War Project");
    assertThat(one.out().lines()).allMatch(line -> line.length() <= 96);
    String all = Ran.command("sources").worked().out();
    assertThat(all).contains("SIPRI terms: restricted; re...", "in full: entente sources ID");
    assertThat(Ran.command("sources", "atop", "--json").json().get("sources")).hasSize(1);
    Ran.command("sources", "cow-trad").failedWith(2, "\"cow-trad\"", "Maybe cow-trade");
  }

  @Test
  void damagedStoreSaysHowToGoOnMeanwhile() throws IOException {
    Path store = Files.createDirectories(folder.resolve(".entente")).resolve("store.duckdb");
    Files.writeString(store, "no store");
    for (String command :
        List.of("assess RUS CHN", "sources", "dyads", "ring crink", "pack -o p")) {
      Ran.in(folder, command.split(" "))
          .failedWith(1, store.toString(), "damaged", "entente build", "built-in pack", "move")
          .failedWith(1, "ENTENTE_HOME to an empty folder");
    }
    assertThat(store).hasContent("no store");
  }

  private static List<String> states(int count) {
    Period period = Period.ofYears(2014, 2024);
    return Actors.standard().all().stream()
        .filter(actor -> actor.isState() && actor.existedDuring(period))
        .map(Actor::code)
        .limit(count)
        .toList();
  }

  private static String[] with(String command, List<String> members, String... more) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(members);
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  @Test
  void unknownMeasureIsAnsweredWithTheMeasuresThereAre() {
    Ran.command("dyads", "--measure", "love").failedWith(2, "\"love\"", "kappa", "regimeDistance");
  }

  @Test
  void unknownAreaIsAnsweredWithTheAreasThereAre() {
    Ran.command("ring", "RUS", "CHN", "--area", "culinary").failedWith(2, "culinary", "treaty");
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    Ran.command("dyads", "--draws", "-1").failedWith(2, "--draws -1");
    Ran.command("dyads", "--threads", "0").failedWith(2, "--threads 0");
    Ran.command("ring", "RUS", "CHN", "--top", "-5").failedWith(2, "--top -5");
    Ran.command("fetch", "--max-mb", "0").failedWith(2, "--max-mb 0");
  }

  @Test
  void missingMirrorIsTheCallersMistakeAndAnEmptyOneMissingEvidence() throws IOException {
    Path none = folder.resolve("none");
    Path home = folder.resolve("home");
    for (String command : List.of("build", "fetch", "fetch --dry-run sipri-arms")) {
      Ran.in(home, (command + " --mirror " + none).split(" "))
          .failedWith(2, none.toString(), "Maybe");
    }
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Ran.in(home, "build", "--mirror", empty.toString()).failedWith(3, empty.toString());
    assertThat(home.resolve(".entente/store.duckdb")).doesNotExist();
  }

  @Test
  void polesThatAreNoStateOfThePeriodOrMembersAreRefused() {
    pole("nato").failedWith(2, "NATO", "not a state", "Maybe");
    pole("").failedWith(2, "no name given", "Maybe");
    pole("CHN").failedWith(2, "China (CHN)", "is a member", "Maybe");
    pole("DDR").failedWith(2, "East Germany (DDR)", "1990", "Maybe Germany (DEU)?");
    assertThat(Ran.command("assess", "USA", "GBR", "--json").json().get("pole").asText())
        .as("the pole that nobody named")
        .isEqualTo("USA");
  }

  private static Ran pole(String state) {
    return Ran.command("assess", "RUS", "CHN", "--pole", state);
  }

  @Test
  void emptyNamesAndFlagsAreAnsweredWithTheFormsThereAre() {
    for (String name : List.of("", " ", "\ud83c\uddf7\ud83c\uddfa")) {
      Ran.command("assess", name, "CHN").failedWith(2, "Maybe a code (RUS)");
    }
  }

  @Test
  void idsOfDatasetsAreReadInAnyCase() {
    assertThat(Ran.command("sources", "UNGA-ROLLCALLS", "unga-rollcalls").worked().out())
        .isEqualTo(Ran.command("sources", "unga-rollcalls").worked().out());
    Ran.command("sources", "COW-TRAD").failedWith(2, "Maybe cow-trade,");
  }

  @Test
  void datasetsThatShipNeedNoFetching() {
    assertThat(Ran.command("fetch", "curated-agreements", "--dry-run").worked().out())
        .isEqualTo("Nothing to fetch: what was named ships with Entente.\n");
  }

  @Test
  void storeWithoutAssemblyVotesIsSaidAndMakesNoPack() throws IOException {
    Path mirror = MadeMirror.ofTheCouncilIn(folder.resolve("mirror"));
    Ran build = Ran.in(folder, "build", "--mirror", mirror.toString());
    assertThat(build.worked().err()).contains("Warning: " + Installed.WITHOUT_VOTES);
    for (String command :
        List.of("assess RUS CHN", "ring crink --area treaty", "dyads --measure obligation")) {
      Ran ran = Ran.in(folder, command.split(" "));
      assertThat(ran.err()).startsWith(Installed.WITHOUT_VOTES + "\n");
      assertThat(Ran.command(command.split(" ")).err()).isEmpty();
    }
    Ran.in(folder, "pack", "-o", folder.resolve("p").toString())
        .failedWith(3, "no votes of the General Assembly", "entente build");
    assertThat(folder.resolve("p")).doesNotExist();
  }

  @Test
  void packWithoutAStoreIsMissingEvidence() {
    Ran.in(folder, "pack", "-o", folder.resolve("p").toString()).failedWith(3, "no store");
    assertThat(folder.resolve("p")).doesNotExist();
  }

  @Test
  void unknownDatasetIsTheCallersMistake() {
    Ran.command("fetch", "cow-trad").failedWith(2, "\"cow-trad\"", "cow-trade");
  }
}
