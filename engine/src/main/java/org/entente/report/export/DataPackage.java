package org.entente.report.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.entente.assess.Measure;
import org.entente.report.Json;

/**
 * {@code datapackage.json} after the Frictionless Data Package, version 1: every file with its
 * columns. Beside what that knows, a field has {@code unit} and {@code missing}, what its empty
 * cells mean.
 */
public final class DataPackage {
  /** Name of the file. */
  public static final String FILE = "datapackage.json";

  /** By which an earlier export is known. */
  public static final String MADE_BY = "entente export";

  private DataPackage() {}

  /**
   * @param folder in which the tables lie already
   * @param files names of the tables' files, in order
   */
  public static String render(Export export, Path folder, List<String> files) {
    return Json.document(
        json -> {
          json.field("profile", "data-package")
              .field("name", "entente-export")
              .field("title", title(export))
              .field(
                  "description",
                  "Estimates of alignment between states with intervals, counts and sources. An"
                      + " empty cell and a row that is not there are unknown, not zero.")
              .field("version", export.version())
              .field("madeBy", MADE_BY)
              .field("evidence", export.evidence())
              .field("asOf", export.asOf().toString())
              .field("seed", export.seed())
              .strings("members", export.members())
              .field("from", export.period().fromYear())
              .field("to", export.period().toYear())
              .field("replay", export.replay().isEmpty() ? null : export.replay())
              .strings("leftOut", export.leftOut());
          json.objects("sources", sorted(export), (out, id) -> source(out, export, id));
          json.objects("measures", Arrays.asList(Measure.values()), DataPackage::measure);
          json.objects("resources", files, (out, file) -> resource(out, export, folder, file));
        });
  }

  static String title(Export export) {
    String who = export.members().isEmpty() ? "all states" : String.join(", ", export.members());
    return "Entente: %s, %s".formatted(who, export.period());
  }

  private static List<String> sorted(Export export) {
    return List.copyOf(new TreeSet<>(export.sources().keySet()));
  }

  private static void source(Json json, Export export, String id) {
    var source = java.util.Objects.requireNonNull(export.sources().get(id));
    json.field("title", source.title());
    if (!source.url().isEmpty()) {
      json.field("path", source.url());
    }
    json.field("id", id)
        .field("publisher", source.publisher())
        .field("citation", source.citation())
        .field("licence", source.licence())
        .field("passedOn", export.passedOn().get(id));
  }

  private static void measure(Json json, Measure measure) {
    json.field("id", measure.id())
        .field("area", measure.area().name())
        .field("unit", measure.unit())
        .field("method", measure.method());
  }

  private static void resource(Json json, Export export, Path folder, String file) {
    int dot = file.lastIndexOf('.');
    String format = file.substring(dot + 1);
    boolean isCsv = format.equals("csv");
    Table<?> table =
        export.tables().stream()
            .filter(each -> each.name().equals(file.substring(0, dot)))
            .findFirst()
            .orElseThrow();
    String name = table.name().replace('_', '-');
    json.field("profile", isCsv ? "tabular-data-resource" : "data-resource")
        .field("name", isCsv ? name : name + "-parquet")
        .field("path", file)
        .field("description", table.about())
        .field("format", format)
        .field("mediatype", isCsv ? "text/csv" : "application/vnd.apache.parquet");
    if (isCsv) {
      json.field("encoding", "utf-8");
    }
    try {
      json.field("bytes", Files.size(folder.resolve(file)))
          .field("hash", "sha256:" + sha256(folder.resolve(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    json.field("rows", (long) table.rows().size())
        .strings("sourceIds", table.sources())
        .object("schema", schema -> schema(schema, table));
  }

  private static void schema(Json json, Table<?> table) {
    json.objects("fields", List.copyOf(table.columns()), DataPackage::field)
        .strings("missingValues", List.of(""));
  }

  private static void field(Json json, Column<?> column) {
    json.field("name", column.name())
        .field("type", column.type().schema())
        .field("description", column.meaning());
    if (!column.unit().isEmpty()) {
      json.field("unit", column.unit());
    }
    if (column.missing().isEmpty()) {
      json.object("constraints", out -> out.field("required", true));
    } else {
      json.field("missing", column.missing());
    }
  }

  private static String sha256(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
