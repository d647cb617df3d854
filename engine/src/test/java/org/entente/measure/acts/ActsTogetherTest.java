package org.entente.measure.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ActsTogetherTest {
  private static final Effort QUICK = new Effort(16, 125, 20, 1);

  private static ActsTogether of(Participation acts, int[] group) {
    return ActsTogether.of(acts, group, group.length, 10, Effort.STANDARD, 5);
  }

  /** Both acts of 0, 1 and 2 are counted, the one with 3 and 4 not among those of nobody else. */
  @Test
  void actsAreCountedByWhoElseWasThere() {
    int[][] acts = {{0, 1, 2}, {2, 1, 0, 3}, {0, 1, 2, 3, 4, 5, 6}, {0, 1}, {3, 4}, {5, 6}, {2, 5}};
    ActsTogether found = of(Participation.of(7, acts), MadeActs.first(3));
    assertThat(found.counts()).extracting(ActCount::observed).containsExactly(3, 2, 1);
    assertThat(found.counts()).extracting(ActCount::company).containsExactly(Company.values());
    ActsTogether two =
        ActsTogether.of(Participation.of(7, acts), MadeActs.first(3), 2, 10, QUICK, 5);
    assertThat(two.counts()).extracting(ActCount::observed).containsExactly(4, 3, 2);
  }

  /** Every matrix of the margins is tried, so expectation and both tails follow by counting. */
  @Test
  void expectationAndTailsAreThoseOfAllMatricesOfTheMargins() {
    int[] sizes = {2, 2, 3, 3, 4};
    int[] activities = {4, 3, 3, 2, 2};
    int[] group = {1, 2};
    List<int[][]> all = SmallMatrices.all(sizes, activities);
    assertThat(all.size()).isGreaterThan(100);
    int[] counts = all.stream().mapToInt(acts -> tally(Participation.of(5, acts), group)).toArray();
    double expected = MadeActs.mean(counts);
    for (int value : new int[] {1, 2, 3}) {
      int[][] acts =
          all.get(
              IntStream.range(0, counts.length)
                  .filter(m -> counts[m] == value)
                  .findFirst()
                  .orElseThrow());
      ActCount found = of(Participation.of(5, acts), group).count(Company.ANYBODY);
      double more = (double) IntStream.of(counts).filter(c -> c >= value).count() / counts.length;
      double fewer = (double) IntStream.of(counts).filter(c -> c <= value).count() / counts.length;
      assertThat(found.observed()).isEqualTo(value);
      assertThat(found.expected()).isCloseTo(expected, within(0.02));
      assertThat(found.pMore()).isCloseTo(more, within(0.02));
      assertThat(found.pFewer()).isCloseTo(fewer, within(0.02));
    }
  }

  private static int tally(Participation acts, int[] group) {
    return new GroupTally(acts, group, group.length).count(acts.rows())[0];
  }

  @Test
  void aGroupThatActsAsOneIsFoundAndStrangersAreFewer() {
    int[][] acts = new int[60][];
    for (int act = 0; act < 60; act++) {
      acts[act] =
          act < 20 ? new int[] {0, 1, 2} : act < 40 ? new int[] {3, 4, 5} : new int[] {6, 7};
    }
    Participation made = Participation.of(8, acts);
    ActCount blocs = of(made, new int[] {0, 1, 2}).count(Company.NOBODY);
    assertThat(blocs.isMore()).isTrue();
    assertThat(blocs.pMore()).isEqualTo(1 / 10_001.0);
    ActCount strangers = of(made, new int[] {0, 3}).count(Company.ANYBODY);
    assertThat(strangers.observed()).isZero();
    assertThat(strangers.isFewer()).isTrue();
    assertThat(strangers.low()).isPositive();
  }

  @Test
  void actsOfAllActorsSayNothing() {
    int[][] acts = {{0, 1, 2, 3}, {0, 1, 2, 3}, {0, 1, 2, 3}, {0, 1}, {2, 3}};
    ActCount found = of(Participation.of(4, acts), new int[] {0, 2, 3}).count(Company.ANYBODY);
    assertThat(found.observed()).isEqualTo(3);
    assertThat(found.expected()).isEqualTo(3);
    assertThat(found.p()).isEqualTo(1);
  }

  @Test
  void equalSeedsGiveEqualFiguresAndTheOrderOfActsChangesNothingMuch() {
    Participation acts = MadeActs.random(30, 80, 2, 8, new SplitMix(8));
    int[] group = MadeActs.last(3, 30);
    assertThat(ActsTogether.of(acts, group, 3, 5, QUICK, 1))
        .isEqualTo(ActsTogether.of(acts, group, 3, 5, QUICK, 1));
    double one =
        ActsTogether.of(acts, group, 3, 5, Effort.STANDARD, 1).count(Company.ANYBODY).expected();
    double two =
        ActsTogether.of(acts, group, 3, 5, Effort.STANDARD, 2).count(Company.ANYBODY).expected();
    assertThat(one).isNotEqualTo(two).isCloseTo(two, within(0.1));
  }

  @Test
  void armsAgreeAndWorldsAreNearlyIndependent() {
    Participation acts = MadeActs.random(60, 300, 2, 8, new SplitMix(8));
    Mixing mixing = of(acts, MadeActs.last(3, 60)).mixing();
    System.out.println(mixing);
    assertThat(mixing.worlds()).isEqualTo(10_000);
    assertThat(mixing.rHat()).isBetween(0.99, 1.01);
    assertThat(mixing.effective()).isGreaterThan(3_000);
  }

  @Test
  void simplicesAreClosedOnlyByAnActOfAll() {
    int[][] acts = {{0, 1}, {1, 2}, {0, 2}, {0, 3}, {1, 3}, {2, 3, 0}, {3, 4, 5, 6, 7, 8, 1, 2}};
    List<SimplicialShare> shares = of(Participation.of(9, acts), MadeActs.first(4)).simplices();
    assertThat(shares).contains(new SimplicialShare(3, Company.NOBODY, 4, 4, 1));
    assertThat(shares).contains(new SimplicialShare(3, Company.AS_MANY, 4, 4, 1));
    assertThat(shares).contains(new SimplicialShare(3, Company.ANYBODY, 4, 4, 2));
    assertThat(shares).contains(new SimplicialShare(4, Company.ANYBODY, 1, 1, 0));
    assertThat(new SimplicialShare(3, Company.NOBODY, 4, 0, 0).value()).isNaN();
  }

  @Test
  void anActOfSixIsOneOfEachOfTheirPairs() {
    int[][] acts = {{0, 1, 2, 3, 4, 5}, {6, 7}};
    List<SimplicialShare> shares = of(Participation.of(8, acts), MadeActs.first(6)).simplices();
    assertThat(shares).contains(new SimplicialShare(3, Company.NOBODY, 20, 20, 20));
    assertThat(shares).contains(new SimplicialShare(4, Company.NOBODY, 15, 15, 15));
  }

  @Test
  void whatIsNoGroupIsRefused() {
    Participation acts = Participation.of(3, new int[][] {{0, 1}, {1, 2}});
    for (int[] group : new int[][] {{}, {0}, {0, 0}, {0, 3}, {-1, 0}}) {
      assertThatThrownBy(() -> of(acts, group)).isInstanceOf(IllegalArgumentException.class);
    }
    for (int least : new int[] {1, 3}) {
      assertThatThrownBy(() -> ActsTogether.of(acts, new int[] {0, 1}, least, 1, QUICK, 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> ActsTogether.of(acts, new int[] {0, 1}, 2, 0, QUICK, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Effort(1, 10, 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noActsAtAllGiveNoSurprise() {
    ActsTogether found = of(Participation.of(3, new int[0][]), MadeActs.first(2));
    assertThat(found.count(Company.ANYBODY).p()).isEqualTo(1);
    assertThat(found.mixing().rHat()).isNaN();
  }

  /** Counts of about 25 with a standard deviation of 3: small steps between p-values. */
  @Test
  @Tag("slow")
  void inWorldsOfTheNullOneTestInTwentyFinds() {
    int worlds = 1_000;
    SplitMix margins = new SplitMix(21);
    Participation shape = MadeActs.random(24, 200, 4, 12, margins);
    int[] group = MadeActs.last(3, 24);
    long found =
        IntStream.range(0, worlds)
            .parallel()
            .filter(
                w -> count(MadeActs.world(shape, SplitMix.forPart(31, w)), group, w).p() <= 0.05)
            .count();
    double size = (double) found / worlds;
    System.out.printf("size of the test %.3f in %d worlds%n", size, worlds);
    assertThat(size).isBetween(0.03, 0.07);
  }

  private static ActCount count(Participation acts, int[] group, long seed) {
    Effort effort = new Effort(8, 125, 10, 1);
    Worlds.Drawn drawn = Worlds.draw(acts, group, group.length, effort, seed);
    int any = Company.ANYBODY.ordinal();
    return ActCount.of(Company.ANYBODY, drawn.observed()[any], drawn.of(Company.ANYBODY));
  }

  /** Mixing is spoilt on purpose: one trade between worlds, and the p-value is still honest. */
  @Test
  @Tag("slow")
  void theTestIsHonestEvenWhereTheWalkHardlyMoves() {
    int worlds = 1_000;
    Participation shape = MadeActs.random(24, 200, 4, 12, new SplitMix(21));
    int[] group = MadeActs.last(3, 24);
    Effort poor = new Effort(2, 100, 1, 1);
    long found =
        IntStream.range(0, worlds)
            .parallel()
            .filter(
                w -> {
                  Participation acts = MadeActs.world(shape, SplitMix.forPart(32, w));
                  Worlds.Drawn drawn = Worlds.draw(acts, group, 3, poor, w);
                  return ActCount.of(
                              Company.ANYBODY, drawn.observed()[0], drawn.of(Company.ANYBODY))
                          .p()
                      <= 0.05;
                })
            .count();
    System.out.printf("size with two short arms %.3f%n", (double) found / worlds);
    assertThat((double) found / worlds).isLessThan(0.07);
  }
}
