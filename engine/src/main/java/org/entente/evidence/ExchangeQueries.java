package org.entente.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.entente.domain.Period;
import org.entente.domain.Transfer;
import org.entente.domain.TransferCategory;

/** Reports of who gave what to whom, as a store keeps them; see {@link Evidence}. */
final class ExchangeQueries {
  static final String TABLE = "exchange";

  static final String CREATE =
      """
      CREATE TABLE exchange (id VARCHAR, source VARCHAR, target VARCHAR, what VARCHAR,
        category VARCHAR, from_date DATE, to_date DATE, low DOUBLE, high DOUBLE, unit VARCHAR,
        reported DATE, reporter VARCHAR, note VARCHAR, citation VARCHAR, url VARCHAR)""";

  private static final Comparator<Transfer> ORDER =
      Comparator.comparing((Transfer transfer) -> transfer.period().from())
          .thenComparing(transfer -> transfer.period().to())
          .thenComparing(Transfer::id);

  private ExchangeQueries() {}

  static void write(TableFiller tables, Iterable<Transfer> transfers) {
    tables.append(
        TABLE,
        transfers,
        (out, transfer) -> {
          out.append(transfer.id());
          out.append(transfer.source());
          out.append(transfer.target());
          out.append(transfer.what());
          out.append(transfer.category().name());
          out.append(transfer.period().from());
          out.append(transfer.period().to());
          out.append(transfer.low());
          out.append(transfer.high());
          out.append(transfer.unit());
          out.append(transfer.reported());
          out.append(transfer.reporter());
          out.append(transfer.note());
          out.append(transfer.citation());
          out.append(transfer.url());
        });
  }

  static List<Transfer> all(Sql sql) {
    return sql.list(
        """
        SELECT id, source, target, what, category, from_date, to_date, low, high, unit, reported,
          reporter, note, citation, url FROM exchange""",
        ExchangeQueries::transfer);
  }

  /**
   * What the actors gave each other in a period, by date.
   *
   * @param day last day of which anything is known
   */
  static List<Transfer> among(
      List<Transfer> all, Set<String> actors, Period period, LocalDate day) {
    return all.stream()
        .filter(transfer -> !transfer.known().isAfter(day))
        .filter(transfer -> isWanted(transfer, actors, period))
        .sorted(ORDER)
        .toList();
  }

  private static boolean isWanted(Transfer transfer, Set<String> actors, Period period) {
    return actors.contains(transfer.source())
        && actors.contains(transfer.target())
        && transfer.period().overlaps(period);
  }

  private static Transfer transfer(Sql.Row row) {
    return new Transfer(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        TransferCategory.valueOf(row.text(5)),
        new Period(row.date(6), row.date(7)),
        row.numberOrNull(8),
        row.numberOrNull(9),
        row.text(10),
        row.date(11),
        row.text(12),
        row.text(13),
        row.text(14),
        row.text(15));
  }
}
