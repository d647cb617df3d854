package org.entente.assess.exchange;

import java.util.List;
import java.util.Set;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.Transfer;
import org.entente.domain.TransferCategory;

/**
 * Who gave what to whom among some actors, according to whom, and what it says of reciprocity and
 * dependence.
 *
 * @param request what was asked
 * @param entries reports by date
 * @param counts entries per ordered pair, year and category
 * @param pairs pairs of members with an entry or a flow between them
 * @param missing what the evidence at hand does not hold, in sentences
 */
public record Ledger(
    Request request,
    List<Entry> entries,
    List<Count> counts,
    List<Pair> pairs,
    List<String> missing) {

  public Ledger {
    entries = List.copyOf(entries);
    counts = List.copyOf(counts);
    pairs = List.copyOf(pairs);
    missing = List.copyOf(missing);
  }

  /**
   * What is asked.
   *
   * @param members actor codes, states or not, at least two
   * @param categories only these; empty for all
   */
  public record Request(List<String> members, Period period, Set<TransferCategory> categories) {
    public Request {
      members = List.copyOf(members);
      categories = Set.copyOf(categories);
    }

    boolean wants(Transfer transfer) {
      return categories.isEmpty() || categories.contains(transfer.category());
    }
  }

  /**
   * One report.
   *
   * @param contradictedBy ids of other entries of this ledger that cannot also be right
   */
  public record Entry(Transfer transfer, List<String> contradictedBy) {
    public Entry {
      contradictedBy = List.copyOf(contradictedBy);
    }
  }

  /** Entries of one kind, from one actor to another, that touch a year. */
  public record Count(
      String source, String target, int year, TransferCategory category, int entries) {}

  /**
   * Two members.
   *
   * @param given categories of which a gave b something, by reports of more than a plan or a denial
   * @param returned categories of which b gave a something
   * @param categories how many categories of those in which anything went either way went both ways
   * @param years how many years of those with an entry have entries both ways
   * @param terms arms by spells of years, trade by year, each in order of time
   * @param reversals when a balance or a leverage changed sides within the period; the old side may
   *     have stood before it
   */
  public record Pair(
      Dyad dyad,
      List<TransferCategory> given,
      List<TransferCategory> returned,
      Estimate categories,
      Estimate years,
      List<Term> terms,
      List<Reversal> reversals) {
    public Pair {
      given = List.copyOf(given);
      returned = List.copyOf(returned);
      terms = List.copyOf(terms);
      reversals = List.copyOf(reversals);
    }
  }

  /** What flows: major arms in SIPRI's trend-indicator values, goods in current dollars. */
  public enum Kind {
    ARMS,
    TRADE
  }

  /**
   * What two states exchanged in some years and how it binds them.
   *
   * @param given value from a to b
   * @param returned value from b to a
   * @param reciprocity the smaller of the two over the greater
   * @param balance (given - returned) / (given + returned)
   * @param dependenceOfA dep(a on b), share of all that a received or traded
   * @param dependenceOfB dep(b on a)
   * @param leverage of a over b: dep(b on a) - dep(a on b)
   */
  public record Term(
      Kind kind,
      Period period,
      Estimate given,
      Estimate returned,
      Estimate reciprocity,
      Estimate balance,
      Estimate dependenceOfA,
      Estimate dependenceOfB,
      Estimate leverage) {}

  /** Which figure changed sides. */
  public enum Figure {
    BALANCE,
    LEVERAGE
  }

  /**
   * A change of sides whose two ends are sure: their ranges do not hold 0.
   *
   * @param from who was ahead before: gave more, or was less dependent
   * @param to who is ahead after
   */
  public record Reversal(
      Kind kind, Figure figure, String from, Period before, String to, Period after) {}
}
