package org.entente.source;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.entente.domain.Vote;
import org.jspecify.annotations.Nullable;

/**
 * What a reader can emit. Few kinds on purpose: a new upstream format maps to one of these, so that
 * the store, the measures and the reports need no change.
 *
 * <p>Codes are {@code Actor} codes, already harmonised. {@code line} is the record number in the
 * file (header = 0), so that every number can be followed to its row.
 */
public sealed interface Row {

  long line();

  /**
   * A roll call with all votes cast. States that were absent or not members are not in {@code
   * votes}.
   *
   * @param body "ga" for the General Assembly, "sc" for the Security Council
   * @param id unique within the dataset
   * @param date day of the vote
   * @param resolution resolution or draft symbol, empty if unknown
   * @param title as published, empty if unknown
   * @param cluster roll calls on one text share it (paragraph and amendment votes move together);
   *     the date where texts cannot be told apart
   * @param issues of "me" (Middle East), "nu" (nuclear), "di" (disarmament), "hr" (human rights),
   *     "co" (colonialism), "ec" (development); empty when the source cannot tell
   * @param votes actor code to vote
   */
  record RollCall(
      long line,
      String body,
      String id,
      LocalDate date,
      String resolution,
      String title,
      String cluster,
      Set<String> issues,
      Map<String, Vote> votes)
      implements Row {}

  /**
   * One party's spell in an agreement. All parties of one agreement share its id; two parties are
   * joined by it in every year in which both are in force.
   *
   * @param agreement id, unique within the dataset
   * @param name as published, or a plain description
   * @param state actor code
   * @param clauses what it promises
   * @param from first day known (missing parts of the date are 1 January or the 1st)
   * @param to last day, null if still in force when the edition ends
   */
  record AgreementParty(
      long line,
      String agreement,
      String name,
      String state,
      Set<Clause> clauses,
      LocalDate from,
      @Nullable LocalDate to)
      implements Row {}

  /** What an agreement promises. */
  enum Clause {
    DEFENCE,
    OFFENCE,
    NEUTRALITY,
    NONAGGRESSION,
    CONSULTATION,
    /** Cooperation without any of the promises above: defence cooperation agreements, say. */
    COOPERATION
  }

  /**
   * A state's standing in an organisation over years. States that are not listed for a year that
   * the edition covers are not members; {@link Standing#MISSING} says that the edition does not
   * know.
   *
   * @param organisation id, unique within the dataset
   * @param name as published
   * @param from first calendar year of this standing
   * @param to last calendar year, inclusive; the edition's last year if still so
   */
  record Membership(
      long line,
      String organisation,
      String name,
      String state,
      int from,
      int to,
      Standing standing)
      implements Row {}

  /** How a state stands to an organisation. */
  enum Standing {
    FULL,
    ASSOCIATE,
    OBSERVER,
    MISSING
  }

  /**
   * A directed amount in one calendar year.
   *
   * @param kind "arms", "trade", "aid", ...: a series of one unit
   * @param source giver (exporter, supplier, donor)
   * @param target receiver
   * @param value amount in {@code unit}; null when the edition names the flow but not its size
   * @param reporter who reported it: "source", "target" or "compiler"
   */
  record FlowRow(
      long line,
      String kind,
      String source,
      String target,
      int year,
      @Nullable Double value,
      String unit,
      String reporter,
      String note)
      implements Row {}

  /**
   * A figure about one state in one calendar year.
   *
   * @param variable for example "polyarchy", "milex_constant_usd_m", "gdp_current_usd"
   * @param value null when the edition has the row but not the figure
   * @param low lower bound as published, null if none
   * @param high upper bound as published, null if none
   */
  record StateYear(
      long line,
      String variable,
      String state,
      int year,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high)
      implements Row {}

  /**
   * A fact about an ordered or unordered pair over days: a sanction, a dispute, a rivalry, a
   * border.
   *
   * @param kind for example "sanction", "mid", "war", "rivalry", "contiguity", "distance"
   * @param source actor code; the smaller code when {@code directed} is false
   * @param target actor code
   * @param directed whether the order of the pair carries meaning
   * @param from first day known
   * @param to last day, null if open when the edition ends
   * @param value size where there is one (hostility level 1-5, km, ...), else null
   * @param note case id and kind of measure, as published
   */
  record DyadSpell(
      long line,
      String kind,
      String source,
      String target,
      boolean directed,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable Double value,
      String note)
      implements Row {}

  /**
   * What passed between two states on one day, in sum. Undirected: nobody knows who did it.
   *
   * @param a actor code, smaller than {@code b}
   * @param b actor code
   * @param net balance of cooperation (above 0) and conflict (below 0), never 0
   */
  record EventDay(long line, LocalDate day, String a, String b, double net) implements Row {
    /** The same for codes in either order. */
    public static EventDay of(long line, LocalDate day, String one, String other, double net) {
      boolean inOrder = one.compareTo(other) < 0;
      return new EventDay(line, day, inOrder ? one : other, inOrder ? other : one, net);
    }
  }

  /**
   * A day on which events were recorded at all. Pairs without an {@link EventDay} on it had none;
   * on other days nothing is known of anybody.
   *
   * @param pairs with an event
   */
  record EventCoverage(long line, LocalDate day, int pairs) implements Row {}
}
