package org.entente.app;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.entente.app.serve.Watcher;
import org.jspecify.annotations.Nullable;

/**
 * Where a command prints: the streams of the process, unless the thread answers a request, which
 * takes what is printed as its answer.
 *
 * @param out results
 * @param err remarks for a person
 * @param watcher of a request; null where a person waits at a terminal
 */
record Console(PrintStream out, PrintStream err, @Nullable Watcher watcher) {
  private static final ThreadLocal<@Nullable Console> OF_THREAD = new ThreadLocal<>();

  static Console current() {
    Console bound = OF_THREAD.get();
    return bound != null ? bound : new Console(System.out, System.err, null);
  }

  /** Runs work whose output comes here. */
  <T> T during(Callable<T> work) throws Exception {
    OF_THREAD.set(this);
    try {
      return work.call();
    } finally {
      OF_THREAD.remove();
    }
  }
}
