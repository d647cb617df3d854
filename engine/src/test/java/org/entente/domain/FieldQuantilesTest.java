package org.entente.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FieldQuantilesTest {
  private static FieldQuantiles of(double[] values) {
    return new FieldQuantiles(2010, 2014, 4, 180, values);
  }

  private static double[] straight() {
    double[] values = new double[FieldQuantiles.COUNT];
    Arrays.setAll(values, p -> p / 100.0);
    return values;
  }

  @Test
  void aValueBetweenTwoQuantilesLiesOnTheLineThatJoinsThem() {
    FieldQuantiles field = of(straight());
    assertThat(field.percentile(0.42)).isEqualTo(42, within(1e-9));
    assertThat(field.percentile(0.425)).isEqualTo(42.5, within(1e-9));
  }

  @Test
  void valuesOutsideAreAtTheEnds() {
    assertThat(of(straight()).percentile(-0.1)).isZero();
    assertThat(of(straight()).percentile(1.1)).isEqualTo(100);
  }

  @Test
  void equalQuantilesGiveTheirMiddle() {
    double[] values = straight();
    Arrays.fill(values, 20, 31, 0.2);
    Arrays.fill(values, 31, 32, 0.31);
    assertThat(of(values).percentile(0.2)).isEqualTo(25);
  }

  @Test
  void quantilesThatFallAreRefused() {
    double[] values = straight();
    values[50] = 0.1;
    assertThatIllegalArgumentException().isThrownBy(() -> of(values)).withMessageContaining("50");
    assertThatIllegalArgumentException().isThrownBy(() -> of(new double[3]));
  }
}
