package org.entente.report.export;

import java.util.List;
import java.util.TreeMap;
import org.entente.assess.Measure;
import org.entente.domain.Source;

/** {@code DICTIONARY.md}: every column of every table, the measures, the sources, for a reader. */
public final class Dictionary {
  /** Name of the file. */
  public static final String FILE = "DICTIONARY.md";

  private Dictionary() {}

  /**
   * @param files names of the tables' files, in order
   */
  public static String render(Export export, List<String> files) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(DataPackage.title(export)).append("\n\n");
    out.append(
        """
        Made by `entente export`, version %s, from the %s, as of %s, seed %d. The same evidence and
        the same question give the same bytes.

        An empty cell (in Parquet a null) is unknown, and so is a row that is not there: absent is
        not zero. Quote a value with low, high, n and its sources. CSV is UTF-8 with commas and one
        head line; Parquet holds the same figures, of nine significant digits. In CSV alone a text
        that a spreadsheet would run as a formula has an apostrophe in front.

        Files: %s. Machines find the same in `%s`; references are in `%s`.
        """
            .formatted(
                export.version(),
                export.evidence(),
                export.asOf(),
                export.seed(),
                String.join(", ", files.stream().map(file -> "`" + file + "`").toList()),
                DataPackage.FILE,
                Citations.FILE));
    if (!export.replay().isEmpty()) {
      out.append('\n').append(export.replay().strip()).append('\n');
    }
    leftOut(out, export);
    export.tables().forEach(table -> table(out, table));
    measures(out);
    sources(out, export);
    return out.toString();
  }

  private static void leftOut(StringBuilder out, Export export) {
    if (!export.leftOut().isEmpty()) {
      out.append("\n## Not here\n\n");
      export.leftOut().forEach(each -> out.append("- ").append(each).append('\n'));
    }
  }

  private static void table(StringBuilder out, Table<?> table) {
    out.append("\n## ").append(table.name()).append("\n\n").append(table.about());
    out.append("\nRows: ").append(table.rows().size()).append(".\n\n");
    out.append("| column | type | unit | meaning | empty means |\n|---|---|---|---|---|\n");
    for (Column<?> column : table.columns()) {
      row(
          out,
          "`" + column.name() + "`",
          column.type().schema(),
          column.unit(),
          column.meaning(),
          column.missing().isEmpty() ? "never empty" : column.missing());
    }
  }

  private static void measures(StringBuilder out) {
    out.append("\n## Measures\n\n| id | area | unit | method |\n|---|---|---|---|\n");
    for (Measure each : Measure.values()) {
      row(out, "`" + each.id() + "`", each.area().name(), each.unit(), each.method());
    }
  }

  private static void sources(StringBuilder out, Export export) {
    out.append("\n## Sources\n\n| id | cite | licence | passed on |\n|---|---|---|---|\n");
    new TreeMap<>(export.sources())
        .forEach(
            (id, source) ->
                row(
                    out,
                    "`" + id + "`",
                    cite(source),
                    source.licence(),
                    export.passedOn().getOrDefault(id, "")));
  }

  private static String cite(Source source) {
    return source.url().isEmpty() ? source.citation() : source.citation() + " " + source.url();
  }

  private static void row(StringBuilder out, String... cells) {
    for (String cell : cells) {
      out.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    out.append("|\n");
  }
}
