package org.entente.evidence;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import org.entente.domain.AsOf;
import org.entente.source.Dataset;

/** Opens the evidence as it would have answered on a day; see {@link Replay}. */
public final class Replays {
  private Replays() {}

  /**
   * Of the store. Cost: that of opening it; a view is made per table.
   *
   * @param datasets all that are declared, for the days they were published
   * @throws StoreFailure as {@link Evidence#openStore}
   */
  public static Evidence ofStore(StoreFiles files, AsOf asOf, Collection<Dataset> datasets) {
    Evidence.openStore(files).close();
    try {
      Sql sql = DuckDb.beside(files.store(), ReplayViews.WHOLE);
      return new Evidence(
          sql, Evidence.Kind.STORE, ReplayViews.make(sql, Schema.BUILT, asOf, datasets));
    } catch (SQLException e) {
      throw Evidence.damaged(files.store(), e);
    }
  }

  /** Of the pack, unpacking it first if this is the first time. */
  public static Evidence ofPack(StoreFiles files, AsOf asOf, Collection<Dataset> datasets) {
    Path folder = Pack.unpack(files);
    try {
      Sql sql = DuckDb.inMemory(folder);
      sql.execute("CREATE SCHEMA " + ReplayViews.WHOLE);
      for (String table : Schema.PACKED) {
        sql.execute(Pack.view(ReplayViews.WHOLE + "." + table, table, folder));
      }
      return new Evidence(
          sql, Evidence.Kind.PACK, ReplayViews.make(sql, Schema.PACKED, asOf, datasets));
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }
}
