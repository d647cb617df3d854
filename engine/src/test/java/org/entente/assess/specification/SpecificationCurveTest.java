package org.entente.assess.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two choices of three options; "b2" alone makes a bloc, "a0" with "b0" makes nothing. */
class SpecificationCurveTest {
  private static final Choices CHOICES =
      new Choices(List.of(ChoicesTest.choice("a", 3), ChoicesTest.choice("b", 3)));
  private static final List<String> LABELS = List.of("NONE", "AD_HOC", "BLOC");
  private static final SpecificationCurve CURVE =
      SpecificationCurve.of(
          CHOICES,
          LABELS,
          CHOICES.specifications(1).stream().map(SpecificationCurveTest::row).toList(),
          100,
          200);

  private static SpecificationCurve.Row row(Specification each) {
    String a = each.option("a", "");
    String b = each.option("b", "");
    String other = a.equals("a0") && b.equals("b0") ? "NONE" : "AD_HOC";
    return new SpecificationCurve.Row(
        each, b.equals("b2") ? "BLOC" : other, 1, 10.0 * each.options().get(0));
  }

  @Test
  void theSharesAreThoseOfTheNineCombinations() {
    assertThat(CURVE.count()).isEqualTo(9);
    assertThat(CURVE.shares().get("BLOC")).isEqualTo(3.0 / 9, within(1e-12));
    assertThat(CURVE.shares().get("NONE")).isEqualTo(1.0 / 9, within(1e-12));
    assertThat(CURVE.agreeing()).isEqualTo(5.0 / 9, within(1e-12));
  }

  @Test
  void sharesSumToOneOverAllAndWithinEveryOption() {
    assertThat(sum(CURVE.shares().values())).isEqualTo(1, within(1e-12));
    assertThat(CURVE.options())
        .hasSize(6)
        .allSatisfy(each -> assertThat(sum(each.shares().values())).isEqualTo(1, within(1e-12)));
  }

  private static double sum(java.util.Collection<Double> shares) {
    return shares.stream().mapToDouble(Double::doubleValue).sum();
  }

  @Test
  void onlyTheOptionThatFlipsTheLabelAloneIsNamed() {
    assertThat(CURVE.flips())
        .containsExactly(new SpecificationCurve.Flip("b", "b2", "BLOC", "made to test"));
  }

  @Test
  void theLabelHangsMostOnTheChoiceThatFlipsIt() {
    assertThat(CURVE.furthest()).containsExactly("b", "a");
    assertThat(CURVE.reach("b")).isEqualTo(1, within(1e-12));
    assertThat(CURVE.reach("a")).isEqualTo(1.0 / 3, within(1e-12));
  }

  @Test
  void theRowsStandByLabelAndThenByPercentile() {
    List<SpecificationCurve.Row> rows = CURVE.rows();
    for (int r = 1; r < rows.size(); r++) {
      int before = LABELS.indexOf(rows.get(r - 1).label());
      int label = LABELS.indexOf(rows.get(r).label());
      Double left = rows.get(r - 1).percentile();
      Double right = rows.get(r).percentile();
      assertThat(left).isNotNull();
      assertThat(before < label || (before == label && left <= right)).isTrue();
    }
  }
}
