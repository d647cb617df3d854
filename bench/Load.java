import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many requests a second for so long, at times fixed before: a late answer delays no later
 * question, and a question that starts late counts its delay (no coordinated omission).
 *
 * <p>java bench/Load.java PORT PER_SECOND SECONDS SLOW_CLIENTS
 */
final class Load {
  private static final List<String> QUESTIONS =
      List.of(
          "/",
          "/api/v1/health",
          "/api/v1/states",
          "/api/v1/groups",
          "/api/v1/sources",
          "/api/v1/assess?member=crink",
          "/api/v1/ring?member=crink",
          "/api/v1/scan?group=crink",
          "/api/v1/ledger?member=crink",
          "/api/v1/theses?member=crink");

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    int perSecond = Integer.parseInt(args[1]);
    int seconds = Integer.parseInt(args[2]);
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (String question : QUESTIONS) {
      client.send(request(port, question), BodyHandlers.ofByteArray()); // Cached from now on.
    }
    List<Socket> slow = slow(port, Integer.parseInt(args[3]));
    ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    AtomicInteger failed = new AtomicInteger();
    List<CompletableFuture<?>> asked = new ArrayList<>();
    long begun = System.nanoTime();
    for (int i = 0; i < perSecond * seconds; i++) {
      long due = begun + i * 1_000_000_000L / perSecond;
      while (System.nanoTime() < due) {
        Thread.sleep(0, 200_000);
      }
      asked.add(
          client
              .sendAsync(
                  request(port, QUESTIONS.get(i % QUESTIONS.size())), BodyHandlers.ofByteArray())
              .handle(
                  (response, failure) -> {
                    times.add(System.nanoTime() - due);
                    if (failure != null || response.statusCode() != 200) {
                      failed.incrementAndGet();
                    }
                    return null;
                  }));
    }
    CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).join();
    report(times, failed.get(), (System.nanoTime() - begun) / 1e9, slow.size());
    for (Socket socket : slow) {
      socket.close();
    }
  }

  private static HttpRequest request(int port, String question) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + question))
        .header("Accept-Encoding", "gzip")
        .timeout(Duration.ofSeconds(30))
        .build();
  }

  /** Clients that begin a request and never end it. */
  private static List<Socket> slow(int port, int count) throws IOException {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket("127.0.0.1", port);
      socket.getOutputStream().write("GET /api/v1/assess?member=crink HT".getBytes());
      slow.add(socket);
    }
    return slow;
  }

  private static void report(
      ConcurrentLinkedQueue<Long> times, int failed, double seconds, int slow) {
    double[] sorted = times.stream().mapToDouble(t -> t / 1e6).sorted().toArray();
    System.out.printf(
        "%,d requests in %.1f s beside %d slow clients, %d failed; ms: median %.1f, p95 %.1f, p99 %.1f, longest %.1f%n",
        sorted.length,
        seconds,
        slow,
        failed,
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 0.99),
        Arrays.stream(sorted).max().orElse(Double.NaN));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }
}
