package org.entente.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The moment at which waiting ends, also for a server that sends nothing and keeps the line. */
final class Deadline {
  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** At least a millisecond, so that it can be given as a timeout. */
  Duration left() {
    return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
  }

  boolean isOver() {
    return System.nanoTime() >= end;
  }

  /** Closes the stream when time is up, which wakes its reader; ends with the watch. */
  Watch closing(InputStream stream) {
    return new Watch(this, stream);
  }

  /** A running watch. */
  static final class Watch implements AutoCloseable {
    private final ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "fetch-deadline");
              thread.setDaemon(true);
              return thread;
            });

    private Watch(Deadline deadline, InputStream stream) {
      var unused =
          clock.schedule(() -> close(stream), deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void close(InputStream stream) {
      try {
        stream.close();
      } catch (IOException e) {
        // Nothing is left to wake: the reader has its own error already.
      }
    }

    @Override
    public void close() {
      clock.shutdownNow();
    }
  }
}
