package org.entente.source.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What came of one edition.
 *
 * @param plan how it was to come
 * @param state what happened
 * @param bytes size of the file in its place; -1 if there is none
 * @param sha256 its sum if it was summed
 * @param message what a person should know; empty if nothing
 */
public record Outcome(Plan plan, State state, long bytes, @Nullable String sha256, String message) {

  /** What can happen to an edition. */
  public enum State {
    /** Was there. */
    PRESENT,
    /** Upstream still has what is there. */
    UNCHANGED,
    /** Came from a mirror. */
    COPIED,
    /** Came from upstream. */
    FETCHED,
    /** Came from a file given by hand. */
    TAKEN,
    /** Must be fetched by hand. */
    BY_HAND,
    /** Could not be had; what was there before is still there. */
    FAILED
  }

  /** True if the file lies in its place. */
  public boolean isThere() {
    return state != State.BY_HAND && state != State.FAILED;
  }
}
