package org.entente.app;

import java.util.concurrent.Callable;
import org.entente.app.serve.WebServer;
import org.entente.domain.UserError;
import org.entente.evidence.Evidence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente serve}: the same answers over HTTP. */
@Command(
    name = "serve",
    description = "Serve the answers over HTTP, to this machine alone unless told.",
    footer = {
      "",
      "GET /api/v1/COMMAND answers what the command prints with --json; its options are parameters:",
      "  curl 'http://localhost:8080/api/v1/assess?member=crink&from=2014'",
      "All that can be asked: /api/v1/openapi.json. Stop with Ctrl-C.",
      "",
      "Examples:",
      "  entente serve --open",
      "  entente serve --port 0",
      "  ENTENTE_TOKEN=... entente serve --host 0.0.0.0"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int MOST = 65_535;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port; 0 takes one that is free (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "Address to listen at (default: ${DEFAULT-VALUE}). Any other needs a token in"
              + " ENTENTE_TOKEN, which every request must then carry.")
  private String host = "127.0.0.1";

  @Option(names = "--open", description = "Open it in the browser of this machine.")
  private boolean open;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > MOST) {
      throw new UserError("--port %d is outside 0 to %d.".formatted(port, MOST), "Maybe 8080?");
    }
    try (Evidence evidence = Installed.evidence()) {
      Installed.keep(evidence);
      serve(evidence);
    } finally {
      Installed.forget();
    }
    return 0;
  }

  private void serve(Evidence evidence) throws InterruptedException {
    try (WebServer server = WebServer.start(host, port, token(), new Api(evidence))) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      String address = "http://%s:%d/".formatted(host, server.port());
      Console.current().out().printf("Entente answers at %s (stop it with Ctrl-C)%n", address);
      Console.current().out().flush();
      if (open) {
        Browser.open(address);
      }
      server.join();
    }
  }

  private static @Nullable String token() {
    String token = System.getenv("ENTENTE_TOKEN");
    return token == null || token.isBlank() ? null : token;
  }
}
