package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.domain.VoteMatrix;
import org.junit.jupiter.api.Test;

class PoleVotesTest {
  private static final int POLE = 2;

  /** Rows a, b, the pole and three others that always vote yes; every roll call a cluster. */
  private static VoteMatrix votes(String a, String b, String pole) {
    String others = "1".repeat(a.length());
    List<String> rows = List.of(a, b, pole, others, others, others);
    byte[][] votes = new byte[rows.size()][a.length()];
    int[] clusters = new int[a.length()];
    for (int v = 0; v < clusters.length; v++) {
      clusters[v] = v;
      for (int i = 0; i < votes.length; i++) {
        votes[i][v] = (byte) (rows.get(i).charAt(v) - '0');
      }
    }
    return new VoteMatrix(List.of("AAA", "BBB", "PPP", "XXX", "YYY", "ZZZ"), votes, clusters);
  }

  private static PoleVotes.Against against(String a, String b, String pole) {
    return new PoleVotes(votes(a, b, pole), POLE).against(0, 1);
  }

  @Test
  void yesToTheNoOfThePoleIsAgainstItAndNoToItsYesToo() {
    PoleVotes.Against against = against("1133", "1133", "3311");
    assertThat(against.share()).isEqualTo(1);
    assertThat(against.agreements()).isEqualTo(4);
  }

  @Test
  void anAbstentionIsNeverAgainst() {
    assertThat(against("2211", "2211", "1322").share()).isZero();
  }

  @Test
  void rollCallsWithoutThePoleOrWithoutAgreementDoNotCount() {
    PoleVotes.Against against = against("1131", "1121", "3030");
    assertThat(against.agreements()).isEqualTo(1);
    assertThat(against.share()).isEqualTo(1);
  }

  /** Half yes and half no of each: of equal votes half are opposite to the pole's by chance. */
  @Test
  void theExpectationIsThatOfIndependentVotes() {
    assertThat(against("11113333", "11331133", "13131313").expected())
        .isEqualTo(0.5, within(1e-12));
  }

  @Test
  void independentVotersAreAgainstThePoleAsOftenAsExpected() {
    SplitMix random = new SplitMix(4);
    StringBuilder[] rows = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
    for (int v = 0; v < 20_000; v++) {
      rows[0].append(1 + random.nextInt(3));
      rows[1].append(random.nextDouble() < 0.7 ? 1 : 3);
      rows[2].append(random.nextDouble() < 0.2 ? 1 : 3);
    }
    PoleVotes.Against found = against(rows[0].toString(), rows[1].toString(), rows[2].toString());
    assertThat(found.share()).isEqualTo(found.expected(), within(0.02));
    assertThat(found.expected())
        .isBetween(found.end(-TableInterval.Z95) - 0.01, found.end(TableInterval.Z95) + 0.01);
  }

  @Test
  void aShareOfNoneOrAllHasAnIntervalOfSomeWidth() {
    PoleVotes.Against all = against("11111111", "11111111", "33333333");
    assertThat(all.end(TableInterval.Z95)).isEqualTo(1, within(1e-12));
    assertThat(all.end(-TableInterval.Z95)).isBetween(0.5, 0.75); // Wilson: 8 of 8
  }

  @Test
  void withoutThePoleLeavesRollCallsWhereItStoodApartOut() {
    // the pole says no where most say yes on the first two, abstains, votes yes, is absent
    var table = new PoleVotes(votes("13131", "11131", "33210"), POLE).without(0, 1);
    assertThat(table.n()).isEqualTo(2);
    assertThat(table.cells()[0]).isEqualTo(1); // yes, yes
    assertThat(table.cells()[8]).isEqualTo(1); // no, no
  }
}
