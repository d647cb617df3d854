package org.entente.app.serve;

import java.util.List;
import java.util.Map;

/** What the server answers with; called by many threads at once. */
public interface Answers {
  /** Changes whenever the same question might be answered otherwise. */
  String version();

  /** What a liveness check is told: a JSON object. */
  String health();

  /** The description of all that can be asked: an OpenAPI document in JSON. */
  String description();

  /**
   * One answer; every failure is a reply too.
   *
   * @param question last part of the path
   * @param parameters values by name, in the order they came
   * @param watcher told of each step
   * @throws Cancelled if the watcher does not wait any more
   */
  Reply answer(String question, Map<String, List<String>> parameters, Watcher watcher);
}
