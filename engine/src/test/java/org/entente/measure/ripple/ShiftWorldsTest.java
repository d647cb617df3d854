package org.entente.measure.ripple;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates of error in made worlds. */
@Tag("slow")
class ShiftWorldsTest {
  private static final int[] LAGS = {1, 3, 7, 14};
  private static final double[] NOTHING = {};

  private static Bursts bursts(MadeDays.Recipe recipe, long seed) {
    return Bursts.of(MadeDays.series(recipe, seed, NOTHING));
  }

  private static double share(double[][] worlds, int figure, double most) {
    return Arrays.stream(worlds).filter(world -> world[figure] <= most).count()
        / (double) worlds.length;
  }

  /** 800 pairs, at four lags: the error of a rate of 5 % over all lags is below 0.8 points. */
  @ParameterizedTest
  @CsvSource({"0.0,false", "0.5,false", "0.5,true", "0.8,true"})
  void independentSeriesAreCalledJoinedInThreeToSevenPercent(double persistence, boolean drifts) {
    MadeDays.Recipe recipe = new MadeDays.Recipe(persistence, drifts);
    double[][] worlds =
        IntStream.range(0, 800)
            .parallel()
            .mapToObj(world -> figures(recipe, world))
            .toArray(double[][]::new);
    double size = 0;
    for (int l = 0; l < LAGS.length; l++) {
      double ofLag = share(worlds, l, 0.05);
      size += ofLag / LAGS.length;
      System.out.printf(
          "ripples, persistence %.1f, drift %s, lag %d: called joined %.3f, ratio covered %.3f,"
              + " lead covered %.3f%n",
          persistence,
          drifts,
          LAGS[l],
          ofLag,
          1 - share(worlds, 4 + l, 0),
          1 - share(worlds, 8 + l, 0));
      assertThat(1 - share(worlds, 4 + l, 0)).isBetween(0.92, 0.98);
      assertThat(1 - share(worlds, 8 + l, 0)).isBetween(0.92, 0.99);
    }
    assertThat(size).isBetween(0.03, 0.07);
  }

  private static double[] figures(MadeDays.Recipe recipe, int world) {
    Pairing pair = new Pairing(bursts(recipe, 2L * world), bursts(recipe, 2L * world + 1));
    double[] figures = new double[3 * LAGS.length];
    ShiftTest[] tests = pair.tests(LAGS);
    for (int l = 0; l < LAGS.length; l++) {
      Shifted shifted = tests[l].shifted();
      double[] lead = pair.blocks(LAGS[l]).leadInterval(400, SplitMix.forPart(world, l));
      figures[l] = shifted.p();
      figures[4 + l] = shifted.low() <= 1 && shifted.high() >= 1 ? 1 : 0;
      figures[8 + l] = lead[0] <= 0.5 && lead[1] >= 0.5 ? 1 : 0;
    }
    return figures;
  }

  @ParameterizedTest
  @CsvSource({"0.2", "0.6", "0.8"})
  void powerIsWhatTheTestSaysItIs(double strength) {
    MadeDays.Recipe drifting = new MadeDays.Recipe(0.5, true);
    double[][] worlds =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(world -> planted(drifting, strength, world))
            .toArray(double[][]::new);
    double found = share(worlds, 0, 0.05);
    double ratio = Arrays.stream(worlds).mapToDouble(world -> world[1]).average().orElseThrow();
    double detectable =
        Arrays.stream(worlds).mapToDouble(world -> world[2]).average().orElseThrow();
    System.out.printf(
        "ripples planted at %.1f two days later: ratio %.2f, found %.2f, found at %.2f in 80 %%,"
            + " lead %.2f%n",
        strength,
        ratio,
        found,
        detectable,
        Arrays.stream(worlds).mapToDouble(world -> world[3]).average().orElseThrow());
    assertThat(found > 0.8).isEqualTo(ratio > detectable);
  }

  private static double[] planted(MadeDays.Recipe recipe, double strength, int world) {
    double[] leader = MadeDays.series(new MadeDays.Recipe(0.5, false), 2L * world, NOTHING);
    double[] follower = MadeDays.series(recipe, 2L * world + 1, MadeDays.echo(leader, 2, strength));
    Pairing pair = new Pairing(Bursts.of(leader), Bursts.of(follower));
    Shifted shifted = pair.test(7).shifted();
    return new double[] {shifted.p(), shifted.ratio(), shifted.detectable(), pair.blocks(7).lead()};
  }

  @Test
  void independentGroupsOfFourAreCalledJoinedInThreeToSevenPercent() {
    MadeDays.Recipe recipe = new MadeDays.Recipe(0.5, true);
    double[] p = new double[400];
    for (int world = 0; world < p.length; world++) {
      long first = 4L * world;
      List<Bursts> members =
          IntStream.range(0, 4).mapToObj(m -> bursts(recipe, 70_000 + first + m)).toList();
      p[world] = GroupShiftTest.of(members, 7, 1000, world).shifted().p();
    }
    double size = Arrays.stream(p).filter(each -> each <= 0.05).count() / (double) p.length;
    System.out.printf("ripples, groups of four called joined: %.3f%n", size);
    assertThat(size).isBetween(0.03, 0.075);
  }
}
