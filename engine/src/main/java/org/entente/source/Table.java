package org.entente.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipException;

/**
 * A comma-separated file whose header is known in advance, streamed record by record. Works by
 * position behind the names, so that headers with several unnamed columns can be read. Time is
 * linear in the file's length, memory that of one record.
 *
 * @param header what the file's first line must be
 */
public record Table(Header header) {

  /** Takes one data record. */
  @FunctionalInterface
  public interface Line {
    /**
     * @throws MalformedFile if the record is none of this format
     * @throws IOException if reading must end for another reason
     */
    void read(Cells cells) throws IOException;
  }

  /** The table with exactly these columns, in this order. */
  public static Table of(String... columns) {
    return new Table(Header.exactly(List.of(columns)));
  }

  /**
   * The table of a format whose column names, parted by white space, ship as the resource {@code
   * <format>.columns}.
   *
   * @param beside a class in whose package the resource lies
   * @throws IllegalStateException if there is no such resource
   */
  public static Table shipped(Class<?> beside, String format) {
    String names = ShippedText.read(beside, format + ".columns");
    return new Table(Header.exactly(List.of(names.strip().split("\\s+"))));
  }

  /** The columns that every file of the format has. */
  public List<String> columns() {
    return header.leading();
  }

  /**
   * Counts every data record and hands it on, in the file's order.
   *
   * @throws MalformedFile if the file is empty, the header differs, a record has too few or too
   *     many cells, the file is cut off, or its bytes are no text in the declared encoding
   * @throws IOException if the file cannot be read
   */
  public void each(RawFile file, Rows out, Line line) throws IOException {
    long number = 0;
    try (CsvReader<CsvRecord> csv = open(file)) {
      Iterator<CsvRecord> records = csv.iterator();
      Columns columns = columns(records);
      while (records.hasNext()) {
        List<String> values = records.next().getFields();
        Cells cells = new Cells(++number, columns, values);
        checkWidth(cells);
        out.record();
        line.read(cells);
      }
    } catch (CharacterCodingException
        | EOFException
        | ZipException
        | CsvParseException
        | UncheckedIOException e) {
      throw told(file, number, e);
    }
  }

  private static CsvReader<CsvRecord> open(RawFile file) throws IOException {
    return CsvReader.builder()
        .detectBomHeader(false)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .allowUnclosedQuote(false)
        .skipEmptyLines(true)
        .ofCsvRecord(file.reader());
  }

  private Columns columns(Iterator<CsvRecord> records) throws MalformedFile {
    if (!records.hasNext()) {
      throw new MalformedFile(
          "the file is empty: the header should have %d columns but has 0"
              .formatted(columns().size()));
    }
    return header.match(records.next().getFields());
  }

  private static void checkWidth(Cells cells) throws MalformedFile {
    int width = cells.columns().names().size();
    if (cells.values().size() != width) {
      throw new MalformedFile(
          "record %d should have %d cells but has %d"
              .formatted(cells.line(), width, cells.values().size()));
    }
  }

  /** The CSV parser wraps what the stream throws: the first cause that is known tells. */
  private static IOException told(RawFile file, long number, Exception thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return broken("the bytes are not " + file.charset(), number, thrown);
      }
      if (cause instanceof EOFException || cause instanceof ZipException) {
        return broken("the file is cut off or damaged", number, thrown);
      }
    }
    return thrown instanceof CsvParseException
        ? new MalformedFile("the file is no proper table: " + thrown.getMessage(), thrown)
        : new IOException(thrown);
  }

  private static MalformedFile broken(String what, long number, Throwable cause) {
    return new MalformedFile("%s, after record %d".formatted(what, number), cause);
  }
}
