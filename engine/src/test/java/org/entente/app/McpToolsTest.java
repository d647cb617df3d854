package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.app.mcp.Offer;
import org.entente.app.serve.Answers;
import org.entente.app.serve.Reply;
import org.entente.app.serve.Watcher;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.ArgSpec;

/** What the tools take and how they ask; the answers themselves are {@link McpCommandTest}'s. */
class McpToolsTest {
  private final List<String> asked = new ArrayList<>();
  private final Map<String, Offer.Tool> tools = new HashMap<>();

  McpToolsTest() {
    new McpTools(() -> new Recording(asked))
        .offered()
        .forEach(each -> tools.put(each.name(), each));
  }

  /** Notes what it is asked. */
  private record Recording(List<String> asked) implements Answers {
    @Override
    public String version() {
      return "";
    }

    @Override
    public String health() {
      return "{}";
    }

    @Override
    public String description() {
      return "{}";
    }

    @Override
    public Reply answer(String question, Map<String, List<String>> parameters, Watcher watcher) {
      asked.add(question + parameters);
      return Reply.json("{\"a\": 1}");
    }
  }

  @Test
  void everyQuestionOfTheServerWithAnAnswerInJsonIsATool() {
    assertThat(tools.keySet())
        .containsAll(
            Api.questions().entrySet().stream()
                .filter(each -> each.getValue().isJson())
                .map(each -> each.getKey().replace('-', '_'))
                .toList());
    assertThat(tools).containsKey("explain");
  }

  @Test
  void noToolTakesANameOfAFile() {
    tools.forEach(
        (name, tool) -> {
          String question = name.equals("explain") ? "assess" : name.replace('_', '-');
          Map<String, ArgSpec> parameters = Api.questions().get(question).parameters();
          for (String each : properties(tool).keySet()) {
            ArgSpec argument = parameters.get(each);
            if (argument != null) {
              assertThat(argument.type()).as(name + " " + each).isNotEqualTo(Path.class);
              assertThat(Arrays.asList(argument.auxiliaryTypes())).doesNotContain(Path.class);
              assertThat(argument.paramLabel()).isNotIn("FILE", "DIR");
            } else {
              assertThat(each).isIn("part", "offset");
            }
          }
        });
  }

  @Test
  void noParameterOfACommandIsCalledAsThoseOfTheServer() {
    Api.questions()
        .forEach(
            (name, each) -> assertThat(each.parameters()).doesNotContainKeys("part", "offset"));
  }

  @Test
  void schemasSayTypesAndWhatIsNeeded() {
    Map<String, Object> schema = tools.get("assess").schema();
    assertThat(schema).containsEntry("required", List.of("member"));
    assertThat(schema).containsEntry("additionalProperties", false);
    assertThat(properties(tools.get("assess")).get("from").toString()).contains("type=integer");
    assertThat(properties(tools.get("assess"))).doesNotContainKeys("html", "json", "explain");
    assertThat(tools.get("explain").schema())
        .containsEntry("required", List.of("member", "explain"));
    tools.forEach(
        (name, tool) ->
            assertThat(tool.schema().toString()).as(name).doesNotContain("${", "%n", "@|"));
  }

  @Test
  void numbersListsAndFlagsAreParametersOfARequest() {
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("member", List.of("RUS", "CHN"));
    arguments.put("from", 2014.0);
    arguments.put("strict", true);
    arguments.put("to", null);
    assertThat(call("assess", arguments).isError()).isFalse();
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0)).startsWith("assess").contains("member=[RUS, CHN]", "from=[2014]");
    assertThat(asked.get(0)).contains("strict=[true]").doesNotContain("to=");
  }

  @Test
  void aSingleTextStandsForAListOfOne() {
    call("assess", Map.of("member", "crink"));
    assertThat(asked).containsExactly("assess{member=[crink]}");
  }

  @Test
  void wrongArgumentsAreSaidAndNothingIsAsked() {
    assertThat(call("assess", Map.of()).texts().get(0)).contains("needs \"member\"");
    assertThat(call("dyads", Map.of()).texts().get(0)).contains("needs \"states\"");
    assertThat(call("assess", Map.of("member", Map.of("a", 1))).isError()).isTrue();
    assertThat(call("assess", Map.of("member", List.of(List.of("RUS")))).isError()).isTrue();
    assertThat(call("assess", Map.of("member", "RUS", "explain", "x")).isError()).isTrue();
    assertThat(call("dyads", Map.of("states", "RUS", "threads", 1)).isError()).isTrue();
    assertThat(
            call("assess", Map.of("member", java.util.Collections.nCopies(301, "RUS"))).isError())
        .isTrue();
    assertThat(asked).isEmpty();
    assertThat(call("assess", Map.of("member", "RUS", "part", "a", "offset", -1)).isError())
        .isTrue();
    assertThat(call("assess", Map.of("member", "RUS", "part", "b")).isError()).isTrue();
  }

  private Offer.Answer call(String tool, Map<String, Object> arguments) {
    return tools.get(tool).call().apply(arguments);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> properties(Offer.Tool tool) {
    return (Map<String, Object>) tool.schema().get("properties");
  }
}
