package org.entente.app.serve;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** So many answers are made at once; a line of bounded length waits, for a bounded time. */
final class Turnstile {
  private final Semaphore turns;
  private final int longest;
  private final Duration patience;

  Turnstile(int atOnce, int longest, Duration patience) {
    this.turns = new Semaphore(atOnce, true);
    this.longest = longest;
    this.patience = patience;
  }

  /** What is made in turn; empty if the line is too long or does not move. */
  <T> Optional<T> pass(Supplier<T> make) throws InterruptedException {
    boolean through =
        turns.tryAcquire()
            || (turns.getQueueLength() < longest
                && turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS));
    if (!through) {
      return Optional.empty();
    }
    try {
      return Optional.of(make.get());
    } finally {
      turns.release();
    }
  }
}
