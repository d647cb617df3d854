package org.entente.assess.ripple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Whether members of a group burst out against a pole and its allies at the same time.
 *
 * @param request what was asked
 * @param span first to last day that the events cover within the period; null if none
 * @param days calendar days in it
 * @param known days in it of which something is known
 * @param coverage years
 * @param sources dataset ids
 * @param targets the pole and its allies by year
 * @param uncovered members without a series, each with the reason
 * @param controls states that stand for nobody's friend
 * @param group over all pairs of covered members, at the lag asked; null if there is none
 * @param pairs of covered members
 * @param verdict on the group
 * @param words the verdict in a sentence
 * @param reason why there is no finding; empty when there is one
 */
public record RippleFinding(
    RippleRequest request,
    @Nullable Period span,
    int days,
    int known,
    Coverage coverage,
    List<String> sources,
    Map<Integer, Set<String>> targets,
    Map<String, String> uncovered,
    List<String> controls,
    @Nullable Figure group,
    List<Pair> pairs,
    Verdict verdict,
    String words,
    String reason) {

  public RippleFinding {
    pairs = List.copyOf(pairs);
    controls = List.copyOf(controls);
    if (reason.isEmpty() == pairs.isEmpty()
        || reason.isEmpty() == (verdict == Verdict.NO_EVIDENCE)) {
      throw new IllegalArgumentException("figures and a verdict, or a reason why there are none");
    }
  }

  /**
   * How much more often bursts fall together than the members' own rhythms explain.
   *
   * @param lag days
   * @param ratio observed / expected, with an interval
   * @param hits pairs of bursts at most {@code lag} days apart
   * @param expected by circular shifts
   * @param p of the shifts
   * @param q the same after all tests of the group were counted (Benjamini and Hochberg); that of
   *     the group, which is one test, is p
   * @param shifts behind p
   * @param rank share of pairs or groups of controls with as large an excess; NaN without any
   * @param compared how many those are
   * @param detectable ratio that the shifts would find at 5 % in 80 % of cases
   */
  public record Figure(
      int lag,
      Estimate ratio,
      long hits,
      double expected,
      double p,
      double q,
      int shifts,
      double rank,
      int compared,
      double detectable) {}

  /**
   * One pair.
   *
   * @param dyad the two
   * @param figures one for each lag
   * @param leads for each lag, share of the bursts on different days in which the dyad's first
   *     state came first
   * @param verdict at the lag asked
   */
  public record Pair(Dyad dyad, List<Figure> figures, List<Estimate> leads, Verdict verdict) {
    public Pair {
      figures = List.copyOf(figures);
      leads = List.copyOf(leads);
    }

    /** The figure at a lag. */
    public Figure at(int lag) {
      return figures.stream().filter(each -> each.lag() == lag).findFirst().orElseThrow();
    }
  }
}
