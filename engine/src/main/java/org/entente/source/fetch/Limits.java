package org.entente.source.fetch;

import java.time.Duration;

/**
 * How much one file may cost.
 *
 * @param bytes largest size; larger is broken off
 * @param connect longest wait for a connection
 * @param total longest time from the first request to the last byte, redirects included
 */
public record Limits(long bytes, Duration connect, Duration total) {
  /** The largest upstream file, the roll calls one line for each state, is well below it. */
  public static final int DEFAULT_MEGABYTES = 500;

  public Limits {
    if (bytes <= 0 || connect.isNegative() || total.isNegative()) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** Of a size in megabytes (10^6 bytes); 20 seconds to connect, 15 minutes in all. */
  public static Limits megabytes(int megabytes) {
    return new Limits(megabytes * 1_000_000L, Duration.ofSeconds(20), Duration.ofMinutes(15));
  }
}
