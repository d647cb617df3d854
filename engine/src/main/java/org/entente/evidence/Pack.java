package org.entente.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.domain.Period;
import org.entente.source.Checksum;
import org.entente.source.IntoPlace;

/**
 * What ships inside the jar: the derived tables as Parquet, so that the main job runs for any group
 * and period without a store, a mirror or a network. Figures that Entente computed and facts it
 * curates; no row of a source.
 *
 * <p>Numbers are kept to what their error allows, and read back with those digits only: three
 * significant digits, two decimals for regime distances.
 */
public final class Pack {
  private Pack() {}

  /** The same, or an empty table where the pack is older than the table. */
  static String viewOrEmpty(String table, Path folder) {
    return table.equals(StateFigures.TABLE) && !Files.exists(folder.resolve(table + ".parquet"))
        ? StateFigures.CREATE
        : view(table, folder);
  }

  /** Statement that makes a pack's file look like the store's table. */
  static String view(String table, Path folder) {
    return view(table, table, folder);
  }

  /** The same under another name. */
  static String view(String name, String table, Path folder) {
    String file = folder.resolve(table + ".parquet").toString().replace("'", "''");
    String from = " FROM read_parquet('" + file + "')";
    return "CREATE VIEW " + name + " AS " + (table.equals("tie") ? ties(from) : "SELECT *" + from);
  }

  /** Numbers with the digits that were kept and no others; parts are taken from those. */
  private static String ties(String from) {
    return """
        SELECT * REPLACE (%s AS low, %s AS high), value * total AS part
        FROM (SELECT measure, a, b, year, %s AS value, low, high, n, %s AS total, sources, note
          %s)"""
        .formatted(absolute("low"), absolute("high"), kept("value"), kept("total"), from);
  }

  /** How a table is written: which columns, to what precision, in which order. */
  private static String select(String table, String armsDyads) {
    return switch (table) {
      case "joint_votes" ->
          """
          SELECT body, year, a, b, yy, ya, yn, ay, aa, an, ny, na, nn,
            round(deff, 1)::FLOAT AS deff, round(residual, 2)::FLOAT AS residual,
            round(residual_deff, 1)::FLOAT AS residual_deff, round(residual_covariance, 3)::FLOAT AS residual_covariance
          FROM joint_votes ORDER BY body, year, a, b""";
      case "tie" ->
          """
          SELECT measure, a, b, year, %s AS value, %s AS low, %s AS high, n::USMALLINT AS n,
            %s AS total, sources, note
          FROM tie WHERE measure NOT IN ('armsFlow', 'armsDependence') OR %s
          ORDER BY measure, a, year, b"""
              .formatted(
                  rounded("value"), relative("low"), relative("high"), rounded("total"), armsDyads);
      case "ideal_point" ->
          """
          SELECT state, session, round(value, 3)::FLOAT AS value, round(error, 3)::FLOAT AS error, n
          FROM ideal_point ORDER BY state, session""";
      case "field" ->
          """
          SELECT from_year, to_year, size, states, percent, round(weakest, 3)::FLOAT AS weakest
          FROM field ORDER BY size, to_year, percent""";
      case "tie_coverage" -> "SELECT * FROM packed_coverage ORDER BY ALL";
      default -> "SELECT * FROM " + table + " ORDER BY ALL";
    };
  }

  /**
   * Bounds of shares are kept relative to the share: nearly the same for all partners of a year.
   */
  private static String relative(String bound) {
    return "CASE WHEN measure = 'tradeDependence' AND value > 0 THEN round(%s / value, 3)::FLOAT ELSE %s END"
        .formatted(bound, rounded(bound));
  }

  private static String absolute(String bound) {
    return "CASE WHEN measure = 'tradeDependence' AND value > 0 THEN %s ELSE %s END"
        .formatted(kept("(value * round(" + bound + "::DOUBLE, 3))"), kept(bound));
  }

  /** Two decimals for regime distances, else three significant digits; small counts stay exact. */
  private static String rounded(String column) {
    return "(" + kept(column) + ")::FLOAT";
  }

  /** The same as a double: what a float says in more digits than these is noise. */
  private static String kept(String column) {
    return """
        (CASE WHEN %1$s IS NULL OR %1$s = 0 THEN %1$s::DOUBLE
          WHEN measure = 'regimeDistance' THEN round(%1$s::DOUBLE, 2)
          ELSE round(%1$s::DOUBLE, 2 - floor(log10(abs(%1$s::DOUBLE)))::INT) END)"""
        .formatted(column);
  }

  /** A group in a period. */
  public record GroupPeriod(List<String> members, Period period) {}

  /**
   * Writes the pack from the store, the same bytes for the same store.
   *
   * @param target folder; replaced file by file
   * @param armsGroups groups whose dyads' arms figures may be published
   * @param together findings on voting together, by group and period
   * @return bytes written
   */
  public static long write(
      StoreFiles files,
      Path target,
      List<Set<String>> armsGroups,
      Map<GroupPeriod, List<TogetherFigure>> together) {
    try {
      Files.createDirectories(target);
      Map<String, String> sums = new LinkedHashMap<>();
      long bytes = 0;
      try (Sql sql = DuckDb.exporting(files.store(), target)) {
        sql.execute(coverage(armsGroups));
        TogetherTables.fill(sql, together);
        for (String table : Schema.PACKED) {
          Path file = target.resolve(table + ".parquet");
          Path part = StoreFiles.beside(file);
          sql.execute(copy(select(table, armsDyads(armsGroups)), part));
          IntoPlace.move(part, file);
          sums.put(file.getFileName().toString(), Checksum.sha256(file));
          bytes += Files.size(file);
        }
      }
      Files.writeString(target.resolve("index.txt"), index(sums));
      return bytes;
    } catch (IOException e) {
      throw new StoreFailure("Cannot write the pack to " + target + ": " + e.getMessage(), e);
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  private static String copy(String select, Path file) {
    return "COPY (%s) TO '%s' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 19)"
        .formatted(select, file.toString().replace("'", "''"));
  }

  /** Arms are covered for the published groups only, each for its own dyads. */
  private static String coverage(List<Set<String>> groups) {
    StringBuilder lists = new StringBuilder("['']");
    for (Set<String> group : groups) {
      lists.append(", ['").append(String.join(";", group.stream().sorted().toList())).append("']");
    }
    return """
        CREATE TEMP VIEW packed_coverage AS
        SELECT * FROM tie_coverage WHERE measure NOT IN ('armsFlow', 'armsDependence')
        UNION ALL
        SELECT measure, from_year, to_year, g, absence, source
        FROM tie_coverage, unnest(flatten([%s])) AS t(g)
        WHERE measure IN ('armsFlow', 'armsDependence') AND g <> ''"""
        .formatted(lists);
  }

  private static String armsDyads(List<Set<String>> groups) {
    StringBuilder any = new StringBuilder("FALSE");
    for (Set<String> group : groups) {
      String codes = "('" + String.join("', '", group.stream().sorted().toList()) + "')";
      any.append(" OR (a IN ").append(codes).append(" AND b IN ").append(codes).append(")");
    }
    return "(" + any + ")";
  }

  private static String index(Map<String, String> sums) {
    StringBuilder text = new StringBuilder();
    sums.forEach((file, sum) -> text.append(sum).append("  ").append(file).append('\n'));
    return text.toString();
  }

  /**
   * The folder with the unpacked pack, below {@code $ENTENTE_HOME} or, where that cannot be
   * written, in a temporary folder that is gone when the process ends. Each version of the pack has
   * a folder of its own.
   */
  static Path unpack(StoreFiles files) {
    String index = index();
    String version = Integer.toHexString(index.hashCode());
    Map<String, String> sums = sums(index);
    UnpackedFolder folder = new UnpackedFolder(files.packs().resolve(version));
    try {
      if (!folder.isWhole(sums.keySet())) {
        folder.fill(sums, Pack::open);
      }
      return folder.path();
    } catch (IOException e) {
      return unpackAside(index, version);
    }
  }

  private static Path unpackAside(String index, String version) {
    try {
      Path temporary = Files.createTempDirectory("entente-pack");
      deleteAtExit(temporary);
      UnpackedFolder folder = new UnpackedFolder(temporary.resolve(version));
      folder.fill(sums(index), Pack::open);
      return folder.path();
    } catch (IOException e) {
      throw new StoreFailure("Cannot unpack the built-in pack: " + DiskTrouble.inWords(e), e);
    }
  }

  private static void deleteAtExit(Path folder) {
    Thread cleaning =
        new Thread(
            () -> {
              try {
                StoreFiles.deleteAll(folder);
              } catch (IOException e) {
                folder.toFile().deleteOnExit();
              }
            });
    Runtime.getRuntime().addShutdownHook(cleaning);
  }

  /** Of the pack in the jar. */
  static String version() {
    return Integer.toHexString(index().hashCode());
  }

  private static Map<String, String> sums(String index) {
    Map<String, String> sums = new LinkedHashMap<>();
    index
        .lines()
        .forEach(
            line ->
                sums.put(
                    line.substring(line.lastIndexOf(' ') + 1),
                    line.substring(0, line.indexOf(' '))));
    return sums;
  }

  private static String index() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open("index.txt"), StandardCharsets.UTF_8))) {
      return reader.lines().map(line -> line + "\n").reduce("", String::concat);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = Pack.class.getResourceAsStream("/pack/" + name);
    if (in == null) {
      throw new IOException("this build of Entente has no pack/" + name);
    }
    return in;
  }
}
