package org.entente.assess.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.domain.Dyad;
import org.entente.domain.Obligation;
import org.entente.evidence.RawRows;
import org.entente.evidence.TieYear;

/**
 * The highest rung of the obligation ladder that an agreement in force puts a dyad on, per calendar
 * year: in force on any day of the year counts. The note lists the agreements as "rung:id", the
 * highest first, so that an instrument that joins all members of a group can be found.
 *
 * <p>Where no source lists every agreement of the pair, what is known is only the least that it can
 * be: the interval then reaches up to the highest rung.
 */
public final class ObligationTies {
  public static final String MEASURE = "obligation";

  private ObligationTies() {}

  /**
   * @param parties spells of all datasets, of states only
   * @param lastYear of dataset id: where an open-ended spell stops being evidence
   * @param complete where all agreements of a pair are known
   */
  public static List<TieYear> derive(
      List<RawRows.Party> parties, Map<String, Integer> lastYear, Complete complete) {
    Map<String, List<RawRows.Party>> byAgreement = new TreeMap<>();
    for (RawRows.Party party : parties) {
      byAgreement
          .computeIfAbsent(party.dataset() + "/" + party.agreement(), key -> new ArrayList<>())
          .add(party);
    }
    Map<Key, Map<String, Integer>> rungs = new HashMap<>();
    byAgreement.values().forEach(spells -> join(spells, lastYear, rungs));
    return rungs.entrySet().stream()
        .map(entry -> tie(entry.getKey(), entry.getValue(), complete))
        .sorted(ORDER)
        .toList();
  }

  /** Whether some source lists every agreement of two states in a year. */
  public interface Complete {
    boolean covers(String a, String b, int year);
  }

  private static final java.util.Comparator<TieYear> ORDER =
      java.util.Comparator.comparing(TieYear::a)
          .thenComparing(TieYear::b)
          .thenComparingInt(TieYear::year);

  private record Key(Dyad dyad, int year) {}

  private static void join(
      List<RawRows.Party> spells,
      Map<String, Integer> lastYear,
      Map<Key, Map<String, Integer>> out) {
    for (int i = 0; i < spells.size(); i++) {
      for (int j = i + 1; j < spells.size(); j++) {
        RawRows.Party one = spells.get(i);
        RawRows.Party other = spells.get(j);
        if (!one.state().equals(other.state()) && one.spell().overlaps(other.spell())) {
          years(one, other, lastYear.getOrDefault(one.dataset(), 9999), out);
        }
      }
    }
  }

  /**
   * What one side promises binds the pair, so the higher of the two rungs counts (ATOP's dyads).
   */
  private static void years(
      RawRows.Party one, RawRows.Party other, int last, Map<Key, Map<String, Integer>> out) {
    Dyad dyad = Dyad.of(one.state(), other.state());
    int rung = Math.max(one.rung(), other.rung());
    if (rung == 0) {
      return;
    }
    int from = Math.max(1945, Math.max(one.spell().fromYear(), other.spell().fromYear()));
    int to = Math.min(last, Math.min(one.spell().toYear(), other.spell().toYear()));
    for (int year = from; year <= to; year++) {
      out.computeIfAbsent(new Key(dyad, year), key -> new HashMap<>())
          .merge(one.dataset() + "/" + one.agreement(), rung, Math::max);
    }
  }

  private static TieYear tie(Key key, Map<String, Integer> agreements, Complete complete) {
    int highest = agreements.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    boolean all = complete.covers(key.dyad().a(), key.dyad().b(), key.year());
    TreeSet<String> notes = new TreeSet<>(java.util.Comparator.reverseOrder());
    TreeSet<String> sources = new TreeSet<>();
    agreements.forEach(
        (agreement, rung) -> {
          notes.add(rung + ":" + agreement);
          sources.add(agreement.substring(0, agreement.indexOf('/')));
        });
    return new TieYear(
        MEASURE,
        key.dyad().a(),
        key.dyad().b(),
        key.year(),
        (double) highest,
        (double) highest,
        all ? (double) highest : Obligation.DEFENCE.rung(),
        agreements.size(),
        null,
        null,
        List.copyOf(sources),
        String.join(";", notes));
  }
}
