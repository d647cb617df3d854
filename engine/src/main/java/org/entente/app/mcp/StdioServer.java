package org.entente.app.mcp;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Serves one client over a pair of streams until the client closes its end. */
public final class StdioServer {
  private StdioServer() {}

  /**
   * Returns when the input has ended and what was asked before is answered.
   *
   * @param out takes messages of the protocol and nothing else
   */
  public static void serve(Offer offer, InputStream in, OutputStream out)
      throws InterruptedException {
    JsonMapper json = new JsonMapper();
    RequestLines lines = new RequestLines(in, out, json);
    McpSyncServer server =
        McpServer.sync(
                new StdioServerTransportProvider(
                    new JacksonMcpJsonMapper(json), lines.input(), lines.output()))
            .serverInfo("entente", offer.version())
            .instructions(offer.instructions())
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .jsonSchemaValidator(new Unchecked())
            .validateToolInputs(false)
            .tools(offer.tools().stream().map(StdioServer::specification).toList())
            .build();
    lines.awaitEnd();
    server.closeGracefully();
  }

  private static SyncToolSpecification specification(Offer.Tool tool) {
    return SyncToolSpecification.builder()
        .tool(
            Tool.builder(tool.name(), tool.schema())
                .description(tool.description())
                .annotations(
                    ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build())
        .callHandler((exchange, request) -> result(tool.call().apply(arguments(request))))
        .build();
  }

  private static Map<String, Object> arguments(
      io.modelcontextprotocol.spec.McpSchema.CallToolRequest request) {
    Map<String, Object> given = request.arguments();
    return given == null ? Map.of() : given;
  }

  private static CallToolResult result(Offer.Answer answer) {
    return CallToolResult.builder().textContent(answer.texts()).isError(answer.isError()).build();
  }

  /** The commands check what they are asked themselves, and say more of it. */
  private static final class Unchecked implements JsonSchemaValidator {
    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object content) {
      return ValidationResponse.asValid("");
    }
  }
}
