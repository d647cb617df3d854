package org.entente.app;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.entente.assess.derivation.Refit;
import org.entente.domain.AsOf;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.Replay;
import org.entente.evidence.Replays;
import org.entente.evidence.StoreFiles;
import org.entente.report.ReplayNote;
import org.entente.source.Dataset;
import org.entente.source.Datasets;
import org.jspecify.annotations.Nullable;

/** The evidence at hand: the store if one was built, else the pack in the jar. */
final class Installed {
  private Installed() {}

  /** What to do while a store that cannot be read is still there. */
  static final String WITHOUT_STORE =
      "Maybe rebuild it: entente build. Until then the built-in pack answers if you move that file"
          + " away, or set ENTENTE_HOME to an empty folder.";

  /** Said where a store stands before a pack that knows more. */
  static final String WITHOUT_VOTES =
      "The store holds no votes of the General Assembly: nothing that rests on votes is answered."
          + " The built-in pack has them: set ENTENTE_HOME to an empty folder.";

  private static volatile @Nullable Evidence kept;

  /** From now on every question is answered from this evidence, by a connection of its own. */
  static void keep(Evidence evidence) {
    kept = evidence;
  }

  /** Back to the evidence at hand. */
  static void forget() {
    kept = null;
  }

  static Evidence evidence() {
    Evidence open = kept;
    if (open != null) {
      return open.beside();
    }
    StoreFiles files = StoreFiles.standard();
    return hasStore() ? Evidence.openStore(files) : Evidence.openPack(files);
  }

  private static Evidence evidence(@Nullable AsOf asOf) {
    StoreFiles files = StoreFiles.standard();
    if (asOf == null) {
      return evidence();
    }
    List<Dataset> datasets = Datasets.shipped().all();
    return hasStore()
        ? Replays.ofStore(files, asOf, datasets)
        : Replays.ofPack(files, asOf, datasets);
  }

  /**
   * The same for a question about years, as of a day if the caller named one; a store without votes
   * is said on standard error.
   *
   * @throws NoEvidence if the period lies wholly behind the last year of the evidence
   */
  static Evidence evidence(Years years) {
    Period period = years.period();
    Evidence evidence = evidence(years.asOf());
    if (!evidence.hasVotes() && evidence.replay().isEmpty()) {
      Console.current().err().println(WITHOUT_VOTES);
    }
    int last = evidence.meta("as_of").map(day -> LocalDate.parse(day).getYear()).orElse(9999);
    if (period.fromYear() > last) {
      evidence.close();
      throw new NoEvidence(
          "The evidence ends in %d: there is none for %s.".formatted(last, period),
          "Maybe --from %d or earlier; what is covered: entente sources".formatted(last));
    }
    return evidence;
  }

  /** The same where the answer rests on places on the main cleavage: a replay is fitted anew. */
  static Evidence fitted(Years years) {
    Evidence evidence = evidence(years);
    boolean isFitted = evidence.replay().map(Replay::positions).orElse(true);
    if (isFitted || evidence.kind() == Evidence.Kind.PACK) {
      return evidence;
    }
    try (Progress progress = Progress.of(Refit.STEPS)) {
      return Refit.of(evidence, progress::step);
    }
  }

  /** The latest day the evidence is from; every result says it. */
  static LocalDate asOf(Evidence evidence) {
    return LocalDate.parse(evidence.meta("as_of").orElse("1970-01-01"));
  }

  /** A result with what a replay has to say of itself; as it is without a replay. */
  static String stated(String result, Evidence evidence) {
    return evidence.replay().map(replay -> ReplayNote.with(result, replay)).orElse(result);
  }

  static boolean hasStore() {
    return Files.exists(StoreFiles.standard().store());
  }
}
