package org.entente.assess.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.evidence.RawRows.Spell;
import org.entente.evidence.TieYear;

/** Ties counted or read from spells: sanctions in force, hostility in disputes. */
public final class SpellTies {
  public static final String SANCTIONS = "sanctions";
  public static final String SHARED_SENDERS = "sharedSanctioners";
  public static final String HOSTILITY = "hostility";

  private SpellTies() {}

  private record Key(String a, String b, int year) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int first = a.compareTo(other.a);
      int second = first != 0 ? first : b.compareTo(other.b);
      return second != 0 ? second : Integer.compare(year, other.year);
    }
  }

  /**
   * Directed: cases in force by the first state against the second.
   *
   * @param expand the states that a sender or target stands for: itself, or an organisation's
   *     members in the year
   */
  public static List<TieYear> sanctions(
      List<Spell> spells, int lastYear, String dataset, Members expand) {
    Map<Key, TreeSet<String>> cases = new TreeMap<>();
    for (Spell spell : spells) {
      for (int year = spell.period().fromYear();
          year <= Math.min(lastYear, spell.period().toYear());
          year++) {
        for (String sender : expand.in(spell.source(), year)) {
          for (String target : expand.in(spell.target(), year)) {
            if (!sender.equals(target)) {
              cases
                  .computeIfAbsent(new Key(sender, target, year), key -> new TreeSet<>())
                  .add(spell.note());
            }
          }
        }
      }
    }
    return counted(SANCTIONS, cases, dataset, notes -> String.join(" | ", notes));
  }

  /** The states that an actor stands for in a year. */
  public interface Members {
    List<String> in(String actor, int year);
  }

  /** Undirected: how many senders have sanctions in force against both. */
  public static List<TieYear> sharedSenders(List<TieYear> sanctions, String dataset) {
    Map<Integer, Map<String, TreeSet<String>>> targetsBySender = new TreeMap<>();
    for (TieYear tie : sanctions) {
      targetsBySender
          .computeIfAbsent(tie.year(), key -> new TreeMap<>())
          .computeIfAbsent(tie.a(), key -> new TreeSet<>())
          .add(tie.b());
    }
    Map<Key, TreeSet<String>> shared = new TreeMap<>();
    targetsBySender.forEach(
        (year, senders) ->
            senders.forEach(
                (sender, targets) -> pairs(List.copyOf(targets), year, sender, shared)));
    return counted(SHARED_SENDERS, shared, dataset, senders -> String.join(";", senders));
  }

  private static void pairs(
      List<String> targets, int year, String sender, Map<Key, TreeSet<String>> out) {
    for (int i = 0; i < targets.size(); i++) {
      for (int j = i + 1; j < targets.size(); j++) {
        out.computeIfAbsent(new Key(targets.get(i), targets.get(j), year), key -> new TreeSet<>())
            .add(sender);
      }
    }
  }

  private static List<TieYear> counted(
      String measure,
      Map<Key, TreeSet<String>> rows,
      String dataset,
      Function<TreeSet<String>, String> note) {
    List<TieYear> ties = new ArrayList<>();
    rows.forEach(
        (key, each) -> {
          double count = each.size();
          ties.add(
              new TieYear(
                  measure,
                  key.a(),
                  key.b(),
                  key.year(),
                  count,
                  count,
                  count,
                  each.size(),
                  null,
                  null,
                  List.of(dataset),
                  note.apply(each)));
        });
    return ties;
  }

  /** Undirected: the highest hostility level (1 to 5) of a dispute between the two in the year. */
  public static List<TieYear> hostility(List<Spell> spells, int lastYear, String dataset) {
    Map<Key, Double> highest = new TreeMap<>();
    for (Spell spell : spells) {
      Double value = spell.value();
      for (int year = spell.period().fromYear();
          value != null && year <= Math.min(lastYear, spell.period().toYear());
          year++) {
        highest.merge(new Key(spell.source(), spell.target(), year), value, Math::max);
      }
    }
    return hostility(highest, dataset);
  }

  private static List<TieYear> hostility(Map<Key, Double> levels, String dataset) {
    return levels.entrySet().stream()
        .filter(entry -> entry.getKey().year() >= 1945)
        .map(
            entry ->
                TieYear.exact(
                    HOSTILITY,
                    entry.getKey().a(),
                    entry.getKey().b(),
                    entry.getKey().year(),
                    entry.getValue(),
                    1,
                    dataset))
        .toList();
  }

  /**
   * Undirected: armed conflicts between two states, on the same scale: use of force (4) from 25
   * deaths in battle a year, war (5) from 1,000 between those that lead the sides. Two states that
   * each only support a side did not fight each other.
   *
   * @param spells with the intensity (1, 2) as value and "primary" or "supporting" in the note
   * @param after the last year that the record of disputes covers; only later years are taken
   */
  public static List<TieYear> armedConflict(List<Spell> spells, int after, String dataset) {
    Map<Key, Double> highest = new TreeMap<>();
    for (Spell spell : spells) {
      Double intensity = spell.value();
      boolean fought = !spell.note().contains("both-supporting");
      if (intensity != null && fought && spell.period().fromYear() > after) {
        double level = intensity >= 2 && spell.note().contains("primary") ? 5 : 4;
        Key key = new Key(spell.source(), spell.target(), spell.period().fromYear());
        highest.merge(key, level, Math::max);
      }
    }
    return hostility(highest, dataset);
  }
}
