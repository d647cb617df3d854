package org.entente.app.serve;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** So many answers are made at once; a line of bounded length waits, for a bounded time. */
final class Turnstile {
  private final Semaphore turns;
  private final int longest;
  private final long seconds;

  Turnstile(int atOnce, int longest, long seconds) {
    this.turns = new Semaphore(atOnce, true);
    this.longest = longest;
    this.seconds = seconds;
  }

  /** What is made in turn; empty if the line is too long or does not move. */
  <T> Optional<T> pass(Supplier<T> make) throws InterruptedException {
    boolean through =
        turns.tryAcquire()
            || (turns.getQueueLength() < longest && turns.tryAcquire(seconds, TimeUnit.SECONDS));
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
