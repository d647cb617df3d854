package org.entente.curated;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.Mirror;
import org.entente.domain.Period;
import org.entente.source.RawFile;
import org.junit.jupiter.api.Test;

/** Holds every row of the curated organisations, memberships, vetoes and Assembly votes. */
class CuratedOrganisationsTest {

  private static final Set<String> KINDS =
      Set.of(
          "alliance",
          "union",
          "economic",
          "forum",
          "security",
          "regional",
          "universal",
          "reference");
  private static final Set<String> OBLIGATIONS =
      Set.of("none", "consultation", "nonaggression", "neutrality", "defence");
  private static final Set<String> STATUSES =
      Set.of("full", "associate", "observer", "suspended", "dialogue");
  private static final Set<String> PERMANENT = Set.of("CHN", "FRA", "GBR", "RUS", "USA");
  private static final String PARTIAL = "rows for the states that are certain only";

  private static final List<NamedCsvRecord> ORGANISATIONS = read("organisations.csv");
  private static final List<NamedCsvRecord> MEMBERSHIPS = read("memberships.csv");
  private static final List<NamedCsvRecord> VETOES = read("vetoes.csv");
  private static final List<NamedCsvRecord> VOTES = read("ga_votes.csv");

  @Test
  void columnsAreThoseAgreed() {
    assertColumns(
        ORGANISATIONS, "id,name,kind,obligation,founded,ended,named,aliases,citation,url");
    assertColumns(MEMBERSHIPS, "organisation,state,status,from,to,citation");
    assertColumns(
        VETOES, "id,date,draft,vetoed_by,subject,votes_for,votes_against,abstentions,citation,url");
    assertColumns(VOTES, "resolution,date,title,yes,no,abstain,state,vote,citation");
  }

  @Test
  void everyOrganisationIsOfAKnownKindAndObligationAndCitesItsFoundingAct() {
    assertThat(ORGANISATIONS)
        .allSatisfy(
            row -> {
              assertThat(row.getField("id")).matches("[a-z0-9]+(-[a-z0-9]+)*");
              assertThat(row.getField("name")).isNotBlank();
              assertThat(row.getField("kind")).isIn(KINDS);
              assertThat(row.getField("obligation")).isIn(OBLIGATIONS);
              assertThat(row.getField("named")).isIn("yes", "no");
              assertThat(row.getField("citation")).isNotBlank();
              assertThat(row.getField("url")).matches("|https?://\\S+");
              assertThat(spell(row, "founded", "ended")).isNotNull();
            });
  }

  @Test
  void aReferenceGroupCarriesNoObligation() {
    assertThat(ORGANISATIONS)
        .filteredOn(row -> row.getField("kind").equals("reference"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.getField("obligation")).isEqualTo("none"));
  }

  @Test
  void anAllianceCarriesAnObligation() {
    assertThat(ORGANISATIONS)
        .filteredOn(row -> row.getField("kind").equals("alliance"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.getField("obligation")).isNotEqualTo("none"));
  }

  @Test
  void noNameMeansTwoOrganisations() {
    List<String> names =
        ORGANISATIONS.stream().flatMap(row -> namesOf(row).stream()).sorted().toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void aliasesAreLowerCaseAndTrimmed() {
    assertThat(ORGANISATIONS)
        .flatExtracting(CuratedOrganisationsTest::aliases)
        .allSatisfy(alias -> assertThat(alias).isEqualTo(alias.strip().toLowerCase()).isNotEmpty());
  }

  @Test
  void everyMembershipNamesAKnownOrganisationAStateCodeAKnownStatusAndASource() {
    Set<String> ids = organisationsById().keySet();
    assertThat(MEMBERSHIPS)
        .allSatisfy(
            row -> {
              assertThat(row.getField("organisation")).isIn(ids);
              assertThat(row.getField("state")).matches("[A-Z]{3}");
              assertThat(row.getField("status")).isIn(STATUSES);
              assertThat(row.getField("citation")).isNotBlank();
            });
  }

  @Test
  void everyMembershipLiesWithinTheLifeOfItsOrganisation() {
    Map<String, NamedCsvRecord> byId = organisationsById();
    assertThat(MEMBERSHIPS)
        .allSatisfy(
            row -> {
              Period life = spell(byId.get(row.getField("organisation")), "founded", "ended");
              Period membership = spell(row, "from", "to");
              assertThat(membership.from()).isAfterOrEqualTo(life.from());
              assertThat(membership.to()).isBeforeOrEqualTo(life.to());
            });
  }

  @Test
  void spellsOfOneStateInOneOrganisationDoNotOverlap() {
    Map<String, List<Period>> spells =
        MEMBERSHIPS.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getField("organisation") + " " + row.getField("state"),
                    Collectors.mapping(row -> spell(row, "from", "to"), Collectors.toList())));
    assertThat(spells).allSatisfy((member, periods) -> assertApart(periods));
  }

  @Test
  void everyOrganisationHasAtLeastTwoMembers() {
    Map<String, Set<String>> members = membersByOrganisation();
    assertThat(organisationsById().keySet())
        .allSatisfy(id -> assertThat(members.getOrDefault(id, Set.of())).hasSizeGreaterThan(1));
  }

  @Test
  void theGroupsTheWorkIsAboutAreThere() {
    assertThat(organisationsById().keySet())
        .contains(
            "crink",
            "nato",
            "eu",
            "csto",
            "sco",
            "brics",
            "asean",
            "gcc",
            "quad",
            "g7",
            "g20",
            "aes",
            "warsaw-pact",
            "alba",
            "cis",
            "eaeu",
            "union-state",
            "opec",
            "opec-plus",
            "oic",
            "arab-league",
            "au",
            "ecowas",
            "oas",
            "rio-pact",
            "mercosur",
            "nordic-council",
            "ibsa",
            "astana",
            "mikta",
            "aukus",
            "five-eyes",
            "benelux",
            "visegrad",
            "comecon",
            "seato",
            "cento",
            "anzus",
            "weu",
            "eec",
            "efta",
            "pif",
            "saarc",
            "ots",
            "bsec",
            "caricom");
    assertThat(membersByOrganisation()).containsEntry("crink", Set.of("CHN", "IRN", "PRK", "RUS"));
  }

  @Test
  void membersOnADayAreThoseOfThePublicRecord() {
    assertThat(fullMembersOn("nato", LocalDate.of(1960, 1, 1))).hasSize(15);
    assertThat(fullMembersOn("nato", LocalDate.of(2024, 3, 7))).hasSize(32);
    assertThat(fullMembersOn("eu", LocalDate.of(2013, 7, 1))).hasSize(28);
    assertThat(fullMembersOn("eu", LocalDate.of(2020, 2, 1))).hasSize(27);
    assertThat(fullMembersOn("warsaw-pact", LocalDate.of(1960, 1, 1))).hasSize(8);
    assertThat(fullMembersOn("sco", LocalDate.of(2024, 7, 4))).hasSize(10);
    assertThat(fullMembersOn("brics", LocalDate.of(2025, 1, 6))).hasSize(10);
    assertThat(fullMembersOn("asean", LocalDate.of(2025, 10, 26))).hasSize(11);
    assertThat(fullMembersOn("arab-league", LocalDate.of(2024, 1, 1))).hasSize(22);
    assertThat(fullMembersOn("osce", LocalDate.of(2013, 1, 1))).hasSize(57);
    assertThat(fullMembersOn("oecd", LocalDate.of(2022, 1, 1))).hasSize(38);
    assertThat(fullMembersOn("council-of-europe", LocalDate.of(2022, 3, 16))).hasSize(46);
    assertThat(fullMembersOn("celac", LocalDate.of(2023, 1, 5))).hasSize(33);
    assertThat(fullMembersOn("oic", LocalDate.of(2025, 3, 7))).hasSize(57);
    assertThat(fullMembersOn("csto", LocalDate.of(2020, 1, 1)))
        .containsExactlyInAnyOrder("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK");
  }

  @Test
  void referenceGroupsAreThoseOfTheReferenceTable() throws IOException {
    Path table = Mirror.golden("groups.csv");
    Set<String> expected = new HashSet<>();
    try (CsvReader<NamedCsvRecord> rows = new RawFile(table, StandardCharsets.UTF_8).csv()) {
      rows.forEach(
          row ->
              expected.add(
                  Set.of(row.getField("members").split(" ")).stream().sorted().toList()
                      + row.getField("from")
                      + row.getField("to")));
    }
    Map<String, Set<String>> members = membersByOrganisation();
    Set<String> actual =
        ORGANISATIONS.stream()
            .filter(row -> row.getField("id").startsWith("ref-"))
            .map(
                row ->
                    members.get(row.getField("id")).stream().sorted().toList()
                        + row.getField("founded").substring(0, 4)
                        + row.getField("ended").substring(0, 4))
            .collect(Collectors.toSet());
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void everyVetoIsCastByPermanentMembersAfterTheCollectedListEnds() {
    assertThat(VETOES).extracting(row -> row.getField("id")).doesNotHaveDuplicates();
    assertThat(VETOES)
        .allSatisfy(
            row -> {
              assertThat(LocalDate.parse(row.getField("date")))
                  .isBetween(LocalDate.of(2022, 7, 9), LocalDate.of(2025, 12, 31));
              assertThat(row.getField("vetoed_by").split(";")).isSubsetOf(PERMANENT);
              assertThat(row.getField("subject")).isNotBlank();
              assertThat(row.getField("citation")).isNotBlank();
            });
  }

  @Test
  void theFifteenMembersOfTheCouncilAreAllCounted() {
    assertThat(VETOES)
        .filteredOn(row -> !row.getField("votes_for").isEmpty())
        .allSatisfy(
            row -> {
              int against = number(row, "votes_against");
              assertThat(number(row, "votes_for") + against + number(row, "abstentions"))
                  .isEqualTo(15);
              assertThat(against)
                  .isGreaterThanOrEqualTo(row.getField("vetoed_by").split(";").length);
              assertThat(number(row, "votes_for")).as("nine or no veto").isGreaterThanOrEqualTo(9);
            });
  }

  @Test
  void everyAssemblyVoteIsKnownAndCastOnce() {
    assertThat(VOTES)
        .allSatisfy(
            row -> {
              assertThat(LocalDate.parse(row.getField("date"))).isAfter(LocalDate.of(2022, 3, 1));
              assertThat(row.getField("state")).matches("[A-Z]{3}");
              assertThat(row.getField("vote")).isIn("YES", "NO", "ABSTAIN");
              assertThat(row.getField("citation")).contains(row.getField("resolution"));
            });
    assertThat(VOTES)
        .extracting(row -> row.getField("resolution") + " " + row.getField("state"))
        .doesNotHaveDuplicates();
  }

  @Test
  void listsOfAssemblyVotesAreAsLongAsThePublishedTotals() {
    Map<String, List<NamedCsvRecord>> byResolution =
        VOTES.stream().collect(Collectors.groupingBy(row -> row.getField("resolution")));
    assertThat(byResolution).hasSize(6);
    assertThat(byResolution)
        .allSatisfy(
            (resolution, rows) ->
                Stream.of("yes", "no", "abstain").forEach(vote -> assertTotal(rows, vote)));
  }

  @Test
  void aNewLineIsALineFeedAlone() throws IOException {
    for (String file : List.of("organisations", "memberships", "vetoes", "ga_votes")) {
      assertThat(Files.readString(path(file + ".csv"))).doesNotContain("\r");
    }
  }

  private static void assertColumns(List<NamedCsvRecord> rows, String columns) {
    assertThat(rows.get(0).getHeader()).containsExactly(columns.split(","));
  }

  private static void assertTotal(List<NamedCsvRecord> rows, String vote) {
    long listed = rows.stream().filter(row -> row.getField("vote").equalsIgnoreCase(vote)).count();
    int total = number(rows.get(0), vote);
    if (!vote.equals("no")) {
      assertThat(listed).isLessThanOrEqualTo(total);
    } else {
      assertThat(listed).as(rows.get(0).getField("resolution") + " " + vote).isEqualTo(total);
    }
  }

  private static void assertApart(List<Period> periods) {
    List<Period> ordered = new ArrayList<>(periods);
    ordered.sort(Comparator.comparing(Period::from));
    for (int i = 1; i < ordered.size(); i++) {
      assertThat(ordered.get(i).from()).isAfter(ordered.get(i - 1).to());
    }
  }

  private static List<String> fullMembersOn(String organisation, LocalDate day) {
    return MEMBERSHIPS.stream()
        .filter(row -> row.getField("organisation").equals(organisation))
        .filter(row -> row.getField("status").equals("full"))
        .filter(row -> spell(row, "from", "to").contains(day))
        .map(row -> row.getField("state"))
        .toList();
  }

  private static Map<String, Set<String>> membersByOrganisation() {
    return MEMBERSHIPS.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getField("organisation"),
                Collectors.mapping(row -> row.getField("state"), Collectors.toSet())));
  }

  /** Fails on an identifier used twice. */
  private static Map<String, NamedCsvRecord> organisationsById() {
    return ORGANISATIONS.stream()
        .collect(Collectors.toMap(row -> row.getField("id"), Function.identity()));
  }

  private static Set<String> namesOf(NamedCsvRecord row) {
    Set<String> names = new HashSet<>(aliases(row));
    names.add(row.getField("id"));
    names.add(row.getField("name").toLowerCase());
    return names;
  }

  private static List<String> aliases(NamedCsvRecord row) {
    String aliases = row.getField("aliases");
    return aliases.isEmpty() ? List.of() : List.of(aliases.split(";"));
  }

  private static Period spell(NamedCsvRecord row, String from, String to) {
    LocalDate start = LocalDate.parse(row.getField(from));
    String end = row.getField(to);
    return end.isEmpty() ? Period.since(start) : new Period(start, LocalDate.parse(end));
  }

  private static int number(NamedCsvRecord row, String column) {
    return Integer.parseInt(row.getField(column));
  }

  private static List<NamedCsvRecord> read(String file) {
    try (CsvReader<NamedCsvRecord> rows = new RawFile(path(file), StandardCharsets.UTF_8).csv()) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(String file) {
    return Mirror.projectRoot().resolve("curated").resolve(file);
  }
}
