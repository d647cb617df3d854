package org.entente.app.serve;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** So many answers are made at once; a line of bounded length waits, for a bounded time. */
final class Turnstile {
  /** Milliseconds after which it is asked whether somebody still waits. */
  static final long GLANCE = 200;

  private final Semaphore turns;
  private final int longest;
  private final Duration patience;

  Turnstile(int atOnce, int longest, Duration patience) {
    this.turns = new Semaphore(atOnce, true);
    this.longest = longest;
    this.patience = patience;
  }

  /** What is made in turn; empty if the line is too long or does not move. */
  <T> Optional<T> pass(Watcher watcher, Supplier<T> make) throws InterruptedException {
    if (!turns.tryAcquire() && !waited(watcher)) {
      return Optional.empty();
    }
    try {
      return Optional.of(make.get());
    } finally {
      turns.release();
    }
  }

  /** Whoever goes away leaves the line. */
  private boolean waited(Watcher watcher) throws InterruptedException {
    if (turns.getQueueLength() >= longest) {
      return false;
    }
    for (long left = patience.toMillis(); left > 0; left -= GLANCE) {
      if (turns.tryAcquire(Math.min(left, GLANCE), TimeUnit.MILLISECONDS)) {
        return true;
      }
      watcher.awaited();
    }
    return false;
  }
}
