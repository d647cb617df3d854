package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static JsonNode parsed(Json.Body body) throws IOException {
    return new ObjectMapper().readTree(Json.object(body));
  }

  @Test
  void everyObjectSaysItsSchemaFirst() {
    assertThat(Json.object(json -> {})).isEqualTo("{\n  \"schema\" : \"entente/1\"\n}\n");
  }

  @Test
  void textIsEscaped() throws IOException {
    String text = "\"\\/\b\f\n\r\t\u0000\u001f</script>é\uD83D\uDE00";
    String json = Json.object(it -> it.field("text", text));
    assertThat(json).contains("\\\"", "\\\\", "\\n", "\\u0000").doesNotContain("\u0000");
    assertThat(new ObjectMapper().readTree(json).get("text").asText()).isEqualTo(text);
  }

  @Test
  void numbersAreRoundedToNineDigits() {
    assertThat(Json.object(json -> json.field("x", (Double) (0.1 + 0.2)))).contains(": 0.3\n");
    assertThat(Json.object(json -> json.field("x", (Double) (1 / 3.0))))
        .contains(": 0.333333333\n");
    assertThat(Json.object(json -> json.field("x", (Double) 123456789012.0)))
        .contains(": 1.23456789E11\n");
  }

  @Test
  void whatIsNoNumberIsNull() throws IOException {
    JsonNode json =
        parsed(
            it ->
                it.field("none", (Double) null)
                    .field("nan", (Double) Double.NaN)
                    .field("infinite", (Double) Double.POSITIVE_INFINITY)
                    .field("text", (String) null));
    assertThat(List.of("none", "nan", "infinite", "text")).allMatch(key -> json.get(key).isNull());
  }

  @Test
  void wholeNumbersStayWhole() throws IOException {
    assertThat(parsed(json -> json.field("n", 9_007_199_254_740_993L)).get("n").asLong())
        .isEqualTo(9_007_199_254_740_993L);
  }

  @Test
  void yearsAreWrittenAsRanges() {
    assertThat(Json.ranges(List.of(1991, 1992, 1994))).isEqualTo("1991-1992,1994");
    assertThat(Json.ranges(List.of())).isEmpty();
  }
}
