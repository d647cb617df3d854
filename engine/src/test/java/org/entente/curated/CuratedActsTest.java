package org.entente.curated;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.Mirror;
import org.entente.domain.Actors;
import org.entente.domain.PolicyArea;
import org.entente.domain.TransferCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every row of the curated agreements, acts, exchanges and coverage must satisfy. */
class CuratedActsTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);
  private static final LocalDate FIRST_ACT = LocalDate.of(2010, 1, 1);
  private static final Set<String> RUNGS =
      Set.of("none", "cooperation", "consultation", "nonaggression", "neutrality", "defence");
  private static final Set<String> ACTS =
      Set.of("exercise", "summit", "statement", "deployment", "delivery", "visit");
  private static final Set<String> PRECISIONS = Set.of("day", "month", "year");

  @Test
  void everyTableHasItsColumns() throws IOException {
    assertThat(header("agreements"))
        .isEqualTo(
            "id,name,obligation,area,signed,in_force,ended,parties,precision,note,citation,url");
    assertThat(header("acts"))
        .isEqualTo("id,kind,name,area,from,to,participants,precision,note,citation,url");
    assertThat(header("exchange"))
        .isEqualTo(
            "id,source,target,what,category,from,to,quantity_low,quantity_high,unit,"
                + "reported,reported_by,note,citation,url");
    assertThat(header("coverage")).isEqualTo("topic,states,from,to,note");
  }

  @ParameterizedTest
  @ValueSource(strings = {"agreements", "acts", "exchange", "coverage"})
  void tablesAreUtf8WithoutMarkOrCarriageReturn(String table) throws IOException {
    assertThat(Files.readString(file(table), StandardCharsets.UTF_8))
        .doesNotContain("\r", "\uFEFF", "\uFFFD")
        .endsWith("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"agreements", "acts", "exchange"})
  void idsAreUniqueAndPlain(String table) throws IOException {
    List<String> ids = rows(table).stream().map(row -> row.getField("id")).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agreements", "acts", "exchange"})
  void everyRowHasACitationAndAtMostOneAddress(String table) throws IOException {
    assertThat(rows(table))
        .allMatch(row -> row.getField("citation").length() > 10, "has a citation")
        .allMatch(row -> row.getField("url").matches("|https?://\\S+"), "has a plain address");
  }

  @Test
  void noAgreementStandsTwice() throws IOException {
    assertNoDuplicates(rows("agreements"), row -> key(row, "name", "signed", "parties"));
  }

  @Test
  void noActStandsTwice() throws IOException {
    assertNoDuplicates(rows("acts"), row -> key(row, "kind", "name", "from"));
    assertNoDuplicates(rows("acts"), row -> key(row, "kind", "from", "participants"));
  }

  @Test
  void noReportOfAnExchangeStandsTwice() throws IOException {
    assertNoDuplicates(
        rows("exchange"),
        row -> key(row, "source", "target", "what", "from", "to", "unit", "reported_by"));
  }

  @Test
  void agreementsHaveAKnownRungAndOrderedDates() throws IOException {
    for (NamedCsvRecord row : rows("agreements")) {
      assertThat(RUNGS).as("rung of %s", row).contains(row.getField("obligation"));
      assertThat(row.getField("area")).isEqualTo(PolicyArea.TREATY.name());
      assertThat(PRECISIONS).contains(row.getField("precision"));
      LocalDate signed = date(row, "signed");
      LocalDate force = dateOr(row, "in_force", signed);
      LocalDate ended = dateOr(row, "ended", LAST_DAY);
      assertThat(List.of(signed, force, ended, LAST_DAY)).as("dates of %s", row).isSorted();
      assertThat(ended).as("in force since 2010: %s", row).isAfterOrEqualTo(FIRST_ACT);
    }
  }

  @Test
  void agreementsBindAtLeastTwoStates() throws IOException {
    for (NamedCsvRecord row : rows("agreements")) {
      assertThat(codes(row, "parties")).as("parties of %s", row).hasSizeGreaterThan(1);
    }
  }

  @Test
  void actsHaveAKnownKindAreaAndOrderedDates() throws IOException {
    for (NamedCsvRecord row : rows("acts")) {
      assertThat(ACTS).as("kind of %s", row).contains(row.getField("kind"));
      assertThat(PolicyArea.valueOf(row.getField("area"))).isNotNull();
      assertThat(PRECISIONS).contains(row.getField("precision"));
      assertThat(List.of(FIRST_ACT, date(row, "from"), date(row, "to"), LAST_DAY))
          .as("dates of %s", row)
          .isSorted();
      assertThat(codes(row, "participants")).as("participants of %s", row).hasSizeGreaterThan(1);
    }
  }

  @Test
  void monthsAndYearsBeginOnTheirFirstDay() throws IOException {
    for (NamedCsvRecord row : rows("acts")) {
      assertFirstDay(row, date(row, "from"));
    }
    for (NamedCsvRecord row : rows("agreements")) {
      assertFirstDay(row, date(row, "signed"));
    }
  }

  @Test
  void exchangesNameTheirReporterAndOrderedQuantities() throws IOException {
    for (NamedCsvRecord row : rows("exchange")) {
      assertThat(row.getField("source")).isNotEqualTo(row.getField("target"));
      assertThat(TransferCategory.ofLabel(row.getField("category")))
          .as("category of %s", row)
          .isPresent();
      assertThat(row.getField("reported_by")).as("reporter of %s", row).isNotBlank();
      assertThat(List.of(FIRST_ACT, date(row, "from"), date(row, "to"), LAST_DAY))
          .as("dates of %s", row)
          .isSorted();
      assertQuantities(row);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "agreements, parties",
    "acts, participants",
    "exchange, source",
    "exchange, target",
    "coverage, states"
  })
  void everyCodeIsAnActorOfTheRegistry(String table, String column) throws IOException {
    Actors actors = Actors.standard();
    assertThat(rows(table))
        .flatMap(row -> Arrays.asList(row.getField(column).split(";", -1)))
        .allMatch(code -> actors.findByCode(code).isPresent(), "is in the registry");
  }

  @Test
  void coverageNamesStatesAndOrderedYears() throws IOException {
    for (NamedCsvRecord row : rows("coverage")) {
      assertThat(codes(row, "states")).hasSizeGreaterThan(1);
      assertThat(List.of(date(row, "from"), date(row, "to"), LAST_DAY)).isSorted();
      assertThat(row.getField("note")).isNotBlank();
    }
  }

  @Test
  void theDrillsOfChinaIranAndRussiaAreThereWithAllThree() throws IOException {
    assertThat(rows("acts"))
        .filteredOn(row -> row.getField("name").startsWith("Marine Security Belt"))
        .filteredOn(row -> row.getField("participants").equals("CHN;IRN;RUS"))
        .extracting(row -> row.getField("from").substring(0, 4))
        .containsExactly("2019", "2022", "2023", "2024", "2025");
  }

  @Test
  void russiaAndNorthKoreaRoseFromConsultationToDefence() throws IOException {
    assertThat(rows("agreements"))
        .filteredOn(row -> row.getField("parties").equals("PRK;RUS"))
        .extracting(row -> row.getField("obligation"))
        .containsExactly("consultation", "defence");
  }

  /** A quantity has a unit; one end may be open, and then it is empty, never zero. */
  private static void assertQuantities(NamedCsvRecord row) {
    String low = row.getField("quantity_low");
    String high = row.getField("quantity_high");
    assertThat(row.getField("unit").isEmpty())
        .as("unit of %s", row)
        .isEqualTo(low.isEmpty() && high.isEmpty());
    if (!low.isEmpty() && !high.isEmpty()) {
      assertThat(Long.parseLong(low))
          .as("low of %s", row)
          .isLessThanOrEqualTo(Long.parseLong(high));
    }
  }

  private static void assertFirstDay(NamedCsvRecord row, LocalDate day) {
    switch (row.getField("precision")) {
      case "month" -> assertThat(day.getDayOfMonth()).as("day of %s", row).isEqualTo(1);
      case "year" -> assertThat(day.getDayOfYear()).as("day of %s", row).isEqualTo(1);
      default -> assertThat(day).isNotNull();
    }
  }

  private static void assertNoDuplicates(
      List<NamedCsvRecord> rows, Function<NamedCsvRecord, String> key) {
    Set<String> seen = new HashSet<>();
    assertThat(rows).allMatch(row -> seen.add(key.apply(row)), "stands once");
  }

  private static String key(NamedCsvRecord row, String... columns) {
    return String.join("|", Stream.of(columns).map(row::getField).toList());
  }

  /** The codes of a column: three capitals each, sorted, none twice. */
  private static List<String> codes(NamedCsvRecord row, String column) {
    List<String> codes = Arrays.asList(row.getField(column).split(";", -1));
    assertThat(codes).as("codes of %s", row).allMatch(code -> code.matches("[A-Z]{3}"));
    assertThat(codes).as("codes of %s", row).isSorted().doesNotHaveDuplicates();
    return codes;
  }

  private static LocalDate date(NamedCsvRecord row, String column) {
    return LocalDate.parse(row.getField(column));
  }

  private static LocalDate dateOr(NamedCsvRecord row, String column, LocalDate otherwise) {
    return row.getField(column).isEmpty() ? otherwise : date(row, column);
  }

  private static String header(String table) throws IOException {
    return Files.readAllLines(file(table)).get(0);
  }

  private static List<NamedCsvRecord> rows(String table) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(Files.readString(file(table)))) {
      return reader.stream().toList();
    }
  }

  private static Path file(String table) {
    return Mirror.projectRoot().resolve("curated").resolve(table + ".csv");
  }
}
