package org.entente.assess;

import java.util.List;
import org.entente.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which groups to rank.
 *
 * @param size members per group, {@value #SMALLEST} to {@value #LARGEST}
 * @param period whole calendar years
 * @param measure a similarity of General Assembly votes
 * @param focus members of the one group that is asked about; empty for none
 * @param containing states that every group holds; may be empty
 * @param within states that groups are made of; null for all
 * @param top groups listed
 * @param replace whether each member of the focus is to be replaced by every outsider
 * @param draws of the whole field, for the error of the rank
 * @param seed of the draws
 */
public record ScanRequest(
    int size,
    Period period,
    Measure measure,
    List<String> focus,
    List<String> containing,
    @Nullable List<String> within,
    int top,
    boolean replace,
    int draws,
    long seed) {
  public static final int SMALLEST = 2;

  /** Groups of seven are 10^12: too many even to count in a wait that a person bears. */
  public static final int LARGEST = 6;

  /** Draws by default: each counts all groups anew. */
  public static final int DRAWS = 200;

  /**
   * @throws IllegalArgumentException for a size out of range, a focus of another size, or a measure
   *     that is no similarity of Assembly votes
   */
  public ScanRequest {
    if (size < SMALLEST || size > LARGEST || (!focus.isEmpty() && focus.size() != size)) {
      throw new IllegalArgumentException("no scan of %d with %s".formatted(size, focus));
    }
    if (!measure.body().equals("ga")) {
      throw new IllegalArgumentException(measure + " is no similarity of Assembly votes");
    }
  }
}
