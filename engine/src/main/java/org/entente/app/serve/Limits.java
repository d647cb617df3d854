package org.entente.app.serve;

import java.time.Duration;

/**
 * What clients may use up.
 *
 * @param atOnce answers made at the same time
 * @param waiting questions that wait for their turn; more are sent away
 * @param patience how long a question waits
 * @param cachedBytes of answers kept
 * @param connections open at the same time
 * @param idle after which a connection that says nothing is closed
 * @param stopping how long questions asked before a stop may still take
 */
record Limits(
    int atOnce,
    int waiting,
    Duration patience,
    long cachedBytes,
    int connections,
    Duration idle,
    Duration stopping) {
  /** Threads for all connections; a question that waits holds one. */
  static final int THREADS = 64;

  /** Questions that may wait or be worked on. */
  int places() {
    return atOnce + waiting;
  }

  /** As many answers at once as the machine can work on, and half of the threads for a line. */
  static Limits standard() {
    return new Limits(
        Runtime.getRuntime().availableProcessors(),
        THREADS / 2,
        Duration.ofSeconds(60),
        96L << 20,
        256,
        Duration.ofSeconds(20),
        Duration.ofSeconds(5));
  }
}
