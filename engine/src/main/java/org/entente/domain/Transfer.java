package org.entente.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that one actor gave another something: who to whom, what, when, how much, according to
 * whom. A report, not a fact: reports that contradict each other stand side by side.
 *
 * @param id stable, for citing the entry
 * @param source actor code of the giver, a state or not
 * @param target actor code of the receiver, never the giver
 * @param what the thing, in a few words
 * @param category the kind of thing
 * @param period the days in which it was given, as far as the report says
 * @param low least quantity reported; null where the report gives none, which is not zero
 * @param high greatest quantity reported; null where the range is open above ("at least")
 * @param unit of the quantity; empty if and only if there is no quantity; ends with "planned" or
 *     "promised" where nothing was delivered yet
 * @param reported day of the report cited, or the last day that it may be of where only its month
 *     or year is known
 * @param reporter who says so
 * @param note what a reader should know about the figure; may be empty
 * @param citation where the report can be looked up
 * @param url its address; empty where none is sure
 */
public record Transfer(
    String id,
    String source,
    String target,
    String what,
    TransferCategory category,
    Period period,
    @Nullable Double low,
    @Nullable Double high,
    String unit,
    LocalDate reported,
    String reporter,
    String note,
    String citation,
    String url) {

  /**
   * @throws IllegalArgumentException if giver and receiver are one, the range is reversed or
   *     negative, a quantity lacks a unit or a unit its quantity, or nobody is cited
   */
  public Transfer {
    require(!source.equals(target), "the giver is the receiver", id);
    require(!what.isBlank(), "nothing is given", id);
    require(isAmount(low) && isAmount(high), "a quantity is no amount", id);
    require(low == null || high == null || low <= high, "the range is reversed", id);
    require(unit.isBlank() == (low == null && high == null), "quantity and unit do not fit", id);
    require(!reporter.isBlank() && !citation.isBlank(), "nobody is cited", id);
  }

  private static void require(boolean holds, String problem, String id) {
    if (!holds) {
      throw new IllegalArgumentException("transfer " + id + ": " + problem);
    }
  }

  private static boolean isAmount(@Nullable Double quantity) {
    return quantity == null || (quantity >= 0 && !quantity.isInfinite());
  }

  /** From this day on it could be known: it was made, and what it tells of was over. */
  public LocalDate known() {
    return reported.isAfter(period.to()) ? reported : period.to();
  }

  /** Whether somebody says that nothing was given. */
  public boolean isDenial() {
    return high != null && high == 0;
  }

  /** Whether it tells of what was planned or promised and not of a delivery. */
  public boolean isPlan() {
    return unit.endsWith(" planned") || unit.endsWith(" promised");
  }

  /** Whether it runs between these two, in this direction. */
  public boolean isFromTo(String giver, String receiver) {
    return source.equals(giver) && target.equals(receiver);
  }
}
