package org.entente.app.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;
import org.entente.domain.UserError;
import org.junit.jupiter.api.Test;

class ShortenedTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aShortAnswerStaysByteForByte() {
    String answer = "{\"a\": 1.0,\n \"b\": [null, \"é\"]}\n";
    assertThat(Shortened.answer(answer, Map.of("b", 0))).isEqualTo(answer);
  }

  @Test
  void aLongAnswerFitsAndSaysWhatItLacks() throws IOException {
    JsonNode shortened = JSON.readTree(Shortened.answer(answer(1_000), Map.of()));
    int shown = shortened.path("rows").size();
    assertThat(shown).isBetween(100, 999);
    assertThat(shortened.path("label").asText()).isEqualTo("AD_HOC");
    assertThat(shortened.path("shortened").path("lists").get(0))
        .isEqualTo(
            JSON.createObjectNode().put("part", "rows").put("shown", shown).put("of", 1_000));
  }

  @Test
  void lesserListsGoFirstAndSmallerPartsStayWhole() throws IOException {
    ObjectNode whole = (ObjectNode) JSON.readTree(answer(250));
    whole.set("series", JSON.readTree(answer(2_000)).path("rows"));
    JsonNode shortened = JSON.readTree(Shortened.answer(whole.toString(), Map.of("series", 3)));
    assertThat(shortened.path("series")).hasSize(3);
    assertThat(shortened.path("rows")).hasSize(250);
  }

  @Test
  void estimatesLoseMethodAndCoverageOnlyWhereTheyMust() throws IOException {
    JsonNode estimate =
        JSON.readTree(Shortened.answer(answer(1_000), Map.of())).at("/rows/0/estimate");
    assertThat(estimate.has("method")).isFalse();
    assertThat(estimate.path("low").asText()).isEqualTo("0.1");
    JsonNode full = JSON.readTree(Shortened.part(answer(1_000), "rows", 0)).at("/items/0/estimate");
    assertThat(full.path("method").asText()).isEqualTo("made");
  }

  @Test
  void pagesOfAPartMakeTheWhole() throws IOException {
    String answer = answer(1_500);
    ArrayNode joined = JSON.createArrayNode();
    int pages = 0;
    for (JsonNode next = JSON.getNodeFactory().numberNode(0); next.isNumber(); pages++) {
      String page = Shortened.part(answer, "rows", next.asInt());
      assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(Shortened.LIMIT);
      JsonNode read = JSON.readTree(page);
      joined.addAll((ArrayNode) read.path("items"));
      next = read.path("next");
    }
    assertThat(pages).isGreaterThan(1);
    assertThat(joined).isEqualTo(JSON.readTree(answer).path("rows"));
  }

  @Test
  void partsAreFoundByPathAndWrongOnesAreSaid() throws IOException {
    String answer = "{\"asOf\": \"2025-12-31\", \"scales\": [{\"ring\": [1, 2]}]}";
    JsonNode part = JSON.readTree(Shortened.part(answer, "scales.0.ring", 1));
    assertThat(part.path("items").toString()).isEqualTo("[2]");
    assertThat(part.path("asOf").asText()).isEqualTo("2025-12-31");
    assertThatThrownBy(() -> Shortened.part(answer, "scals", 0))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("scals");
    assertThatThrownBy(() -> Shortened.part(answer, "scales.1", 0)).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> Shortened.part(answer, "scales", 1)).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> Shortened.part(answer, "", 0)).isInstanceOf(UserError.class);
  }

  @Test
  void whateverTheShapeTheLimitHolds() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 60; i++) {
      ObjectNode whole = JSON.createObjectNode();
      for (int field = 0; field < 12; field++) {
        whole.set("field" + field, made(random, 4, 200_000));
      }
      String shortened = Shortened.answer(whole.toString(), Map.of("field1", 2, "field2.*.x0", 0));
      assertThat(shortened.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(Shortened.LIMIT + 1);
    }
  }

  @Test
  void capLetsAllFitAndNoMore() {
    assertThat(Shortened.cap(new int[] {10, 20, 30}, 60)).isEqualTo(Integer.MAX_VALUE);
    assertThat(Shortened.cap(new int[] {10, 200, 300}, 110)).isEqualTo(50);
    assertThat(Shortened.cap(new int[] {500}, 110)).isEqualTo(110);
  }

  private static JsonNode made(SplittableRandom random, int depth, int size) {
    int kind = depth == 0 || size < 50 ? 2 : random.nextInt(4);
    int parts = random.nextInt(1, 8);
    if (kind == 0) {
      ObjectNode object = JSON.createObjectNode();
      for (int i = 0; i < parts; i++) {
        object.set("x" + i, made(random, depth - 1, size / parts));
      }
      return object;
    }
    if (kind == 1) {
      ArrayNode list = JSON.createArrayNode();
      for (int i = 0; i < parts; i++) {
        list.add(made(random, depth - 1, size / parts));
      }
      return list;
    }
    return JSON.getNodeFactory().textNode("é\"\\".repeat(random.nextInt(1, size / 5 + 2)));
  }

  private static String answer(int rows) {
    ObjectNode answer = JSON.createObjectNode().put("asOf", "2025-12-31").put("label", "AD_HOC");
    ArrayNode list = answer.putArray("rows");
    for (int i = 0; i < rows; i++) {
      ObjectNode estimate =
          list.addObject().put("a", "CHN").put("b", "x" + i).putObject("estimate");
      estimate.put("value", 0.2).put("low", 0.1).put("high", 0.3).put("n", i);
      estimate.put("method", "made").putObject("coverage").put("from", 2014).put("to", 2025);
    }
    return answer.toString();
  }
}
