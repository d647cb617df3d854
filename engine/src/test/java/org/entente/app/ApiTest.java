package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.app.serve.Cancelled;
import org.entente.app.serve.Reply;
import org.entente.app.serve.Watcher;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API answers is what the command line prints. */
class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DESCRIPTION = Path.of("..", "docs", "openapi.json");

  @TempDir static Path home;
  private static Evidence evidence;
  private static Api api;

  @BeforeAll
  static void open() {
    evidence = Evidence.openPack(new StoreFiles(home));
    Installed.keep(evidence);
    api = new Api(evidence);
  }

  @AfterAll
  static void close() {
    Installed.forget();
    evidence.close();
  }

  private static Reply ask(String question, String... parameters) {
    Map<String, List<String>> values = new TreeMap<>();
    for (String each : parameters) {
      int equals = each.indexOf('=');
      values
          .computeIfAbsent(each.substring(0, equals), name -> new ArrayList<>())
          .add(each.substring(equals + 1));
    }
    return api.answer(question, values, Watcher.NOBODY);
  }

  private static String body(Reply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }

  private static JsonNode json(Reply reply) throws IOException {
    return JSON.readTree(reply.body());
  }

  @Test
  void anAnswerIsWhatTheCommandPrints() {
    assertThat(body(ask("assess", "member=RUS", "member=CHN", "member=IRN", "from=2016")))
        .isEqualTo(Ran.command("assess", "RUS", "CHN", "IRN", "--from", "2016", "--json").out());
    assertThat(body(ask("ring", "member=crink", "area=treaty")))
        .isEqualTo(Ran.command("ring", "crink", "--area", "treaty", "--json").out());
    assertThat(body(ask("scan", "group=RUS", "group=CHN", "group=IRN", "replace=true")))
        .isEqualTo(
            Ran.command("scan", "--group", "RUS", "CHN", "IRN", "--replace", "--json").out());
    assertThat(body(ask("states", "on=1985")))
        .isEqualTo(Ran.command("states", "--on", "1985", "--json").out());
  }

  @Test
  void theDescriptionInTheDocsIsThatOfTheRoutes() throws IOException {
    assertThat(Files.readString(DESCRIPTION))
        .as("docs/openapi.json is what /api/v1/openapi.json answers; write it anew")
        .isEqualTo(api.description());
  }

  @Test
  void everyRouteOfTheDescriptionIsAnsweredAndNoOther() throws IOException {
    Set<String> paths = new TreeSet<>();
    JSON.readTree(api.description()).get("paths").fieldNames().forEachRemaining(paths::add);
    paths.remove("/api/v1/health");
    paths.remove("/api/v1/openapi.json");
    Set<String> questions = new TreeSet<>();
    Api.questions().keySet().forEach(name -> questions.add("/api/v1/" + name));
    assertThat(paths).isEqualTo(questions);
    for (String name : Api.questions().keySet()) {
      assertThat(body(ask(name, "nosuchthing=1"))).contains("has no parameter");
    }
  }

  @Test
  void theDescriptionIsOfTheStandardItNames() throws IOException {
    JsonNode description = JSON.readTree(api.description());
    assertThat(description.get("openapi").asText()).isEqualTo("3.1.0");
    Set<String> operations = new HashSet<>();
    for (JsonNode path : description.get("paths")) {
      JsonNode get = path.get("get");
      assertThat(operations.add(get.get("operationId").asText())).isTrue();
      assertThat(get.get("summary").asText()).isNotBlank();
      assertThat(get.get("responses").has("200")).isTrue();
      for (JsonNode parameter : get.path("parameters")) {
        assertThat(parameter.get("in").asText()).isEqualTo("query");
        assertThat(parameter.get("description").asText()).isNotBlank().doesNotContain("${");
        assertThat(parameter.at("/schema/type").asText())
            .isIn("string", "integer", "number", "boolean", "array");
      }
    }
  }

  @Test
  void noParameterNamesAFile() {
    for (ApiQuestion question : Api.questions().values()) {
      assertThat(question.parameters().keySet())
          .doesNotContain("csv", "parquet", "html", "file", "thesis", "output", "json");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--html=@",
        "--csv=@",
        "-h",
        "--help",
        "@/etc/passwd",
        "RUS --html @",
        "'; DROP TABLE joint_votes; --",
        "../../etc/passwd",
        "${sys:user.home}",
        "\u0000",
        "<script>alert(1)</script>"
      })
  void noValueIsAnythingButAValue(String value, @TempDir Path folder) throws IOException {
    String hostile = value.replace("@", folder.resolve("written").toString());
    for (String question : List.of("assess", "ring", "theses", "ledger")) {
      Reply reply = ask(question, "member=" + hostile, "member=RUS");
      assertThat(reply.status()).as(question + " " + value).isEqualTo(400);
      assertThat(json(reply).get("detail").asText()).isNotBlank().doesNotContain("\n");
    }
    assertThat(ask("assess", "member=crink", "from=" + hostile).status()).isEqualTo(400);
    assertThat(ask("assess", "member=crink", "explain=" + hostile).status()).isEqualTo(400);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatWouldNotFitIsForAFile() throws IOException {
    assertThat(json(ask("dyads", "measure=kappa")).get("detail").asText()).contains("too much");
    assertThat(ask("scan", "size=3", "top=100000").status()).isEqualTo(400);
    assertThat(Api.questions().get("dyads").parameters()).doesNotContainKey("list");
  }

  @Test
  void failuresSayWhatTheCommandLineSays() throws IOException {
    JsonNode wrong = json(ask("assess", "member=Atlantis", "member=RUS"));
    assertThat(wrong.get("status").asInt()).isEqualTo(400);
    assertThat(wrong.get("detail").asText()).contains("Atlantis");
    JsonNode none = json(ask("assess", "member=RUS", "member=CHN", "from=2090", "to=2091"));
    assertThat(none.get("status").asInt()).isIn(400, 404);
    assertThat(ask("nothing").status()).isEqualTo(404);
    assertThat(ask("build").status()).isEqualTo(404);
    assertThat(ask("fetch").status()).isEqualTo(404);
    assertThat(ask("assess").status()).isEqualTo(400);
    assertThat(ask("assess", "member=crink", "from=2014", "from=2015").status()).isEqualTo(400);
  }

  @Test
  void remarksForAPersonComeBesideTheAnswer() {
    Reply reply = ask("dyads", "states=Rusia,CHN", "measure=kappa", "from=2020", "to=2020");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.remark()).contains("Rusia");
  }

  @Test
  void longWorkSaysItsStepsAndEndsWhenNobodyWaits() {
    AtomicInteger steps = new AtomicInteger();
    Map<String, List<String>> crink = Map.of("member", List.of("crink"), "from", List.of("2019"));
    api.answer("assess", crink, (done, of, what) -> steps.incrementAndGet());
    assertThat(steps.get()).isGreaterThanOrEqualTo(4);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                api.answer(
                    "assess",
                    crink,
                    (done, of, what) -> {
                      throw new Cancelled();
                    }))
        .isInstanceOf(Cancelled.class);
  }

  @Test
  void healthNamesTheEvidence() throws IOException {
    JsonNode health = JSON.readTree(api.health());
    assertThat(health.get("status").asText()).isEqualTo("ok");
    assertThat(health.get("evidence").asText()).isEqualTo("pack");
  }
}
