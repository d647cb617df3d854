package org.entente.source.votes;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.jspecify.annotations.Nullable;

/**
 * A comma-separated file of votes, its header checked before a record is read. Whatever breaks on
 * the way (a record too short, a byte that is no text, a cut archive) is a {@link MalformedFile}
 * that names the record.
 */
final class VoteTable {
  private final List<String> header;
  private final Map<String, Integer> positions;

  private VoteTable(List<String> header) {
    this.header = header;
    this.positions =
        IntStream.range(0, header.size())
            .boxed()
            .collect(Collectors.toMap(header::get, i -> i, (first, again) -> first));
  }

  private int position(String column) {
    return Objects.requireNonNull(positions.get(column), column);
  }

  /** What to do with a record. */
  @FunctionalInterface
  interface Each {
    void accept(Line line) throws IOException;
  }

  /** One record: {@code number} counts from 1, the header being 0. */
  record Line(long number, CsvRecord fields, VoteTable table) {

    /** The cell of a column that the layout promises. */
    String get(String column) {
      return fields.getField(table.position(column)).strip();
    }

    /** The cell of an optional column; empty when the file has no such column. */
    String find(String column) {
      return table.positions.containsKey(column) ? get(column) : "";
    }

    /** The cell at a position, as it stands. */
    String at(int position) {
      return fields.getField(position);
    }

    List<String> header() {
      return table.header;
    }
  }

  /**
   * Reads all records in order.
   *
   * @throws MalformedFile if the header is not the layout's, or the file breaks off
   */
  static void read(RawFile file, Layout layout, Each each) throws IOException {
    long[] number = {0};
    try (CsvReader<CsvRecord> csv = open(file)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new MalformedFile("The file is empty; expected " + layout + ".");
      }
      List<String> header = records.next().getFields();
      layout.check(header);
      VoteTable table = new VoteTable(header);
      while (records.hasNext()) {
        each.accept(new Line(++number[0], records.next(), table));
      }
    } catch (CsvParseException
        | UncheckedIOException
        | CharacterCodingException
        | EOFException
        | ZipException e) {
      String why = isEncoding(e) ? "is no text in " + file.charset() + " from" : "breaks off after";
      throw new MalformedFile("The file %s record %d.".formatted(why, number[0]), e);
    }
  }

  private static boolean isEncoding(@Nullable Throwable thrown) {
    return thrown != null
        && (thrown instanceof CharacterCodingException || isEncoding(thrown.getCause()));
  }

  private static CsvReader<CsvRecord> open(RawFile file) throws IOException {
    return CsvReader.builder()
        .detectBomHeader(false)
        .allowMissingFields(false)
        .allowExtraFields(false)
        .skipEmptyLines(true)
        .ofCsvRecord(file.reader());
  }
}
