package org.entente.evidence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Opens DuckDB with everything switched off that could reach outside: extensions, other files. */
final class DuckDb {
  private DuckDb() {}

  /**
   * Starts loading the native library, which takes a third of a second, beside the caller's work.
   * Whoever opens a database next waits for the rest of it; a failure shows there.
   */
  static void warmUp() {
    Thread loading = new Thread(DuckDb::loadDriver, "duckdb-warm-up");
    loading.setDaemon(true);
    loading.start();
  }

  private static void loadDriver() {
    try {
      DriverManager.getConnection("jdbc:duckdb:").close();
    } catch (SQLException | LinkageError e) {
      // The caller that needs a database meets the same failure and can tell the user.
    }
  }

  /** A store file for reading only. No other file can be opened through this connection. */
  static Sql readOnly(Path file) throws SQLException {
    Properties settings = closed();
    settings.setProperty("access_mode", "READ_ONLY");
    return open("jdbc:duckdb:" + file, settings, SHUT);
  }

  /** A store file for reading, with leave to write files into one folder; on one thread. */
  static Sql exporting(Path file, Path folder) throws SQLException {
    Properties settings = closed();
    settings.setProperty("access_mode", "READ_ONLY");
    return open("jdbc:duckdb:" + file, settings, "SET threads = 1", allow(folder), SHUT);
  }

  /** An empty database in memory beside a store file for reading only, under a name. */
  static Sql beside(Path file, String name) throws SQLException {
    String attach =
        "ATTACH '%s' AS %s (READ_ONLY)".formatted(file.toString().replace("'", "''"), name);
    return open("jdbc:duckdb:", closed(), attach, SHUT);
  }

  private static final String SHUT = "SET enable_external_access = false";

  private static String allow(Path folder) {
    String allowed = folder.toAbsolutePath().toString().replace("'", "''");
    return "SET allowed_directories = ['" + allowed + "']";
  }

  /** A store file for writing. */
  static Sql writable(Path file) throws SQLException {
    return open("jdbc:duckdb:" + file, closed());
  }

  /** An empty database in memory that may read and write files of one folder. */
  static Sql inMemory(Path folder) throws SQLException {
    return open("jdbc:duckdb:", closed(), allow(folder), SHUT);
  }

  private static Properties closed() {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    return settings;
  }

  private static Sql open(String url, Properties settings, String... statements)
      throws SQLException {
    Connection connection = DriverManager.getConnection(url, settings);
    try (Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
      statement.execute("SET lock_configuration = true");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return new Sql(connection);
  }
}
