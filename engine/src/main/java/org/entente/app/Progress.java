package org.entente.app;

import java.io.PrintStream;
import java.util.Locale;

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
  private final long started = System.nanoTime();
  private int done;
  private String current = "";
  private long lastBytes;

  private Progress(PrintStream out, boolean terminal, int steps) {
    this.out = out;
    this.terminal = terminal;
    this.steps = steps;
  }

  /** To standard error, so that results can be piped. */
  static Progress of(int steps) {
    return new Progress(System.err, System.console() != null, steps);
  }

  static Progress silent() {
    return new Progress(new PrintStream(java.io.OutputStream.nullOutputStream()), false, 1);
  }

  /** Begins the next step. */
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
    if (terminal) {
      out.print("\r" + " ".repeat(WIDTH + 70) + "\r");
      out.flush();
    }
  }
}
