package org.entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.entente.domain.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TogetherTablesTest {
  @TempDir Path folder;

  private static TogetherFigure figure(String what, int order, double power) {
    return new TogetherFigure(
        what,
        order,
        42,
        944,
        726,
        400,
        1e-13,
        53,
        true,
        0.5,
        0.4,
        0.3,
        0.6,
        0.2,
        3.5,
        0.001,
        0.04,
        Double.NaN,
        power,
        0.1,
        0.8,
        Double.POSITIVE_INFINITY);
  }

  @Test
  void aFindingIsFoundByItsMembersInAnyOrderAndItsYearsOnly() throws SQLException {
    Period period = Period.ofYears(2014, 2025);
    try (Sql sql = DuckDb.inMemory(folder)) {
      TogetherTables.fill(
          sql,
          Map.of(
              new Pack.GroupPeriod(List.of("CHN", "IRN", "RUS"), period),
              List.of(figure("order", 2, Double.NaN), figure("order", 3, 0.012347))));
      List<TogetherFigure> found = TogetherTables.of(sql, List.of("RUS", "IRN", "CHN"), period);
      assertThat(found).hasSize(2);
      assertThat(found.get(1).power()).isEqualTo(0.01235);
      assertThat(found.get(1).seed()).isEqualTo(42);
      assertThat(found.get(0).power()).isNaN();
      assertThat(found.get(0).critical()).isNaN();
      assertThat(found.get(0).converged()).isTrue();
      assertThat(TogetherTables.of(sql, List.of("RUS", "IRN"), period)).isEmpty();
      assertThat(TogetherTables.of(sql, List.of("CHN", "IRN", "RUS"), Period.ofYears(2014, 2024)))
          .isEmpty();
    }
  }
}
