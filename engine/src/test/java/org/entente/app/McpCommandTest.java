package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.app.mcp.Shortened;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as a process, asked by the client of the protocol's own Java library. */
@Tag("slow")
class McpCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static McpSyncClient client;

  @BeforeAll
  static void start() {
    EntenteProcess entente = new EntenteProcess(folder);
    List<String> line = entente.line("mcp");
    Map<String, String> environment = new HashMap<>(entente.environment());
    environment.values().removeIf(String::isEmpty);
    ServerParameters server =
        ServerParameters.builder(line.get(0))
            .args(line.subList(1, line.size()))
            .env(environment)
            .build();
    client =
        McpClient.sync(new StdioClientTransport(server, new JacksonMcpJsonMapper(new JsonMapper())))
            .requestTimeout(Duration.ofMinutes(2))
            .initializationTimeout(Duration.ofMinutes(2))
            .jsonSchemaValidator(new Unchecked())
            .build();
    client.initialize();
  }

  @AfterAll
  static void stop() {
    client.closeGracefully();
  }

  private static final class Unchecked implements JsonSchemaValidator {
    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object content) {
      return ValidationResponse.asValid("");
    }
  }

  @Test
  void theServerSaysWhoItIsAndHowToRead() {
    assertThat(client.getServerInfo().name()).isEqualTo("entente");
    assertThat(client.getServerInfo().version()).isEqualTo(Version.NUMBER);
    assertThat(client.getServerInstructions())
        .contains("UNSURE is not NO_EVIDENCE", "Absent is not zero", "interval");
  }

  @Test
  void everyToolOnlyReads() {
    List<Tool> tools = client.listTools().tools();
    assertThat(tools).hasSizeGreaterThanOrEqualTo(15);
    for (Tool tool : tools) {
      assertThat(tool.name()).matches("[a-z_]+");
      assertThat(tool.description()).isNotBlank();
      assertThat(tool.inputSchema()).containsKeys("type", "properties");
      assertThat(tool.annotations().readOnlyHint()).isTrue();
      assertThat(tool.annotations().destructiveHint()).isFalse();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyToolAnswersFromThePackWithinTheLimit() {
    Map<String, Map<String, Object>> questions = new HashMap<>();
    for (String tool : List.of("assess", "theses", "together", "acts", "ledger")) {
      questions.put(tool, Map.of("member", List.of("crink")));
    }
    questions.put("ring", Map.of("member", List.of("crink"), "area", "all"));
    questions.put(
        "explain", Map.of("member", List.of("crink"), "explain", "kappa:CHN-RUS:2014-2025"));
    questions.put("dyads", Map.of("states", List.of("RUS", "CHN", "IRN"), "from", 1990));
    questions.put("ideal_points", Map.of("from", 2000));
    questions.put("scan", Map.of("size", 3, "top", 500));
    questions.put("resolve", Map.of("name", List.of("Iran", "Korea")));
    questions.put("groups", Map.of());
    questions.put("sources", Map.of());
    return questions.entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> isBounded(each)));
  }

  private static void isBounded(Map.Entry<String, Map<String, Object>> question)
      throws IOException {
    String text = answered(question.getKey(), question.getValue());
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(Shortened.LIMIT);
    JsonNode answer = JSON.readTree(text);
    assertThat(answer.path("schema").asText()).isEqualTo("entente/1");
    for (JsonNode list : answer.path("shortened").path("lists")) {
      assertThat(list.path("shown").asInt()).isLessThan(list.path("of").asInt());
    }
  }

  @Test
  void whatNeedsAStoreSaysSo() {
    for (String tool : List.of("ripples", "complement")) {
      CallToolResult result = call(tool, Map.of("member", List.of("crink")));
      assertThat(result.isError()).isTrue();
      assertThat(text(result)).contains("entente build");
    }
  }

  @Test
  void aShortAnswerIsThatOfTheCommand() {
    assertThat(answered("resolve", Map.of("name", List.of("Iran", "Korea"))))
        .isEqualTo(Ran.command("resolve", "Iran", "Korea", "--json").out());
  }

  @Test
  void aLongAnswerHasWhatAssessmentsAreReadFor() throws IOException {
    JsonNode whole = Ran.command("assess", "crink", "--json").json();
    JsonNode answer = JSON.readTree(answered("assess", Map.of("member", "crink")));
    for (String part : List.of("label", "labels", "headline", "asOf", "members", "sources")) {
      assertThat(answer.path(part)).as(part).isEqualTo(whole.path(part));
    }
    assertThat(answer.path("tests")).hasSameSizeAs(whole.path("tests"));
    assertThat(answer.path("profile")).hasSameSizeAs(whole.path("profile"));
    String id = answer.at("/tests/0/estimate/id").asText();
    assertThat(answered("explain", Map.of("member", "crink", "explain", id))).contains("SELECT");
  }

  @Test
  void whatWasLeftOutIsThereWhenAskedFor() throws IOException {
    JsonNode whole = Ran.command("assess", "crink", "--json").json();
    ArrayNode joined = JSON.createArrayNode();
    JsonNode next = JSON.getNodeFactory().numberNode(0);
    while (next.isNumber()) {
      JsonNode page =
          JSON.readTree(
              answered(
                  "assess", Map.of("member", "crink", "part", "ring", "offset", next.asInt())));
      joined.addAll((ArrayNode) page.path("items"));
      next = page.path("next");
    }
    assertThat(joined).isEqualTo(whole.path("ring"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rusiaaa",
        "",
        "--html=/tmp/entente-mcp-test.html",
        "--json",
        "--",
        "-h",
        "a\nb",
        "@/etc/passwd",
        "\u0000",
        "\u202eabc",
        "%s%n",
        "'; DROP TABLE tie; --"
      })
  void hostileMembersAreOnlyUnknownAsOnTheCommandLine(String name) {
    CallToolResult result = call("assess", Map.of("member", List.of(name, "RUS")));
    assertThat(result.isError()).isTrue();
    assertThat(text(result)).isNotBlank().doesNotContain("\tat ", "Internal error", "root:");
    assertThat(Path.of("/tmp/entente-mcp-test.html")).doesNotExist();
    if (!name.startsWith("-")) {
      assertThat(text(result)).isEqualTo(Ran.command("assess", name, "RUS").err().strip());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--html=x", "2014\n--html=x", "1e9", "", "x"})
  void hostileYearsAreMistakesAndWriteNothing(String year) throws IOException {
    assertThat(call("assess", Map.of("member", "crink", "from", year)).isError()).isTrue();
    assertThat(files()).noneMatch(name -> name.contains("html"));
  }

  @Test
  void wrongQuestionsAreSaid() {
    assertThat(text(call("assess", Map.of()))).contains("needs \"member\"");
    assertThat(text(call("assess", Map.of("member", "crink", "form", 2014))))
        .contains("no parameter \"form\"", "from");
    assertThat(text(call("assess", Map.of("member", "crink", "html", "x"))))
        .contains("no parameter \"html\"");
    assertThat(text(call("assess", Map.of("member", "crink", "part", "rings")))).contains("ring");
    assertThatThrownBy(() -> call("fetch", Map.of())).isInstanceOf(McpError.class);
  }

  @Test
  void closingTheInputEndsTheProcessAndOnlyMessagesWerePrinted() throws Exception {
    Path own = Files.createDirectory(folder.resolve("own"));
    EntenteProcess entente = new EntenteProcess(own);
    Process process = entente.start("mcp");
    try (OutputStream in = process.getOutputStream()) {
      in.write(
          """
          {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
          "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
          no json
          {"jsonrpc":"2.0","method":"notifications/initialized"}
          {"jsonrpc":"2.0","id":"b","method":"tools/call","params":{"name":"resolve",\
          "arguments":{"name":["Iran"]}}}
          """
              .getBytes(StandardCharsets.UTF_8));
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    TreeSet<String> ids = new TreeSet<>();
    for (String line : printed(own)) {
      JsonNode message = JSON.readTree(line);
      assertThat(message.path("jsonrpc").asText()).isEqualTo("2.0");
      ids.add(message.path("id").asText());
    }
    assertThat(ids).containsExactly("0", "b", "null");
  }

  private static List<String> printed(Path own) throws IOException {
    try (Stream<Path> all = Files.list(own)) {
      return Files.readAllLines(
          all.filter(each -> each.toString().endsWith(".out")).findFirst().orElseThrow());
    }
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(""))) {
      return all.map(Path::toString).toList();
    }
  }

  private static String answered(String tool, Map<String, Object> arguments) {
    CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
    return text(result);
  }

  private static CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(new CallToolRequest(tool, arguments));
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().get(0)).text();
  }
}
