package org.entente.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the small CSV tables that ship with the domain. Fields may be quoted, quotes are doubled, a
 * record is one line. The header is checked, and a line with too few or too many fields is fatal: a
 * half-read registry would be worse than none.
 */
final class ResourceTable {
  /** The day used for "since whenever". */
  static final LocalDate NO_START = LocalDate.of(1, 1, 1);

  private ResourceTable() {}

  /** Hands each record after the header to the consumer. */
  static void read(String resource, List<String> header, Consumer<List<String>> record) {
    try (InputStream in = ResourceTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + resource + " on the class path");
      }
      parse(resource, in, header, record);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  /** True if the resource is on the class path. */
  static boolean exists(String resource) {
    return ResourceTable.class.getResource(resource) != null;
  }

  private static void parse(
      String resource, InputStream in, List<String> header, Consumer<List<String>> record)
      throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    String first = lines.readLine();
    if (first == null || !split(first).equals(header)) {
      throw new IllegalStateException(
          "%s: the header is %s and should be %s".formatted(resource, first, header));
    }
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      accept(resource, number, line, header.size(), record);
    }
  }

  private static void accept(
      String resource, int number, String line, int width, Consumer<List<String>> record) {
    if (line.isBlank()) {
      return;
    }
    List<String> fields = split(line);
    if (fields.size() != width) {
      throw new IllegalStateException(
          "%s line %d: %d fields instead of %d".formatted(resource, number, fields.size(), width));
    }
    record.accept(fields);
  }

  /** The fields of one CSV line. */
  static List<String> split(String line) {
    if (line.indexOf('"') < 0) {
      return Arrays.asList(line.split(",", -1));
    }
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          field.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  /** "1990-10-03/" or "1949-10-07/1990-10-02" as a period. */
  static Period period(String text) {
    int slash = text.indexOf('/');
    return period(text.substring(0, slash), text.substring(slash + 1));
  }

  /** Two ISO dates as a period; an empty one is open. */
  static Period period(String from, String to) {
    return new Period(day(from, NO_START), day(to, Period.OPEN_END));
  }

  /** Read by hand: the JDK's date formatter takes longer to load than the whole registry. */
  private static LocalDate day(String text, LocalDate open) {
    if (text.isEmpty()) {
      return open;
    }
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new IllegalStateException("\"" + text + "\" is not a day like 1990-10-03");
    }
    int year = Integer.parseInt(text.substring(0, 4));
    int month = Integer.parseInt(text.substring(5, 7));
    return LocalDate.of(year, month, Integer.parseInt(text.substring(8)));
  }
}
