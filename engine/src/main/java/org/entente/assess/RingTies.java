package org.entente.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.JointVotes;
import org.entente.evidence.TieYear;
import org.entente.measure.TableInterval;
import org.jspecify.annotations.Nullable;

/** Ties of one scale between any two states, whatever they are made from. */
interface RingTies {
  /** The tie over the period; missing where it is not known. */
  Estimate pooled(String a, String b);

  /** Yearly figures of a pair, ascending; years that are not known are left out. */
  TreeMap<Integer, Double> series(String a, String b, List<Integer> years);

  /** Draws of the tie, made together with those of all others; null for ties without error. */
  double @Nullable [] draws(String a, String b);

  /** 95 % interval of draws of a figure made from several ties. */
  default double[] interval(double[] draws, double value) {
    return new double[] {value, value};
  }

  /** By votes. */
  record OfVotes(VoteScores scores, Map<Integer, Map<Dyad, JointVotes>> byYear)
      implements RingTies {
    @Override
    public Estimate pooled(String a, String b) {
      return scores.estimate(Dyad.of(a, b));
    }

    @Override
    public TreeMap<Integer, Double> series(String a, String b, List<Integer> years) {
      Dyad dyad = Dyad.of(a, b);
      TreeMap<Integer, Double> series = new TreeMap<>();
      for (int year : years) {
        JointVotes table = byYear.getOrDefault(year, Map.of()).getOrDefault(dyad, JointVotes.NONE);
        double value = TableInterval.value(scores.similarity(), table);
        if (!Double.isNaN(value)) {
          series.put(year, value);
        }
      }
      return series;
    }

    @Override
    public double[] draws(String a, String b) {
      return scores.draws(Dyad.of(a, b));
    }

    @Override
    public double[] interval(double[] draws, double value) {
      return scores.interval(draws, value);
    }
  }

  /** By a measure outside voting, from a to b, or both ways added up. */
  record OfProfile(TieProfile profile, boolean bothWays) implements RingTies {
    @Override
    public Estimate pooled(String a, String b) {
      if (!profile.measure().directed()) {
        Dyad dyad = Dyad.of(a, b);
        return profile.pooled(dyad.a(), dyad.b());
      }
      Estimate there = profile.pooled(a, b);
      return bothWays ? sum(there, profile.pooled(b, a)) : there;
    }

    private static Estimate sum(Estimate there, Estimate back) {
      if (!there.isPresent() || !back.isPresent()) {
        return there.isPresent() ? back : there;
      }
      Set<Integer> years = new TreeSet<>(there.coverage().years());
      years.retainAll(back.coverage().years());
      List<String> sources = new ArrayList<>(there.sources());
      sources.addAll(back.sources());
      Coverage asked = there.coverage();
      return Estimate.exact(
          there.point().orElseThrow() + back.point().orElseThrow(),
          there.n() + back.n(),
          there.unit(),
          there.method() + "; both ways",
          new Coverage(asked.from(), asked.to(), List.copyOf(years), List.of()),
          sources);
    }

    @Override
    public TreeMap<Integer, Double> series(String a, String b, List<Integer> years) {
      if (!profile.measure().directed()) {
        Dyad dyad = Dyad.of(a, b);
        return one(dyad.a(), dyad.b(), years);
      }
      TreeMap<Integer, Double> there = one(a, b, years);
      if (bothWays) {
        TreeMap<Integer, Double> back = one(b, a, years);
        there.keySet().retainAll(back.keySet());
        there.replaceAll((year, value) -> value + back.getOrDefault(year, 0.0));
      }
      return there;
    }

    private TreeMap<Integer, Double> one(String a, String b, List<Integer> years) {
      TreeMap<Integer, Double> series = new TreeMap<>();
      for (int year : profile.years(a, b)) {
        TieYear row = profile.rows(a, b).get(year);
        Double value = row == null ? (Double) 0.0 : row.value();
        if (years.contains(year) && value != null) {
          series.put(year, value);
        }
      }
      return series;
    }

    @Override
    public double @Nullable [] draws(String a, String b) {
      return null;
    }
  }
}
