package org.entente.app;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.domain.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Names in a user's own file: plain lines, or one column of a CSV with a header.
 *
 * @param names in their order, blank ones left out of plain lines
 * @param columns what the first line holds between commas, semicolons or tabs; none where a column
 *     was asked for
 */
record UserNames(List<String> names, List<String> columns) {
  static final UserNames NONE = new UserNames(List.of(), List.of());

  private static final String SEPARATORS = ",;\t";

  /**
   * Reads a file.
   *
   * @param column null for plain lines
   * @throws UserError if the file is no UTF-8 text, no proper CSV, or has no such column
   */
  static UserNames read(Path path, @Nullable String column) throws IOException {
    refuseArchive(path);
    String text = text(path);
    return column == null
        ? new UserNames(
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
            firstLine(text))
        : new UserNames(column(text, path, column), List.of());
  }

  private static List<String> firstLine(String text) {
    String line = text.lines().findFirst().orElse("");
    return Arrays.stream(line.split(Pattern.quote(String.valueOf(separator(text)))))
        .map(name -> name.strip().replaceAll("^\"|\"$", ""))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The one of the separators that the first line holds most of; a comma where it holds none. */
  private static char separator(String text) {
    String line = text.lines().findFirst().orElse("");
    return (char)
        SEPARATORS
            .chars()
            .boxed()
            .max(Comparator.comparing(c -> line.chars().filter(d -> d == c).count()))
            .filter(c -> line.indexOf(c) >= 0)
            .orElse((int) ',')
            .intValue();
  }

  private static void refuseArchive(Path path) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      int first = in.read();
      int second = in.read();
      if ((first == 0x1f && second == 0x8b) || (first == 'P' && second == 'K')) {
        throw new UserError(path + " is an archive or a workbook.", "Maybe save it as CSV UTF-8.");
      }
    }
  }

  /** Strictly decoded, without a byte-order mark. */
  private static String text(Path path) throws IOException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UserError(path + " is not UTF-8 text.", "Maybe save it as CSV UTF-8.");
    }
  }

  private static List<String> column(String text, Path path, String column) {
    try (CsvReader<CsvRecord> csv = reader(text)) {
      return column(csv.iterator(), path, column);
    } catch (CsvParseException | UncheckedIOException e) {
      throw new UserError(path + " is no proper CSV: " + reason(e), "Maybe a quote is open?");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .allowMissingFields(true)
        .allowExtraFields(true)
        .allowUnclosedQuote(false)
        .skipEmptyLines(true)
        .fieldSeparator(separator(text))
        .ofCsvRecord(text);
  }

  private static List<String> column(Iterator<CsvRecord> records, Path path, String column) {
    List<String> header = records.hasNext() ? records.next().getFields() : List.of();
    int at = header.indexOf(column);
    if (at < 0) {
      throw new UserError(
          "%s has no column \"%s\".".formatted(path, column),
          header.isEmpty() ? "" : "Maybe one of: " + String.join(", ", header));
    }
    if (at != header.lastIndexOf(column)) {
      throw new UserError("%s has several columns \"%s\".".formatted(path, column));
    }
    List<String> names = new ArrayList<>();
    while (records.hasNext()) {
      CsvRecord record = records.next();
      if (at >= record.getFieldCount()) {
        throw new UserError(
            "%s, line %d, ends before the column \"%s\"."
                .formatted(path, record.getStartingLineNumber(), column));
      }
      names.add(record.getField(at));
    }
    return names;
  }

  private static String reason(RuntimeException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }
}
