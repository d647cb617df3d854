package org.entente.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.entente.app.serve.Watcher;
import org.jspecify.annotations.Nullable;

/**
 * Says how far long work has come: a bar that rewrites itself when a terminal is attached, one line
 * per step otherwise, nothing when silent.
 */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 28;
  private static final long REDRAW_NANOS = 100_000_000;

  private final PrintStream out;
  private final boolean terminal;
  private final int steps;
  private final @Nullable Watcher watcher;
  private final long started = System.nanoTime();
  private int done;
  private String current = "";
  private long lastBytes;

  private Progress(PrintStream out, boolean terminal, int steps, @Nullable Watcher watcher) {
    this.out = out;
    this.terminal = terminal;
    this.steps = steps;
    this.watcher = watcher;
  }

  /** To standard error, so that results can be piped; to the watcher of a request. */
  static Progress of(int steps) {
    return new Progress(System.err, System.console() != null, steps, Console.current().watcher());
  }

  /** The same for work of a second or two: nothing where no terminal is attached. */
  static Progress brief(int steps, boolean quiet) {
    return quiet || System.console() == null ? quiet(steps) : of(steps);
  }

  /** To nobody but the watcher of a request. */
  static Progress quiet(int steps) {
    return new Progress(
        new PrintStream(OutputStream.nullOutputStream()),
        false,
        steps,
        Console.current().watcher());
  }

  /**
   * Begins the next step.
   *
   * @throws org.entente.app.serve.Cancelled if a request waits for the work no more
   */
  void step(String what) {
    current = what;
    show(what, done++);
  }

  /**
   * How far the step has come, in bytes; on a terminal only, and at most ten times a second.
   *
   * @param total -1 if unknown
   */
  void bytes(long soFar, long total) {
    long now = System.nanoTime();
    if (!terminal || now - lastBytes < REDRAW_NANOS) {
      return;
    }
    lastBytes = now;
    String of = total < 0 ? "" : String.format(Locale.ROOT, " of %.1f", total / 1e6);
    String megabytes = String.format(Locale.ROOT, "%.1f%s MB ", soFar / 1e6, of);
    show(megabytes + current, done - 1);
  }

  private void show(String what, int finished) {
    if (watcher != null) {
      watcher.step(Math.min(finished, steps), steps, what);
      return;
    }
    int filled = steps == 0 ? WIDTH : Math.min(WIDTH, WIDTH * finished / steps);
    double seconds = (System.nanoTime() - started) / 1e9;
    if (terminal) {
      out.printf(
          "\r[%s%s] %3d/%d %5.1fs  %-48.48s",
          "#".repeat(filled), ".".repeat(WIDTH - filled), finished, steps, seconds, what);
    } else {
      out.printf("%3d/%d %6.1fs  %s%n", finished, steps, seconds, what);
    }
    out.flush();
  }

  @Override
  public void close() {
    if (terminal && watcher == null) {
      out.print("\r" + " ".repeat(WIDTH + 70) + "\r");
      out.flush();
    }
  }
}
