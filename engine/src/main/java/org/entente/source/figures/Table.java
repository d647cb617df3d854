package org.entente.source.figures;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Rows;

/**
 * A comma-separated file whose header is known in advance, streamed record by record. Works by
 * position behind the names, so that headers with several unnamed columns can be read.
 *
 * @param columns the header, exactly
 */
record Table(List<String> columns) {

  /** Takes one data record. */
  interface Line {
    void read(Cells cells) throws IOException;
  }

  static Table of(String... columns) {
    return new Table(List.of(columns));
  }

  /**
   * Counts every data record and hands it on, in the file's order.
   *
   * @throws MalformedFile if the header differs, a record has too few or too many cells, the file
   *     is cut off, or its bytes are no text in the declared encoding
   */
  void each(RawFile file, Rows out, Line line) throws IOException {
    try (CsvReader<CsvRecord> csv = open(file)) {
      Iterator<CsvRecord> records = csv.iterator();
      checkHeader(records.hasNext() ? records.next().getFields() : List.of());
      Map<String, Integer> positions = positions();
      long number = 0;
      while (records.hasNext()) {
        CsvRecord read = records.next();
        Cells cells = new Cells(++number, positions, read.getFields());
        checkWidth(cells);
        out.record();
        line.read(cells);
      }
    } catch (CharacterCodingException | EOFException | ZipException e) {
      throw told(file, e);
    } catch (CsvParseException e) {
      throw new MalformedFile("the file is no proper table: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw told(file, e.getCause() == null ? new IOException(e) : e.getCause());
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

  private void checkHeader(List<String> found) throws MalformedFile {
    int shared = Math.min(found.size(), columns.size());
    for (int i = 0; i < shared; i++) {
      if (!found.get(i).equals(columns.get(i))) {
        throw new MalformedFile(
            "column %d should be \"%s\" but is \"%s\""
                .formatted(i + 1, columns.get(i), found.get(i)));
      }
    }
    if (found.size() != columns.size()) {
      throw new MalformedFile(
          "the header should have %d columns but has %d".formatted(columns.size(), found.size()));
    }
  }

  private void checkWidth(Cells cells) throws MalformedFile {
    if (cells.values().size() != columns.size()) {
      throw new MalformedFile(
          "record %d should have %d cells but has %d"
              .formatted(cells.line(), columns.size(), cells.values().size()));
    }
  }

  private Map<String, Integer> positions() {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      positions.putIfAbsent(columns.get(i), i);
    }
    return positions;
  }

  /** The CSV parser wraps what the stream throws. */
  private static IOException told(RawFile file, IOException thrown) {
    if (thrown instanceof CharacterCodingException) {
      return new MalformedFile("the bytes are not " + file.charset(), thrown);
    }
    if (thrown instanceof EOFException || thrown instanceof ZipException) {
      return new MalformedFile("the file is cut off or damaged", thrown);
    }
    return thrown;
  }
}
