package org.entente.source.fetch;

import java.nio.file.Path;
import org.entente.source.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * How one edition would come into the folder of fetched files.
 *
 * @param dataset whose edition it is
 * @param edition the file
 * @param way how
 * @param from the mirror's file or the upstream address; empty when there is nowhere to go
 * @param target its place
 */
public record Plan(Dataset dataset, Dataset.Edition edition, Way way, String from, Path target) {

  /** The ways, the cheapest first. */
  public enum Way {
    /** It is there already. */
    PRESENT,
    /** From a mirror folder. */
    COPY,
    /** From upstream. */
    DOWNLOAD,
    /** By a person, with a browser. */
    BY_HAND
  }

  /** The same plan as a result without work. */
  Outcome outcome(Outcome.State state, String message) {
    return new Outcome(this, state, -1, null, message);
  }

  Outcome outcome(Outcome.State state, long bytes, @Nullable String sha256) {
    return new Outcome(this, state, bytes, sha256, "");
  }
}
