package org.entente.app.mcp;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a server offers.
 *
 * @param version of the program
 * @param instructions for whoever reads the answers
 */
public record Offer(String version, String instructions, List<Tool> tools) {
  public Offer {
    tools = List.copyOf(tools);
  }

  /**
   * One tool, which only reads.
   *
   * @param schema of its arguments, a JSON schema
   * @param call takes the arguments; throws nothing
   */
  public record Tool(
      String name,
      String description,
      Map<String, Object> schema,
      Function<Map<String, Object>, Answer> call) {}

  /**
   * What a tool says.
   *
   * @param texts the answer, then remarks on it
   * @param isError whether it is a mistake of the caller or lacking evidence
   */
  public record Answer(List<String> texts, boolean isError) {
    public Answer {
      texts = List.copyOf(texts);
    }
  }
}
