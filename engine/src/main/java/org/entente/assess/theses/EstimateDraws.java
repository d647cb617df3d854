package org.entente.assess.theses;

import java.util.Arrays;
import org.entente.domain.Bounds;
import org.entente.domain.Estimate;
import org.entente.measure.SplitMix;
import org.entente.measure.density.Scale;

/**
 * Draws of a figure from what its estimate says of its error, on the scale of its test. Within a 95
 * % interval: normal on either side of the value, each side with its own deviation. Within a range
 * of readings, to which no probability belongs: as often below as above the value, which is the
 * reading that leaves nothing out, and evenly on either side, since nothing tells one reading there
 * from another; never outside. Without either the value itself. Figures of one group are drawn
 * apart, as if their errors had nothing in common.
 *
 * @param count of draws
 * @param seed of all
 */
record EstimateDraws(int count, long seed) {
  /** Half the width of a 95 % interval in standard deviations. */
  private static final double Z95 = 1.959963984540054;

  /** Apart from the parts that other draws of the same seed use. */
  private static final long PART = 1L << 41;

  double[] of(GroupFigure figure) {
    Estimate estimate = figure.estimate();
    Scale scale = figure.scale();
    double value = scale.of(estimate.point().orElseThrow());
    Double low = estimate.low();
    Double high = estimate.high();
    double below = low == null ? 0 : Math.max(0, value - scale.of(low));
    double above = high == null ? 0 : Math.max(0, scale.of(high) - value);
    SplitMix random = random(figure.test());
    double[] draws = new double[count];
    boolean range = estimate.bounds() == Bounds.RANGE;
    Arrays.setAll(
        draws,
        d -> {
          double step = range ? 2 * random.nextDouble() - 1 : random.nextGaussian() / Z95;
          double drawn = value + step * (step < 0 ? below : above);
          return Math.min(scale.highest(), Math.max(scale.lowest(), drawn));
        });
    return draws;
  }

  /** One generator a test, so that a further test does not change the others. */
  SplitMix random(String test) {
    return SplitMix.forPart(seed, PART + test.hashCode());
  }
}
