package org.entente.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.entente.domain.NoEvidence;

/** Opens the databases that evidence is read from; see {@link Evidence}. */
final class Opening {
  private Opening() {}

  static Sql store(StoreFiles files) {
    Path store = files.store();
    if (!Files.exists(store)) {
      throw new NoEvidence("There is no store at " + store + ".", "Maybe build one: entente build");
    }
    try {
      return ofThisVersion(DuckDb.readOnly(store));
    } catch (SQLException | StoreFailure e) {
      throw StoreFailure.damaged(store, e);
    }
  }

  private static Sql ofThisVersion(Sql sql) throws SQLException {
    try {
      String version = new CatalogueQueries(sql).meta("schema").orElse("none");
      if (!version.equals(Schema.VERSION)) {
        throw new SQLException("schema %s, not %s".formatted(version, Schema.VERSION));
      }
      return sql;
    } catch (SQLException | StoreFailure e) {
      sql.close();
      throw e;
    }
  }

  static Sql pack(StoreFiles files) {
    Path folder = Pack.unpack(files);
    try {
      Sql sql = DuckDb.inMemory(folder);
      Schema.PACKED.forEach(table -> sql.execute(Pack.viewOrEmpty(table, folder)));
      return sql;
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }
}
