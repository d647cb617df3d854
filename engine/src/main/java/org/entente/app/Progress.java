package org.entente.app;

import java.io.PrintStream;

/**
 * Says how far long work has come: a bar that rewrites itself when a terminal is attached, one line
 * per step otherwise, nothing when silent.
 */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 28;

  private final PrintStream out;
  private final boolean terminal;
  private final int steps;
  private final long started = System.nanoTime();
  private int done;

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
    int filled = steps == 0 ? WIDTH : Math.min(WIDTH, WIDTH * done / steps);
    double seconds = (System.nanoTime() - started) / 1e9;
    if (terminal) {
      out.printf(
          "\r[%s%s] %3d/%d %5.1fs  %-48.48s",
          "#".repeat(filled), ".".repeat(WIDTH - filled), done, steps, seconds, what);
    } else {
      out.printf("%3d/%d %6.1fs  %s%n", done, steps, seconds, what);
    }
    out.flush();
    done++;
  }

  @Override
  public void close() {
    if (terminal) {
      out.print("\r" + " ".repeat(WIDTH + 70) + "\r");
      out.flush();
    }
  }
}
