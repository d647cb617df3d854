package org.entente.app.serve;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Answers already given, the least lately asked for dropped first. Who asks for what is being made
 * waits for it instead of making it too. Failures are not kept.
 */
final class Shelf {
  private final long mostBytes;
  private final Map<String, Page> kept = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<String, CompletableFuture<Optional<Page>>> making = new HashMap<>();
  private long bytes;

  /**
   * @param mostBytes of all answers kept; one that is larger alone is not kept
   */
  Shelf(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** Makes an answer. */
  interface Making {
    Optional<Page> make() throws InterruptedException;
  }

  /**
   * The answer on the shelf, or the one made now; empty if none could be made.
   *
   * @throws Cancelled if the making was cancelled by this very caller
   */
  Optional<Page> get(String question, Watcher watcher, Making making) throws InterruptedException {
    while (true) {
      CompletableFuture<Optional<Page>> mine = new CompletableFuture<>();
      CompletableFuture<Optional<Page>> first = claim(question, mine);
      if (first == mine) {
        return make(question, making, mine);
      }
      try {
        return await(first, watcher);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof Cancelled)) {
          throw new IllegalStateException(e.getCause());
        } // Else whoever made it went away: now it is this one's turn.
      }
    }
  }

  /** The answer, if it lies there. */
  synchronized Optional<Page> find(String question) {
    return Optional.ofNullable(kept.get(question));
  }

  private static Optional<Page> await(CompletableFuture<Optional<Page>> first, Watcher watcher)
      throws InterruptedException, ExecutionException {
    while (true) {
      try {
        return first.get(Turnstile.GLANCE, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        watcher.awaited();
      }
    }
  }

  private Optional<Page> make(
      String question, Making making, CompletableFuture<Optional<Page>> mine)
      throws InterruptedException {
    try {
      Optional<Page> page = making.make();
      settle(question, page);
      mine.complete(page);
      return page;
    } catch (RuntimeException | InterruptedException | Error e) {
      settle(question, Optional.empty());
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private synchronized CompletableFuture<Optional<Page>> claim(
      String question, CompletableFuture<Optional<Page>> mine) {
    Page page = kept.get(question);
    if (page != null) {
      return CompletableFuture.completedFuture(Optional.of(page));
    }
    CompletableFuture<Optional<Page>> first = making.putIfAbsent(question, mine);
    return first == null ? mine : first;
  }

  private synchronized void settle(String question, Optional<Page> page) {
    making.remove(question);
    page.filter(each -> each.reply().isAnswer()).ifPresent(answer -> keep(question, answer));
  }

  private void keep(String question, Page answer) {
    kept.put(question, answer);
    bytes += answer.size();
    Iterator<Page> oldest = kept.values().iterator();
    while (bytes > mostBytes) {
      bytes -= oldest.next().size();
      oldest.remove();
    }
  }

  /** Bytes kept now. */
  synchronized long bytes() {
    return bytes;
  }
}
