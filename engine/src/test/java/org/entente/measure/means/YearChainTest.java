package org.entente.measure.means;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;

class YearChainTest {
  private static final double TAIL = 0.025;

  /** Years of a chain that is drawn. */
  static int drawn(SplitMix random, int years, double share, double dependence) {
    boolean yes = random.nextDouble() < share;
    int count = yes ? 1 : 0;
    for (int year = 1; year < years; year++) {
      double next = share * (1 - dependence) + (yes ? dependence : 0);
      yes = random.nextDouble() < next;
      count += yes ? 1 : 0;
    }
    return count;
  }

  @Test
  void independentYearsAreBinomial() {
    double[] atMost = new YearChain(4, 0).atMost(0.3);
    assertThat(atMost)
        .containsExactly(new double[] {0.2401, 0.6517, 0.9163, 0.9919, 1}, within(1e-12));
  }

  /** Four sequences of two years: no, no 0.7 x 0.85; yes, yes 0.3 x 0.65. */
  @Test
  void twoDependentYearsFollowOnPaper() {
    double[] atMost = new YearChain(2, 0.5).atMost(0.3);
    assertThat(atMost).containsExactly(new double[] {0.595, 0.805, 1}, within(1e-12));
  }

  /** Clopper and Pearson's table: 0 of 10 to 0.3085, 5 of 10 from 0.1871 to 0.8129. */
  @Test
  void independentYearsHaveTheExactBinomialInterval() {
    YearChain ten = new YearChain(10, 0);
    assertThat(ten.low(0, TAIL)).isZero();
    assertThat(ten.high(0, TAIL)).isCloseTo(0.3085, within(5e-5));
    assertThat(ten.low(5, TAIL)).isCloseTo(0.1871, within(5e-5));
    assertThat(ten.high(5, TAIL)).isCloseTo(0.8129, within(5e-5));
    assertThat(ten.high(10, TAIL)).isEqualTo(1);
  }

  @Test
  void dependentYearsTellLess() {
    assertThat(new YearChain(10, 0.5).high(0, TAIL))
        .isGreaterThan(new YearChain(10, 0).high(0, TAIL) + 0.1);
  }

  /** An exact interval holds the truth at least 95 % of the time; the count makes it more. */
  @Test
  void intervalHoldsTheShareAtItsNominalRate() {
    for (double share : new double[] {0.05, 0.3, 0.6}) {
      for (double dependence : new double[] {0, 0.45}) {
        double held = held(share, dependence);
        System.out.printf("share %.2f dependence %.2f: %.3f held%n", share, dependence, held);
        assertThat(held).isBetween(0.943, 1.0);
      }
    }
  }

  private static double held(double share, double dependence) {
    YearChain chain = new YearChain(15, dependence);
    double[] low = new double[16];
    double[] high = new double[16];
    for (int count = 0; count <= 15; count++) {
      low[count] = chain.low(count, TAIL);
      high[count] = chain.high(count, TAIL);
    }
    SplitMix random = SplitMix.forPart(11, Math.round(1000 * share + 10 * dependence));
    int held = 0;
    for (int world = 0; world < 4000; world++) {
      int count = drawn(random, 15, share, dependence);
      held += low[count] <= share && share <= high[count] ? 1 : 0;
    }
    return held / 4000.0;
  }

  @Test
  void noYearsAndFullDependenceAreRefused() {
    assertThatThrownBy(() -> new YearChain(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new YearChain(5, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new YearChain(5, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
