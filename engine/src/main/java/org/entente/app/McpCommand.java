package org.entente.app;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.entente.app.mcp.Offer;
import org.entente.app.mcp.StdioServer;
import org.entente.evidence.Evidence;
import picocli.CommandLine.Command;

/** {@code entente mcp}: the same answers for a language model's client, over stdin and stdout. */
@Command(
    name = "mcp",
    description = "Answer a client of the Model Context Protocol over standard input and output.",
    footer = {
      "",
      "A client starts it by itself; in its settings, for most of them:",
      "  {\"mcpServers\": {\"entente\": {\"command\": \"/path/to/entente\", \"args\": [\"mcp\"]}}}",
      "The tools are the commands that only read. Answers are those of --json, long ones shortened;",
      "what was left out is said, and is given when asked for. Ends when its input does.",
      "",
      "Examples:",
      "  entente mcp",
      "  ENTENTE_HOME=/srv/entente entente mcp"
    })
final class McpCommand implements Callable<Integer> {
  @Override
  public Integer call() throws InterruptedException {
    PrintStream messages = System.out;
    System.setOut(System.err); // Whatever is printed by mistake must not stand between messages.
    CompletableFuture<Evidence> evidence = CompletableFuture.supplyAsync(McpCommand::open);
    McpTools tools = new McpTools(() -> new Api(evidence.join(), McpTools.HELP));
    StdioServer.serve(
        new Offer(Version.NUMBER, McpTools.INSTRUCTIONS, tools.offered()), System.in, messages);
    evidence.handle((open, failure) -> close(open)).join();
    return 0;
  }

  /** Takes half a second, which the client's first questions need not wait for. */
  private static Evidence open() {
    Evidence evidence = Installed.evidence();
    Installed.keep(evidence);
    return evidence;
  }

  private static boolean close(@org.jspecify.annotations.Nullable Evidence open) {
    Installed.forget();
    if (open != null) {
      open.close();
    }
    return true;
  }
}
