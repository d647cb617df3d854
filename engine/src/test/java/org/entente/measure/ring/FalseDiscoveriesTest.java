package org.entente.measure.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.measure.FalseDiscoveries;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Test;

class FalseDiscoveriesTest {
  /** m = 4: .01 x 4, .04 x 4 / 3 for both .03 x 2 = .06 and .04, .5; a test not made is no test. */
  @Test
  void fourTestsWorkedByHand() {
    double[] q = FalseDiscoveries.adjusted(new double[] {0.5, 0.01, Double.NaN, 0.04, 0.03});
    assertThat(q[0]).isEqualTo(0.5, within(1e-12));
    assertThat(q[1]).isEqualTo(0.04, within(1e-12));
    assertThat(q[2]).isNaN();
    assertThat(q[3]).isEqualTo(0.16 / 3, within(1e-12));
    assertThat(q[4]).isEqualTo(0.16 / 3, within(1e-12));
  }

  /** 190 outsiders over 12 years, 20 of which move; at most one mover in twenty is none. */
  @Test
  void amongMoversFoundAtMostOneInTwentyIsNone() {
    Trend trend = Trend.forTests();
    SplitMix random = new SplitMix(4);
    int[] years = IntStream.range(0, 12).toArray();
    double falseShare = 0;
    int found = 0;
    int worlds = 200;
    for (int world = 0; world < worlds; world++) {
      double[] p = new double[190];
      for (int state = 0; state < p.length; state++) {
        double[] values = TrendlessSeries.of(years.length, 0.3, 0.3, random);
        double moves = state < 20 ? 0.6 : 0;
        Arrays.setAll(values, i -> values[i] + moves * i);
        p[state] = trend.line(years, values).p();
      }
      double[] q = FalseDiscoveries.adjusted(p);
      int all = (int) Arrays.stream(q).filter(each -> each <= 0.05).count();
      int right = (int) Arrays.stream(q, 0, 20).filter(each -> each <= 0.05).count();
      falseShare += all == 0 ? 0 : (double) (all - right) / all / worlds;
      found += right;
    }
    System.out.printf(
        "movers: false ones among those found %.3f, found of those that move %.3f%n",
        falseShare, found / 20.0 / worlds);
    assertThat(falseShare).isLessThan(0.05);
    assertThat(found / 20.0 / worlds).isGreaterThan(0.5);
  }
}
