package org.entente.measure.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DimensionTestTest {
  private static DimensionTest test(double second, int world) {
    double[] b = {1, second};
    MadeAssembly made =
        MadeAssembly.of(
            new MadeAssembly.Plan(60, 4, 50, b, 0.1, 0.15, 0, 0), SplitMix.forPart(31, world));
    return DimensionTest.of(made.matrix(), made.session(), made.anchor(), world);
  }

  @Test
  void aWorldOfOneDimensionNeedsNoSecond() {
    DimensionTest.Result result = test(0, 0).overall();
    assertThat(result.needed()).isFalse();
    assertThat(result.gain()).isNegative();
  }

  @Test
  void aWorldOfTwoDimensionsNeedsTheSecond() {
    DimensionTest.Result result = test(0.8, 0).overall();
    assertThat(result.needed()).isTrue();
    assertThat(result.z()).isEqualTo(result.gain() / result.error(), within(1e-12));
  }

  /** Votes of both halves are those of the whole, and so is the sum of their gains. */
  @Test
  void halvesAddUpToTheWhole() {
    DimensionTest test = test(0.8, 1);
    DimensionTest.Result early = test.among(v -> v < 100);
    DimensionTest.Result late = test.among(v -> v >= 100);
    DimensionTest.Result all = test.overall();
    assertThat(early.votes() + late.votes()).isEqualTo(all.votes());
    assertThat(early.gain() * early.votes() + late.gain() * late.votes())
        .isEqualTo(all.gain() * all.votes(), within(1e-6));
    assertThat(all.votes()).isBetween(900L, 1150L); // a tenth of 60 * 200 * 0.85
  }

  @Test
  @Tag("slow")
  void worldsOfOneDimensionAreSeldomSaidToNeedTwo() {
    int needed = 0;
    for (int world = 0; world < 40; world++) {
      needed += test(0, world).overall().needed() ? 1 : 0;
    }
    System.out.printf("dimension test: %d of 40 worlds of one dimension called two%n", needed);
    assertThat(needed).isLessThanOrEqualTo(2);
  }

  /** With a second of 0.6 it is 15 of 20: four sessions of 50 roll calls are not much. */
  @Test
  @Tag("slow")
  void worldsOfTwoDimensionsAreNearlyAlwaysFound() {
    int needed = 0;
    for (int world = 0; world < 20; world++) {
      needed += test(0.8, world).overall().needed() ? 1 : 0;
    }
    System.out.printf("dimension test: %d of 20 worlds of two dimensions found%n", needed);
    assertThat(needed).isGreaterThanOrEqualTo(18);
  }
}
