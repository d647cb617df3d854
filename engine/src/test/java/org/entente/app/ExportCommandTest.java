package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.Mirror;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static Path crink;

  @BeforeAll
  static void exportCrink() {
    crink = folder.resolve("crink");
    Ran ran = Ran.command("export", crink.toString(), "crink");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void everyColumnOfEveryFileIsInTheDictionaryAndTheOtherWayRound() throws Exception {
    Map<String, List<String>> dictionary = dictionary();
    assertThat(dictionary)
        .containsOnlyKeys("dyads", "ideal_points", "acts", "ledger", "ring", "states");
    for (Map.Entry<String, List<String>> table : dictionary.entrySet()) {
      assertThat(csv(table.getKey()).get(0).getFields()).isEqualTo(table.getValue());
      assertThat(parquetColumns(table.getKey()).keySet())
          .containsExactlyElementsOf(table.getValue());
      assertThat(fields(table.getKey()).stream().map(each -> each.path("name").asText()).toList())
          .isEqualTo(table.getValue());
    }
  }

  @Test
  void everyColumnHasAMeaningAndEveryEmptyCellTheirs() throws Exception {
    for (String table : dictionary().keySet()) {
      List<CsvRecord> rows = csv(table);
      List<JsonNode> fields = fields(table);
      for (int i = 0; i < fields.size(); i++) {
        JsonNode field = fields.get(i);
        int column = i;
        assertThat(field.path("description").asText()).isNotBlank();
        boolean hasEmpty = rows.stream().skip(1).anyMatch(row -> row.getField(column).isEmpty());
        assertThat(hasEmpty && field.path("missing").asText().isBlank())
            .as(table + "." + field.path("name").asText())
            .isFalse();
      }
    }
  }

  @Test
  void theDataPackageIsWellFormedAndItsSumsHold() throws Exception {
    JsonNode description = JSON.readTree(Files.readString(crink.resolve("datapackage.json")));
    assertThat(description.path("name").asText()).matches("[a-z0-9._-]+");
    assertThat(description.path("profile").asText()).isEqualTo("data-package");
    List<String> names = new ArrayList<>();
    for (JsonNode each : description.path("resources")) {
      names.add(each.path("name").asText());
      assertThat(each.path("name").asText()).matches("[a-z0-9._-]+");
      Path file = crink.resolve(each.path("path").asText());
      assertThat(Files.size(file)).isEqualTo(each.path("bytes").asLong());
      assertThat(each.path("hash").asText()).matches("sha256:[0-9a-f]{64}");
      for (JsonNode field : each.path("schema").path("fields")) {
        assertThat(field.path("type").asText())
            .isIn("string", "integer", "number", "date", "boolean");
      }
    }
    assertThat(names).doesNotHaveDuplicates().hasSize(12);
  }

  @Test
  void cellsAreOfTheTypeThatTheirColumnSays() throws Exception {
    for (String table : dictionary().keySet()) {
      List<JsonNode> fields = fields(table);
      for (CsvRecord row : csv(table).subList(1, csv(table).size())) {
        for (int i = 0; i < fields.size(); i++) {
          String cell = row.getField(i);
          if (cell.isEmpty()) {
            assertThat(fields.get(i).at("/constraints/required").asBoolean()).isFalse();
          } else {
            requireType(fields.get(i).path("type").asText(), cell);
          }
        }
      }
    }
  }

  private static void requireType(String type, String cell) {
    switch (type) {
      case "integer" -> Long.parseLong(cell);
      case "number" -> assertThat(Double.parseDouble(cell)).isFinite();
      case "date" -> LocalDate.parse(cell);
      case "boolean" -> assertThat(cell).isIn("TRUE", "FALSE");
      default -> assertThat(cell).isNotBlank();
    }
  }

  @Test
  void parquetHoldsTheSameRows() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      for (String table : dictionary().keySet()) {
        String types =
            String.join(
                ", ",
                parquetColumns(table).entrySet().stream()
                    .map(each -> "'%s': '%s'".formatted(each.getKey(), each.getValue()))
                    .toList());
        String csv =
            "SELECT * FROM read_csv('%s', header = true, nullstr = '', columns = {%s})"
                .formatted(crink.resolve(table + ".csv"), types);
        String parquet = "SELECT * FROM '%s'".formatted(crink.resolve(table + ".parquet"));
        try (ResultSet differing =
            statement.executeQuery(
                "SELECT count(*) FROM ((%s EXCEPT ALL %s) UNION ALL (%s EXCEPT ALL %s))"
                    .formatted(csv, parquet, parquet, csv))) {
          differing.next();
          assertThat(differing.getLong(1)).as(table).isZero();
        }
      }
    }
  }

  @Test
  void figuresAreThoseOfTheCommands() throws Exception {
    List<String> exported =
        csv("dyads").stream()
            .filter(row -> row.getField(0).equals("kappa"))
            .map(row -> row.getField(2) + row.getField(3) + row.getField(4))
            .toList();
    JsonNode rows = Ran.command("dyads", "--states", "crink", "--json").json().path("dyads");
    assertThat(exported).hasSize(rows.size());
    CsvRecord first = csv("dyads").get(1);
    assertThat(Double.parseDouble(first.getField(8)))
        .isEqualTo(rows.get(0).at("/estimate/value").asDouble());
    assertThat(Double.parseDouble(first.getField(9)))
        .isEqualTo(rows.get(0).at("/estimate/low").asDouble());
  }

  @Test
  void everySourceOfARowIsCited() throws Exception {
    String citations = Files.readString(crink.resolve("CITATIONS.bib"));
    JsonNode description = JSON.readTree(Files.readString(crink.resolve("datapackage.json")));
    List<String> listed = new ArrayList<>();
    description.path("sources").forEach(each -> listed.add(each.path("id").asText()));
    for (String table : List.of("dyads", "ideal_points", "ring")) {
      List<CsvRecord> rows = csv(table);
      int at = rows.get(0).getFields().indexOf("sources");
      rows.stream()
          .skip(1)
          .flatMap(row -> Arrays.stream(row.getField(at).split(";")))
          .filter(id -> !id.isEmpty())
          .distinct()
          .forEach(
              id -> {
                assertThat(listed).contains(id);
                assertThat(citations).contains("@misc{" + id + ",");
              });
    }
    description
        .path("sources")
        .forEach(each -> assertThat(each.path("passedOn").asText()).isIn("computed", "any"));
    assertThat(citations.chars().filter(c -> c == '{').count())
        .isEqualTo(citations.chars().filter(c -> c == '}').count());
  }

  @Test
  void theSameQuestionGivesTheSameBytesAndReplacesAnEarlierExport() throws IOException {
    Map<String, byte[]> before = bytes();
    assertThat(Ran.command("export", crink.toString(), "crink").code()).isZero();
    Map<String, byte[]> after = bytes();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside.map(each -> each.getFileName().toString()))
          .noneMatch(name -> name.startsWith("."));
    }
  }

  @Test
  void aFolderOfSomebodyElseStaysAsItIs() throws IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(own.resolve("thesis.md"), "mine");
    Ran.command("export", own.toString(), "crink").failedWith(2, "thesis.md");
    Files.writeString(own.resolve("datapackage.json"), "{\"madeBy\": \"others\"}");
    Ran.command("export", own.toString(), "crink").failedWith(2);
    assertThat(own.resolve("thesis.md")).hasContent("mine");
    assertThat(own.toFile().list()).hasSize(2);
  }

  @Test
  void anEarlierExportWithANoteInItStays() throws IOException {
    Path noted = folder.resolve("noted");
    assertThat(export(noted, "--format", "csv", "--measure", "kappa").code()).isZero();
    Files.writeString(noted.resolve("note.txt"), "mine");
    export(noted, "--measure", "kappa").failedWith(2, "note.txt");
    assertThat(noted.resolve("note.txt")).hasContent("mine");
  }

  @Test
  void oneFormatIsOneFormat() throws IOException {
    Path only = folder.resolve("only");
    assertThat(export(only, "--format", "parquet", "--measure", "kappa").code()).isZero();
    try (Stream<Path> files = Files.list(only)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".csv"));
    }
  }

  private static Ran export(Path place, String... options) {
    List<String> line = new ArrayList<>(List.of("export", place.toString(), "RUS", "CHN"));
    line.addAll(List.of(options));
    return Ran.command(line.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "'',crink,empty",
    "no/such/folder,crink,folder",
    "x,Rusiaaa,Rusiaaa",
    "x,RUS,''",
  })
  void mistakesAreSaidAndLeaveNothing(String place, String member, String word) throws IOException {
    Path target = place.equals("x") ? folder.resolve("x") : Path.of(place);
    Ran.command("export", target.toString(), member).failedWith(2, word);
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void armsOfAllStatesAreNotPassedOn() {
    Path all = folder.resolve("all");
    Ran.command("export", all.toString(), "--measure", "armsFlow").failedWith(2, "register");
    assertThat(all).doesNotExist();
  }

  @Test
  @Tag("slow")
  void theExamplesOfTheDocumentsPrintWhatIsShown() throws Exception {
    String document = Files.readString(Mirror.projectRoot().resolve("docs/notebooks.md"));
    Matcher output =
        Pattern.compile("(?s)```\\n\\$ python3 weakest_pair.py crink-data\\n(.*?)```")
            .matcher(document);
    assertThat(output.find()).isTrue();
    int run = 0;
    for (String python : List.of("python3", "/usr/bin/python3")) {
      if (run == 0 && works(python, "-c", "import pandas")) {
        assertThat(printed(python, script("weakest_pair.py"), crink.toString()))
            .isEqualTo(output.group(1));
        run++;
      }
    }
    if (works("Rscript", "--version")) {
      Path picture = folder.resolve("weakest.pdf");
      assertThat(printed("Rscript", script("weakest_pair.R"), crink.toString(), picture.toString()))
          .isEqualTo(output.group(1));
      assertThat(picture).isNotEmptyFile();
      run++;
    }
    Assumptions.assumeTrue(run > 0, "neither python3 with pandas nor Rscript is installed");
  }

  @Test
  void theExamplesOfTheDocumentsAreTheFiles() throws IOException {
    String document = Files.readString(Mirror.projectRoot().resolve("docs/notebooks.md"));
    assertThat(document)
        .contains("```python\n" + Files.readString(Path.of(script("weakest_pair.py"))) + "```")
        .contains("```r\n" + Files.readString(Path.of(script("weakest_pair.R"))) + "```");
  }

  private static String script(String name) {
    return Mirror.projectRoot().resolve("docs/examples").resolve(name).toString();
  }

  private static boolean works(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String printed(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String text =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return text;
  }

  /** Tables with their columns, as the dictionary lists them. */
  private static Map<String, List<String>> dictionary() throws IOException {
    Map<String, List<String>> tables = new TreeMap<>();
    String name = "";
    for (String line : Files.readAllLines(crink.resolve("DICTIONARY.md"))) {
      if (line.startsWith("## ")) {
        name = line.substring(3);
      } else if (line.startsWith("| `") && !List.of("Measures", "Sources").contains(name)) {
        tables
            .computeIfAbsent(name, each -> new ArrayList<>())
            .add(line.substring(3, line.indexOf('`', 3)));
      }
    }
    return tables;
  }

  private static List<JsonNode> fields(String table) throws IOException {
    List<JsonNode> fields = new ArrayList<>();
    for (JsonNode each :
        JSON.readTree(Files.readString(crink.resolve("datapackage.json"))).path("resources")) {
      if (each.path("path").asText().equals(table + ".csv")) {
        each.at("/schema/fields").forEach(fields::add);
      }
    }
    return fields;
  }

  private static List<CsvRecord> csv(String table) throws IOException {
    try (var reader = CsvReader.builder().ofCsvRecord(crink.resolve(table + ".csv"))) {
      return reader.stream().toList();
    }
  }

  private static Map<String, String> parquetColumns(String table) throws SQLException {
    Map<String, String> columns = new java.util.LinkedHashMap<>();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "DESCRIBE SELECT * FROM '%s'".formatted(crink.resolve(table + ".parquet")))) {
      while (rows.next()) {
        columns.put(rows.getString(1), rows.getString(2));
      }
    }
    return columns;
  }

  private static Map<String, byte[]> bytes() throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(crink)) {
      for (Path each : files.toList()) {
        bytes.put(each.getFileName().toString(), Files.readAllBytes(each));
      }
    }
    return bytes;
  }
}
