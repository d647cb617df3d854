package org.entente.evidence;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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
      throw StoreFailure.damaged(files.store(), e);
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

  /**
   * Room for a fit of the votes that count: tables in place of the views that could not show one.
   * The Assembly's tables of joint votes are not among them yet.
   *
   * @param replay of the store, with nothing that rests on places on the main cleavage
   */
  public static StoreBuilder roomForFit(Evidence replay) {
    Sql sql = replay.sql();
    List.of("meta", "ideal_point", "item").forEach(table -> own(sql, table, ""));
    own(sql, "joint_votes", " WHERE body <> 'ga'");
    return StoreBuilder.over(sql);
  }

  private static void own(Sql sql, String table, String which) {
    sql.execute("CREATE TABLE own_%1$s AS SELECT * FROM %1$s%2$s".formatted(table, which));
    sql.execute("DROP VIEW " + table);
    sql.execute("ALTER TABLE own_%1$s RENAME TO %1$s".formatted(table));
  }

  /** The same replay once its own fit is in it. */
  public static Evidence fitted(Evidence replay) {
    Replay how = replay.replay().orElseThrow();
    return new Evidence(replay.sql(), replay.kind(), new Replay(how.asOf(), how.later(), true));
  }
}
