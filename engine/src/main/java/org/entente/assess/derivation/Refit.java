package org.entente.assess.derivation;

import java.util.function.Consumer;
import org.entente.evidence.Evidence;
import org.entente.evidence.Replays;
import org.entente.evidence.StoreBuilder;

/**
 * Ideal points of a replay. Those in the store are fitted to all sessions, and a state's place in
 * one session leans on the sessions after it; so a replay is fitted to the votes that count in it,
 * by the same model.
 */
public final class Refit {
  /** Steps reported while fitting. */
  public static final int STEPS = 2;

  private Refit() {}

  /**
   * A replay with its own fit; unchanged if it holds no votes to fit. Cost: about a tenth of a
   * build of the store.
   *
   * @param replay of the store
   * @param step told of what is being done
   */
  public static Evidence of(Evidence replay, Consumer<String> step) {
    if (replay.rollCallsByYear(IdealPointTable.BODY).isEmpty()) {
      return replay;
    }
    StoreBuilder store = Replays.roomForFit(replay);
    step.accept("ideal points of the replay");
    MainCleavage cleavage = IdealPointTable.derive(store);
    if (cleavage == null) {
      return replay;
    }
    step.accept("what they explain");
    VoteTables.refit(store, cleavage);
    return Replays.fitted(replay);
  }
}
