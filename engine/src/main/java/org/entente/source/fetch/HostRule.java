package org.entente.source.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Where a host may lie. Applied before each connection. */
@FunctionalInterface
interface HostRule {
  /** Finds the addresses of a host. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /**
   * @throws FetchFailure if the host cannot be found or lies in the own network
   */
  void check(String host) throws FetchFailure;

  /**
   * Every address of the host must be a public one: which of them is used is not ours to choose.
   */
  static HostRule publicOnly(Resolver resolver) {
    return host -> {
      for (InetAddress address : resolve(resolver, host)) {
        Optional<String> refusal = PublicAddress.refusal(address);
        if (refusal.isPresent()) {
          throw new FetchFailure("Refused " + host + ": " + refusal.get() + ".");
        }
      }
    };
  }

  private static List<InetAddress> resolve(Resolver resolver, String host) throws FetchFailure {
    try {
      return List.of(resolver.resolve(host));
    } catch (UnknownHostException e) {
      throw new FetchFailure("Cannot find " + host + ": is there a network?", e);
    }
  }
}
