package org.entente.app.serve;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers without evidence: what they were asked, as often as they were. */
final class MadeAnswers implements Answers {
  final AtomicInteger made = new AtomicInteger();
  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch held = new CountDownLatch(1);
  final CountDownLatch cancelled = new CountDownLatch(1);
  volatile String version = "1";

  @Override
  public String version() {
    return version;
  }

  @Override
  public String health() {
    return "{\"status\": \"ok\"}";
  }

  @Override
  public String description() {
    return "{\"openapi\": \"3.1.0\"}";
  }

  /**
   * {@code held} waits until it may go on, {@code endless} takes steps until nobody waits, {@code
   * wrong} is a failure, {@code long} is ten thousand letters.
   */
  @Override
  public Reply answer(String question, Map<String, List<String>> parameters, Watcher watcher) {
    made.incrementAndGet();
    switch (question) {
      case "held" -> hold();
      case "endless" -> endless(watcher);
      case "wrong" -> {
        return Reply.problem(400, "{\"detail\": \"wrong\"}");
      }
      default -> watcher.step(0, 2, "first");
    }
    String text = question.equals("long") ? "a".repeat(10_000) : parameters.toString();
    return Reply.json("{\"asked\": \"" + question + " " + text + "\"}");
  }

  private void hold() {
    begun.countDown();
    try {
      held.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void endless(Watcher watcher) {
    begun.countDown();
    try {
      for (int step = 0; true; step++) {
        watcher.step(step, 1_000_000, "x".repeat(1000));
        Thread.sleep(1);
      }
    } catch (Cancelled e) {
      cancelled.countDown();
      throw e;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
