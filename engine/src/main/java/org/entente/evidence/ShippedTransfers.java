package org.entente.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.domain.Period;
import org.entente.domain.Transfer;
import org.entente.source.curated.ExchangeReader;

/** Rows of the ledger that ships with the program, which a pack does not hold a second time. */
final class ShippedTransfers {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "source",
          "target",
          "what",
          "category",
          "from_date",
          "to_date",
          "low",
          "high",
          "unit",
          "reported",
          "reporter",
          "citation",
          "url");

  private ShippedTransfers() {}

  static RowSet between(String what, List<String> pair, Period period, int most) {
    List<Transfer> found =
        ExchangeQueries.among(ExchangeReader.shipped(), Set.copyOf(pair), period, LocalDate.MAX);
    return new RowSet(
        what,
        "curated/exchange.csv: source and target among %s, %s".formatted(pair, period),
        found.size(),
        COLUMNS,
        found.stream().limit(most).map(ShippedTransfers::cells).toList());
  }

  private static List<String> cells(Transfer row) {
    return List.of(
        row.id(),
        row.source(),
        row.target(),
        row.what(),
        row.category().label(),
        row.period().from().toString(),
        row.period().to().toString(),
        Objects.toString(row.low(), ""),
        Objects.toString(row.high(), ""),
        row.unit(),
        row.reported().toString(),
        row.reporter(),
        row.citation(),
        row.url());
  }
}
