package org.entente.source.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.source.Dataset;

/**
 * The hosts that may be asked: those of the addresses in the dataset declarations, and the few in
 * {@code fetch-hosts.txt} where a publisher keeps its files elsewhere.
 */
final class FetchHosts {
  private static final String RESOURCE = "fetch-hosts.txt";

  private FetchHosts() {}

  /** Host names in lower case. */
  static Set<String> of(Collection<Dataset> datasets) {
    Set<String> hosts = new TreeSet<>(delivering());
    datasets.stream().flatMap(FetchHosts::urls).forEach(url -> addHost(hosts, url));
    return hosts;
  }

  private static Stream<String> urls(Dataset dataset) {
    return Stream.concat(
        Stream.of(dataset.source().url()), dataset.editions().stream().map(Dataset.Edition::url));
  }

  private static void addHost(Set<String> hosts, String url) {
    String host = url.isBlank() ? null : URI.create(url).getHost();
    if (host != null) {
      hosts.add(host.toLowerCase(Locale.ROOT));
    }
  }

  /** Those of {@code fetch-hosts.txt}. */
  static Set<String> delivering() {
    Set<String> hosts = new TreeSet<>();
    try (InputStream in = FetchHosts.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> hosts.add(hostWithReason(line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hosts;
  }

  private static String hostWithReason(String line) {
    String[] parts = line.strip().split("\\s+", 2);
    if (parts.length < 2) {
      throw new IllegalStateException(RESOURCE + ": " + line + " is listed without a reason");
    }
    return parts[0].toLowerCase(Locale.ROOT);
  }
}
