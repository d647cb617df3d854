package org.entente.app.serve;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Answers already given, the least lately asked for dropped first. Who asks for what is being made
 * waits for it instead of making it too. Failures are not kept.
 */
final class Shelf {
  private final long mostCharacters;
  private final Map<String, Reply> kept = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<String, CompletableFuture<Optional<Reply>>> making = new HashMap<>();
  private long characters;

  /**
   * @param mostCharacters of all answers kept
   */
  Shelf(long mostCharacters) {
    this.mostCharacters = mostCharacters;
  }

  /** Makes an answer. */
  interface Making {
    Optional<Reply> make() throws InterruptedException;
  }

  /** The answer on the shelf, or the one made now; empty if none could be made. */
  Optional<Reply> get(String question, Making making) throws InterruptedException {
    CompletableFuture<Optional<Reply>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<Reply>> first = claim(question, mine);
    if (first != mine) {
      return await(first);
    }
    try {
      Optional<Reply> reply = making.make();
      settle(question, reply);
      mine.complete(reply);
      return reply;
    } catch (RuntimeException | InterruptedException | Error e) {
      settle(question, Optional.empty());
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static Optional<Reply> await(CompletableFuture<Optional<Reply>> first)
      throws InterruptedException {
    try {
      return first.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private synchronized CompletableFuture<Optional<Reply>> claim(
      String question, CompletableFuture<Optional<Reply>> mine) {
    Reply reply = kept.get(question);
    if (reply != null) {
      return CompletableFuture.completedFuture(Optional.of(reply));
    }
    CompletableFuture<Optional<Reply>> first = making.putIfAbsent(question, mine);
    return first == null ? mine : first;
  }

  private synchronized void settle(String question, Optional<Reply> reply) {
    making.remove(question);
    reply.filter(Reply::isAnswer).ifPresent(answer -> keep(question, answer));
  }

  private void keep(String question, Reply answer) {
    kept.put(question, answer);
    characters += answer.json().length();
    Iterator<Reply> oldest = kept.values().iterator();
    while (characters > mostCharacters) {
      characters -= oldest.next().json().length();
      oldest.remove();
    }
  }
}
