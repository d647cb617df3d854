package org.entente.assess.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.evidence.RawRows.FlowYear;
import org.entente.evidence.TieYear;
import org.junit.jupiter.api.Test;

class ArmsTiesTest {

  private static List<TieYear> derive(FlowYear... flows) {
    return ArmsTies.dependence(
        List.of(flows),
        "made",
        (code, year) -> !code.equals("REB") && !(code.equals("OLD") && year > 2001));
  }

  private static FlowYear flow(String from, String to, int year, double value) {
    return new FlowYear(from, to, year, value);
  }

  /** One of one in 2000, none of 99 in 2001: a hundredth over both years, not all. */
  @Test
  void aYearWithoutADeliveryFromTheSupplierCountsAsZeroOfThatYear() {
    List<TieYear> ties =
        derive(flow("SUP", "REC", 2000, 1), flow("BIG", "REC", 2001, 99)).stream()
            .filter(tie -> tie.b().equals("SUP"))
            .toList();
    assertThat(ties).extracting(TieYear::year).containsExactly(2000, 2001);
    assertThat(ties).extracting(TieYear::value).containsExactly(1.0, 0.0);
    double part = ties.stream().mapToDouble(tie -> tie.part() == null ? 0 : tie.part()).sum();
    double total = ties.stream().mapToDouble(tie -> tie.total() == null ? 0 : tie.total()).sum();
    assertThat(part / total).isEqualTo(0.01);
  }

  @Test
  void aYearInWhichNothingAtAllWasReceivedHasNoShare() {
    assertThat(derive(flow("SUP", "REC", 2000, 1), flow("SUP", "REC", 2002, 0)))
        .extracting(TieYear::year)
        .containsExactly(2000);
  }

  @Test
  void aSupplierThatIsGoneGetsNoZeroes() {
    List<TieYear> ties = derive(flow("OLD", "REC", 2000, 1), flow("BIG", "REC", 2005, 9));
    assertThat(ties.stream().filter(tie -> tie.b().equals("OLD")).map(TieYear::year))
        .containsExactly(2000);
  }

  @Test
  void whatRebelsDeliveredCountsInTheTotalButHasNoRow() {
    List<TieYear> ties = derive(flow("REB", "REC", 2000, 3), flow("SUP", "REC", 2000, 1));
    assertThat(ties).hasSize(1);
    assertThat(ties.get(0).value()).isEqualTo(0.25);
  }
}
