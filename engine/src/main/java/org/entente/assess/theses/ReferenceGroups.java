package org.entente.assess.theses;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.assess.Assessor;

/**
 * Reads the groups that figures are compared with: 24 whose label is known on published grounds,
 * and groups drawn at random. Their figures ship in {@code reference-figures.csv}, columns {@code
 * group,members,from,to,labels,test,value,n,sources}, one row a figure; {@code entente theses
 * --make-reference FILE} makes it from the store.
 */
public final class ReferenceGroups {
  private static final String FIGURES = "reference-figures.csv";
  private static final String NAMED = "reference-groups.csv";

  private ReferenceGroups() {}

  /** All groups with the figures that ship, in the table's order. */
  public static List<ReferenceGroup> shipped() {
    try (InputStreamReader in = open(ReferenceGroups.class, FIGURES)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Groups in the form that {@link #shipped} reads. */
  static List<ReferenceGroup> read(Reader text) throws IOException {
    Map<String, List<NamedCsvRecord>> rows = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : records) {
        rows.computeIfAbsent(row.getField("group"), id -> new ArrayList<>()).add(row);
      }
    }
    return rows.values().stream().map(ReferenceGroups::group).toList();
  }

  private static ReferenceGroup group(List<NamedCsvRecord> rows) {
    Map<String, ReferenceGroup.Value> figures = new TreeMap<>();
    for (NamedCsvRecord row : rows) {
      figures.put(
          row.getField("test"),
          new ReferenceGroup.Value(
              Double.parseDouble(row.getField("value")),
              Long.parseLong(row.getField("n")),
              Arrays.asList(row.getField("sources").split(";"))));
    }
    NamedCsvRecord first = rows.get(0);
    return named(first, "group", "labels", figures);
  }

  private static ReferenceGroup named(
      NamedCsvRecord row, String id, String labels, Map<String, ReferenceGroup.Value> figures) {
    return new ReferenceGroup(
        row.getField(id),
        Arrays.asList(row.getField("members").split(" ")),
        Integer.parseInt(row.getField("from")),
        Integer.parseInt(row.getField("to")),
        Arrays.asList(row.getField(labels).split("\\|")),
        figures);
  }

  /** The groups with a known label, without figures. */
  static List<ReferenceGroup> named() {
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder().ofNamedCsvRecord(open(Assessor.class, NAMED))) {
      return records.stream().map(row -> named(row, "id", "accepted", Map.of())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStreamReader open(Class<?> beside, String resource) {
    return new InputStreamReader(
        Objects.requireNonNull(beside.getResourceAsStream(resource), resource),
        StandardCharsets.UTF_8);
  }
}
