package org.entente.measure.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Of a group's subsets of a size whose pairs all act, how many act as one: the closed among the
 * closed and open simplices (Benson, Abebe, Schaub, Jadbabaie and Kleinberg 2018, PNAS 115,
 * E11221-E11230). An act of three is an act of its three pairs as well.
 *
 * @param order members of a subset, 3 or more
 * @param company who else may have taken part in an act that counts, for pairs and for subsets: an
 *     act of six of a group and nobody else is one of each of its pairs in that company
 * @param subsets of this size
 * @param pairwise those of them whose pairs all act
 * @param asOne those of the latter that all take part in one act
 */
public record SimplicialShare(int order, Company company, int subsets, int pairwise, int asOne) {

  /** Share of the pairwise that act as one; NaN if there are none. */
  public double value() {
    return pairwise == 0 ? Double.NaN : (double) asOne / pairwise;
  }

  /**
   * For subsets of one size in each company. Cost: subsets times acts; 36,000 subsets of four of a
   * group of 32.
   *
   * @param group indices, each once
   */
  static List<SimplicialShare> of(Participation matrix, int[] group, int order) {
    List<SimplicialShare> shares = new ArrayList<>();
    for (Company company : Company.values()) {
      shares.add(new Search(matrix, group, company).share(order));
    }
    return shares;
  }

  /** Goes through all subsets. */
  private static final class Search {
    private final Participation matrix;
    private final int[] group;
    private final Company company;
    private final int[] acts;
    private final boolean[][] together;
    private int subsets;
    private int pairwise;
    private int asOne;

    Search(Participation matrix, int[] group, Company company) {
      this.matrix = matrix;
      this.group = group;
      this.company = company;
      this.acts = IntStream.range(0, matrix.acts()).filter(this::counts).toArray();
      this.together = new boolean[group.length][group.length];
      for (int i = 0; i < group.length; i++) {
        for (int j = 0; j < i; j++) {
          together[i][j] = act(new int[] {i, j});
          together[j][i] = together[i][j];
        }
      }
    }

    SimplicialShare share(int order) {
      choose(new int[order], 0, 0);
      return new SimplicialShare(order, company, subsets, pairwise, asOne);
    }

    private void choose(int[] chosen, int count, int next) {
      if (count == chosen.length) {
        look(chosen);
        return;
      }
      for (int member = next; member < group.length; member++) {
        chosen[count] = member;
        choose(chosen, count + 1, member + 1);
      }
    }

    private void look(int[] chosen) {
      subsets++;
      if (pairsAct(chosen)) {
        pairwise++;
        asOne += act(chosen) ? 1 : 0;
      }
    }

    private boolean pairsAct(int[] chosen) {
      for (int i = 0; i < chosen.length; i++) {
        for (int j = 0; j < i; j++) {
          if (!together[chosen[i]][chosen[j]]) {
            return false;
          }
        }
      }
      return true;
    }

    private boolean counts(int act) {
      int members = (int) IntStream.of(group).filter(each -> matrix.tookPart(each, act)).count();
      return members >= 2 && company.holds(members, matrix.size(act));
    }

    /** Whether some act that counts includes all of these. */
    private boolean act(int[] chosen) {
      return IntStream.of(acts).anyMatch(act -> joins(act, chosen));
    }

    private boolean joins(int act, int[] chosen) {
      for (int member : chosen) {
        if (!matrix.tookPart(group[member], act)) {
          return false;
        }
      }
      return true;
    }
  }
}
