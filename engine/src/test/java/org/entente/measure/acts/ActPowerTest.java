package org.entente.measure.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ActPowerTest {
  /** If one act is always found and none never, only whether one takes place matters. */
  @Test
  void aTestThatFindsEveryActNeedsOneInFourOfFiveSpells() {
    ActPower power = ActPower.of(Company.NOBODY, List.of(0.0, 1.0), 16);
    assertThat(power.smallest()).isEqualTo(1);
    assertThat(power.rate()).isCloseTo(-Math.log(0.2) / 16, within(1e-9));
  }

  @Test
  void aTestThatNeverFindsHasNoRate() {
    ActPower power = ActPower.of(Company.ANYBODY, List.of(0.0, 0.1, 0.2), 16);
    assertThat(power.isFound()).isFalse();
    assertThat(power.rate()).isNaN();
  }

  @Test
  void onlyCompaniesWithoutActsAskForPower() {
    Participation acts = shape().plus(new int[] {0, 1, 2, 3}, 0);
    ActsTogether none = measure(acts, group());
    assertThat(none.count(Company.NOBODY).observed()).isZero();
    assertThat(none.power()).extracting(ActPower::company).contains(Company.NOBODY);
    ActsTogether some = measure(acts.plus(group(), 1), group());
    assertThat(some.power()).isEmpty();
  }

  private static Participation shape() {
    return MadeActs.random(50, 200, 2, 7, new SplitMix(77));
  }

  private static int[] group() {
    return new int[] {20, 30, 40, 49};
  }

  private static ActsTogether measure(Participation acts, int[] group) {
    return ActsTogether.of(acts, group, group.length, 12, Effort.STANDARD, 3);
  }

  /** Three of few actors, so that chance alone gives acts and one planted act is not enough. */
  @Test
  @Tag("slow")
  void plantedActsAreFoundAsOftenAsStated() {
    Participation shape = MadeActs.random(26, 150, 2, 5, new SplitMix(5));
    int[] group = {6, 8, 10};
    Participation empty = empty(shape, group);
    List<ActPower> stated = measure(empty, group).power();
    assertThat(stated).anyMatch(power -> power.smallest() > 1);
    for (ActPower power : stated) {
      assertThat(power.isFound()).isTrue();
      double fixed = found(empty, group, power, w -> power.smallest());
      double poisson =
          found(
              empty,
              group,
              power,
              w -> MadeActs.poisson(12 * power.rate(), SplitMix.forPart(6, w)));
      System.out.printf(
          "%s: %d planted, stated %.2f, found %.2f; rate %.2f a year, stated 0.80, found %.2f%n",
          power.company(),
          power.smallest(),
          power.found().get(power.smallest()),
          fixed,
          power.rate(),
          poisson);
      assertThat(fixed).isCloseTo(power.found().get(power.smallest()), within(0.06));
      assertThat(poisson).isCloseTo(0.8, within(0.06));
    }
  }

  private static double found(
      Participation shape, int[] group, ActPower power, java.util.function.IntUnaryOperator acts) {
    int worlds = 400;
    return IntStream.range(0, worlds)
            .parallel()
            .filter(
                w -> {
                  Participation world = MadeActs.world(shape, SplitMix.forPart(41, w));
                  Participation planted = world.plus(group, acts.applyAsInt(w));
                  Worlds.Drawn drawn = Worlds.draw(planted, group, group.length, Effort.PLANTED, w);
                  int observed = drawn.observed()[power.company().ordinal()];
                  return ActCount.of(power.company(), observed, drawn.of(power.company())).isMore();
                })
            .count()
        / (double) worlds;
  }

  /** A world of the same margins in which the group has no act in small company. */
  private static Participation empty(Participation shape, int[] group) {
    for (int seed = 0; seed < 1_000; seed++) {
      Participation world = MadeActs.world(shape, SplitMix.forPart(99, seed));
      int[] counts = new GroupTally(world, group, group.length).count(world.rows());
      if (counts[Company.AS_MANY.ordinal()] == 0) {
        return world;
      }
    }
    throw new AssertionError("no such world");
  }
}
