package org.entente.app.serve;

/** Is told how far an answer has come; called by any thread. */
public interface Watcher {
  /** Looks away. */
  Watcher NOBODY = (done, of, what) -> {};

  /**
   * A step begins.
   *
   * @param done steps done before
   * @param of all steps
   * @throws Cancelled if the work is to end
   */
  void step(int done, int of, String what);

  /**
   * Is asked now and then while the work waits for its turn.
   *
   * @throws Cancelled if nobody waits any more
   */
  default void awaited() {}
}
