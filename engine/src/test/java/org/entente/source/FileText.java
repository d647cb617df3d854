package org.entente.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * A table as text, to be spoilt for tests.
 *
 * @param header names of the columns
 * @param records the data records
 * @param charset how it is written
 */
record FileText(List<String> header, List<List<String>> records, Charset charset) {

  /**
   * The header and the first records of a file.
   *
   * @param most cells, to be reached or passed by less than a record
   */
  static FileText beginningOf(RawFile file, int most) throws IOException {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().skipEmptyLines(true).ofCsvRecord(file.reader())) {
      Iterator<CsvRecord> lines = csv.iterator();
      List<String> header = lines.next().getFields();
      List<List<String>> records = new ArrayList<>();
      while (lines.hasNext() && records.size() * header.size() < most) {
        records.add(lines.next().getFields());
      }
      return new FileText(header, records, file.charset());
    }
  }

  /** The same header above other records. */
  FileText with(List<List<String>> others) {
    return new FileText(header, others, charset);
  }

  /** The first column's name moved to the end, above the cells as they were. */
  FileText headerShuffled() {
    List<String> shuffled = new ArrayList<>(header);
    Collections.rotate(shuffled, -1);
    return new FileText(shuffled, records, charset);
  }

  FileText withoutFirstColumn() {
    return each(cells -> cells.subList(1, cells.size()));
  }

  FileText withAnotherColumn() {
    FileText wider = each(cells -> Stream.concat(cells.stream(), Stream.of("1")).toList());
    List<String> names = new ArrayList<>(header);
    names.add("another");
    return new FileText(names, wider.records, charset);
  }

  FileText everyRecordTwice() {
    return with(records.stream().flatMap(record -> Stream.of(record, record)).toList());
  }

  /** One record that holds a word in every cell. */
  FileText ofWords() {
    return with(List.of(Collections.nCopies(header.size(), "word")));
  }

  String text(String lineEnd) {
    return Stream.concat(Stream.of(header), records.stream())
        .map(cells -> cells.stream().map(FileText::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining(lineEnd, "", lineEnd));
  }

  byte[] bytes() {
    return text("\n").getBytes(charset);
  }

  /** Ends in the middle of the record that is in the middle of the file. */
  byte[] cutInTheMiddle() {
    int middle = records.size() / 2;
    String whole = with(records.subList(0, middle)).text("\n");
    String line = with(List.of(records.get(middle))).text("\n");
    int headerLength = with(List.of()).text("\n").length();
    int half = (line.length() - headerLength) / 2;
    return (whole + line.substring(headerLength, headerLength + half)).getBytes(charset);
  }

  /** Compressed, and the second half of the archive is missing. */
  byte[] cutArchive() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
  }

  private FileText each(UnaryOperator<List<String>> change) {
    return new FileText(change.apply(header), records.stream().map(change).toList(), charset);
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
