package org.entente.source.curated;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.domain.Actors;
import org.entente.domain.Period;
import org.entente.domain.Transfer;
import org.entente.domain.TransferCategory;
import org.entente.domain.UserError;
import org.entente.source.ShippedText;
import org.jspecify.annotations.Nullable;

/** Reads the curated reports of who gave what to whom: all rows, or the first fault. */
public final class ExchangeReader {
  /** Dataset id under which the reports are cited. */
  public static final String DATASET = "curated-exchange";

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "source",
          "target",
          "what",
          "category",
          "from",
          "to",
          "quantity_low",
          "quantity_high",
          "unit",
          "reported",
          "reported_by",
          "note",
          "citation",
          "url");

  private ExchangeReader() {}

  /** Loaded when first asked for, once. */
  private static final class Shipped {
    private static final List<Transfer> ALL =
        read(ShippedText.read(ExchangeReader.class, "/curated/exchange.csv"));
  }

  /** The reports that ship with Entente, in the order of the file. */
  public static List<Transfer> shipped() {
    return Shipped.ALL;
  }

  /**
   * Reads a table with a header of exactly the known columns.
   *
   * @throws IllegalArgumentException with the line, if a row is torn, repeats an id, or holds an
   *     unknown actor or category, a day that is none, a quantity that is no plain number, an
   *     address that is none, or what {@link Transfer} refuses
   */
  public static List<Transfer> read(String text) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().allowUnclosedQuote(false).ofNamedCsvRecord(text)) {
      return transfers(reader);
    } catch (CsvParseException e) {
      throw new IllegalArgumentException("exchange: torn row: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Transfer> transfers(Iterable<NamedCsvRecord> records) {
    Set<String> ids = new HashSet<>();
    List<Transfer> transfers = new ArrayList<>();
    for (NamedCsvRecord row : records) {
      try {
        Transfer transfer = transfer(row);
        require(ids.add(transfer.id()), "the id stands twice");
        transfers.add(transfer);
      } catch (IllegalArgumentException | DateTimeException | UserError e) {
        throw new IllegalArgumentException(
            "exchange, line %d: %s".formatted(row.getStartingLineNumber(), e.getMessage()), e);
      }
    }
    return List.copyOf(transfers);
  }

  private static Transfer transfer(NamedCsvRecord row) {
    require(row.getHeader().equals(COLUMNS), "the columns are not " + COLUMNS);
    require(row.getFieldCount() == COLUMNS.size(), "it has not %d cells".formatted(COLUMNS.size()));
    String id = row.getField("id");
    require(id.matches("[a-z0-9-]+"), "no plain id: \"%s\"".formatted(id));
    String url = row.getField("url");
    require(url.matches("(https?://\\S+)?"), "no address: \"%s\"".formatted(url));
    Period period =
        new Period(LocalDate.parse(row.getField("from")), LocalDate.parse(row.getField("to")));
    return new Transfer(
        id,
        actor(row.getField("source")),
        actor(row.getField("target")),
        row.getField("what"),
        category(row.getField("category")),
        period,
        quantity(row.getField("quantity_low")),
        quantity(row.getField("quantity_high")),
        row.getField("unit"),
        LocalDate.parse(row.getField("reported")),
        row.getField("reported_by"),
        row.getField("note"),
        row.getField("citation"),
        url);
  }

  private static String actor(String code) {
    return Actors.standard().getByCode(code).code();
  }

  private static TransferCategory category(String label) {
    return TransferCategory.ofLabel(label)
        .orElseThrow(
            () -> new IllegalArgumentException("no such category: \"%s\"".formatted(label)));
  }

  /** Empty is unknown, and never zero. */
  private static @Nullable Double quantity(String text) {
    require(text.matches("(\\d{1,15}(\\.\\d{1,6})?)?"), "no number: \"%s\"".formatted(text));
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
