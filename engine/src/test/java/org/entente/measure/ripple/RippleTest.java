package org.entente.measure.ripple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.entente.measure.FalseDiscoveries;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;

class RippleTest {
  private static final double[] NOTHING = {};
  private static final MadeDays.Recipe DRIFTING = new MadeDays.Recipe(0.5, true);

  private static Bursts bursts(long seed, double[] extra) {
    return Bursts.of(MadeDays.series(DRIFTING, seed, extra));
  }

  private static double[] noise(int days, long seed) {
    SplitMix random = new SplitMix(seed);
    return IntStream.range(0, days).mapToDouble(day -> random.nextGaussian()).toArray();
  }

  @Test
  void theMedianOfALineIsTheLineWhereTheWindowIsWhole() {
    double[] line = IntStream.range(0, 300).mapToDouble(day -> 2.0 * day).toArray();
    double[] medians = RunningMedian.of(line);
    assertThat(medians[150]).isEqualTo(300);
    assertThat(medians[0]).isEqualTo(45);
    line[140] = Double.NaN;
    assertThat(RunningMedian.of(line)[150]).isEqualTo(301);
  }

  @Test
  void aWindowWithTooFewKnownDaysHasNoMedian() {
    double[] series = new double[91];
    Arrays.fill(series, 0, 47, Double.NaN);
    assertThat(RunningMedian.of(series)[45]).isNaN();
  }

  @Test
  void aTenthOfTheDaysOfEachWeekdayAreBursts() {
    Bursts bursts = Bursts.of(noise(1400, 5));
    assertThat(bursts.days()).hasSize(140);
    assertThat(Arrays.stream(bursts.days()).filter(day -> day % 7 == 3)).hasSize(20);
  }

  @Test
  void tiesAtTheThresholdAreNoBursts() {
    double[] series = IntStream.range(0, 1400).mapToDouble(day -> day % 3).toArray();
    assertThat(Bursts.of(series).days()).isEmpty();
  }

  @Test
  void aConstantSeriesIsNotSeenRatherThanQuiet() {
    Bursts bursts = Bursts.of(new double[400]);
    assertThat(bursts.seen()).isZero();
    assertThat(bursts.days()).isEmpty();
  }

  @Test
  void neitherLevelNorUnitNorMissingDaysMakeBursts() {
    double[] series = noise(1400, 8);
    double[] scaled = Arrays.stream(series).map(x -> 1000 + 7 * x).toArray();
    assertThat(Bursts.of(scaled).days()).isEqualTo(Bursts.of(series).days());
    double[] gappy = MadeDays.withGaps(series);
    assertThat(Arrays.stream(Bursts.of(gappy).days()).filter(day -> Double.isNaN(gappy[day])))
        .isEmpty();
  }

  @Test
  void hitsAtEveryOffsetAreThoseCountedByHand() {
    Bursts one = new Bursts(new int[] {3, 10, 50}, new int[] {4}, 100);
    Bursts other = new Bursts(new int[] {2, 12, 98}, new int[] {7}, 100);
    Offsets offsets = Offsets.of(one, other);
    assertThat(offsets.hits(1)[0]).isEqualTo(1);
    assertThat(offsets.hits(2)[0]).isEqualTo(2);
    assertThat(offsets.hits(5)[0]).as("98 is five days before 3").isEqualTo(3);
    assertThat(offsets.hits(1)[48]).as("50 to 98").isEqualTo(1);
    assertThat(offsets.chances(0)[0]).isEqualTo(98);
    assertThat(offsets.chances(0)[3]).as("the missing days fall on each other").isEqualTo(99);
  }

  @Test
  void everyShiftOfThirtyDaysOrMoreIsTaken() {
    ShiftTest test = new Pairing(bursts(1, NOTHING), bursts(2, NOTHING)).test(7);
    assertThat(test.shifted().shifts()).isEqualTo(MadeDays.DAYS - 59);
  }

  @Test
  void aSeriesIsJoinedToItself() {
    Bursts one = bursts(3, NOTHING);
    Shifted shifted = new Pairing(one, one).test(1).shifted();
    assertThat(shifted.p()).isEqualTo(1.0 / (MadeDays.DAYS - 58));
    assertThat(shifted.ratio()).isGreaterThan(3);
    assertThat(shifted.low()).isGreaterThan(1);
  }

  @Test
  void plantedCoordinationIsFoundAndItsLeaderNamed() {
    double[] leader = MadeDays.series(new MadeDays.Recipe(0.5, false), 20, NOTHING);
    Bursts follower = bursts(21, MadeDays.echo(leader, 2, 0.8));
    Pairing pair = new Pairing(Bursts.of(leader), follower);
    assertThat(pair.test(7).shifted().p()).isLessThan(0.005);
    assertThat(pair.blocks(7).leadInterval(500, new SplitMix(1))[0]).isGreaterThan(0.5);
    Pairing turned = new Pairing(follower, Bursts.of(leader));
    assertThat(turned.blocks(7).lead()).isCloseTo(1 - pair.blocks(7).lead(), within(1e-12));
    assertThat(turned.test(7).hits()).isEqualTo(pair.test(7).hits());
  }

  @Test
  void aShockToAllStatesIsNoCoordinationBesideOutsidersWhoShareIt() {
    double[] shock = MadeDays.series(new MadeDays.Recipe(0.5, false), 900, NOTHING);
    double[] shared = MadeDays.echo(shock, 0, 0.7);
    List<Bursts> outsiders =
        IntStream.range(0, 20).mapToObj(state -> bursts(1000 + state, shared)).toList();
    double[] activity = IntStream.range(0, 20).mapToDouble(state -> 1 + state).toArray();
    ControlField field = ControlField.of(outsiders, activity, 7);
    int beyondChance = 0;
    int stoodOut = 0;
    for (int pair = 0; pair < 40; pair++) {
      Shifted shifted =
          new Pairing(bursts(2000 + 2 * pair, shared), bursts(2001 + 2 * pair, shared))
              .test(7)
              .shifted();
      beyondChance += shifted.p() <= 0.05 ? 1 : 0;
      stoodOut += field.pair(shifted.excess(), 5, 9).p() <= 0.05 ? 1 : 0;
    }
    System.out.printf(
        "ripples, common shock: of 40 pairs %d beyond chance, %d beyond the outsiders%n",
        beyondChance, stoodOut);
    assertThat(beyondChance).isGreaterThan(30);
    assertThat(stoodOut).isLessThanOrEqualTo(6);
  }

  @Test
  void coordinationBesideAShockToAllIsStillFound() {
    double[] shock = MadeDays.series(new MadeDays.Recipe(0.5, false), 900, NOTHING);
    double[] shared = MadeDays.echo(shock, 0, 0.3);
    List<Bursts> outsiders =
        IntStream.range(0, 20).mapToObj(state -> bursts(3000 + state, shared)).toList();
    double[] activity = IntStream.range(0, 20).mapToDouble(state -> 1 + state).toArray();
    ControlField field = ControlField.of(outsiders, activity, 3);
    double[] own =
        MadeDays.echo(MadeDays.series(new MadeDays.Recipe(0, false), 4000, NOTHING), 0, 1);
    double[] both =
        IntStream.range(0, shared.length).mapToDouble(d -> shared[d] + own[d]).toArray();
    Shifted shifted = new Pairing(bursts(4001, both), bursts(4002, both)).test(3).shifted();
    assertThat(field.pair(shifted.excess(), 5, 9).p()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void controlsAreTheNearestInActivityAndEachPairOnce() {
    List<Bursts> outsiders = new ArrayList<>();
    for (int state = 0; state < 30; state++) {
      outsiders.add(bursts(5000 + state, NOTHING));
    }
    double[] activity = IntStream.range(0, 30).mapToDouble(state -> Math.exp(state)).toArray();
    ControlField field = ControlField.of(outsiders, activity, 1);
    assertThat(field.pair(0, 1, 1).compared()).isEqualTo(15 * 14 / 2);
    assertThat(field.pair(0, 1, Math.exp(29)).compared()).isEqualTo(15 * 15);
    assertThat(field.group(0, new double[] {1, 1, 1}, 4).compared()).isEqualTo(455);
    assertThat(field.pair(-1e9, 1, 1).p()).isEqualTo(1);
    assertThat(field.pair(1e9, 1, 1).p()).isEqualTo(1.0 / 106);
  }

  @Test
  void shiftsOfAGroupKeepTheirDistanceRoundTheCircle() {
    SplitMix random = new SplitMix(6);
    for (int draw = 0; draw < 2000; draw++) {
      int[] shifts = GroupShiftTest.shifts(11, 335, random);
      int[] sorted = Arrays.stream(shifts).sorted().toArray();
      for (int m = 0; m < sorted.length; m++) {
        int next = m + 1 < sorted.length ? sorted[m + 1] : sorted[0] + 335;
        assertThat(next - sorted[m]).isGreaterThanOrEqualTo(ShiftTest.SHORTEST);
      }
    }
    assertThat(GroupShiftTest.hasRoom(11, 335)).isTrue();
    assertThat(GroupShiftTest.hasRoom(12, 335)).isFalse();
  }

  @Test
  void aGroupOfTwoHasTheRatioOfItsPair() {
    Bursts one = bursts(30, NOTHING);
    Bursts other = bursts(31, NOTHING);
    Shifted pair = new Pairing(one, other).test(7).shifted();
    GroupShiftTest group = GroupShiftTest.of(List.of(one, other), 7, 20_000, 3);
    assertThat(group.shifted().ratio()).isCloseTo(pair.ratio(), within(0.01));
    assertThat(group.shifted().p()).isCloseTo(pair.p(), within(0.02));
  }

  @Test
  void threadsDoNotChangeADigit() throws Exception {
    List<Bursts> members =
        IntStream.range(0, 6).mapToObj(state -> bursts(40 + state, NOTHING)).toList();
    double[] activity = {1, 2, 3, 4, 5, 6};
    List<Object> first = null;
    for (int threads : new int[] {1, 2, 7}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      List<Object> figures =
          pool.submit(
                  () ->
                      List.<Object>of(
                          GroupShiftTest.of(members, 7, 500, 9),
                          ControlField.of(members, activity, 7).group(0.3, new double[] {2, 3}, 9)))
              .get();
      pool.shutdown();
      first = first == null ? figures : first;
      assertThat(figures).isEqualTo(first);
    }
  }

  /** By hand: .005 x 5/1 = .01 x 5/2 = .025, .03 x 5/3 = .04 x 5/4 = .05. */
  @Test
  void adjustedValuesAreThoseOfBenjaminiAndHochberg() {
    assertThat(FalseDiscoveries.adjusted(new double[] {0.04, 0.005, 0.03, 0.9, 0.01}))
        .containsExactly(new double[] {0.05, 0.025, 0.05, 0.9, 0.025}, within(1e-12));
  }

  @Test
  void lagsThatReachTheShortestShiftAreRefused() {
    Pairing pair = new Pairing(bursts(1, NOTHING), bursts(2, NOTHING));
    assertThatThrownBy(() -> pair.test(30)).hasMessageContaining("lag 30");
    assertThatThrownBy(() -> pair.test(0)).hasMessageContaining("lag 0");
    Bursts shorter = Bursts.of(noise(400, 1));
    assertThatThrownBy(() -> new Pairing(pair.one(), shorter).test(1))
        .hasMessageContaining("400 days");
  }
}
