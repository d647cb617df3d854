package org.entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.domain.AsOf;
import org.entente.domain.Period;
import org.entente.source.Datasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing dated later is seen, whatever lies in the store. */
class ReplayViewsTest {
  @TempDir Path folder;

  /** Rows up to 2009, by table. */
  private static final Map<String, List<String>> KNOWN = new LinkedHashMap<>();

  /** Rows of later days and years. */
  private static final Map<String, List<String>> LATER = new LinkedHashMap<>();

  static {
    KNOWN.put("meta", List.of("'as_of', '2025-12-31'"));
    KNOWN.put(
        "roll_call",
        List.of("1, 'unga-rollcalls', 'e', 1, 'ga', 'k', DATE '2009-11-01', '', '', 'c', ''"));
    LATER.put(
        "roll_call",
        List.of("2, 'unga-rollcalls', 'e', 2, 'ga', 'l', DATE '2010-02-01', '', '', 'd', ''"));
    KNOWN.put("cast_vote", List.of("1, 'RUS', 1"));
    LATER.put("cast_vote", List.of("2, 'RUS', 3"));
    KNOWN.put("body_year", List.of("'ga', 2009, 1, 'unga-rollcalls'"));
    LATER.put("body_year", List.of("'ga', 2010, 1, 'unga-rollcalls'"));
    String cells = "1, 0, 0, 0, 0, 0, 0, 0, 1, 1.0, 0.5, 1.0, 0.1";
    KNOWN.put("joint_votes", List.of("'ga', 2009, 'CHN', 'RUS', " + cells));
    LATER.put("joint_votes", List.of("'ga', 2010, 'CHN', 'RUS', " + cells));
    LATER.put("item", List.of("2, 65, 1.0, 0, 1"));
    LATER.put("ideal_point", List.of("'RUS', 64, -9, 0.1, 5", "'RUS', 65, -9, 0.1, 5"));
    KNOWN.put("field", List.of("2005, 2009, 4, 190, 0, -0.5"));
    LATER.put("field", List.of("2006, 2010, 4, 190, 0, 0.9"));
    String tie = "'tradeDependence', 'RUS', 'CHN', %d, %s, 0.1, 0.2, 1, 1, 10, 'imf-russia', ''";
    KNOWN.put("tie", List.of(tie.formatted(2009, "0.1")));
    LATER.put("tie", List.of(tie.formatted(2010, "0.9")));
    KNOWN.put("tie_coverage", List.of("'tradeDependence', 1945, 2009, '', 'zero', 'imf-russia'"));
    LATER.put("tie_coverage", List.of("'tradeDependence', 2010, 2014, '', 'zero', 'imf-russia'"));
    String act =
        "'%1$s', 'summit', 'n', 'MILITARY', 0, DATE '%1$s', DATE '%1$s', 'CHN;RUS', 's', 'c'";
    KNOWN.put("act", List.of(act.formatted("2010-06-01")));
    LATER.put("act", List.of(act.formatted("2010-06-02")));
    String member = "'sco', 'SCO', 'forum', 1, '%s', DATE '%s', DATE '2010-06-01', 'c'";
    KNOWN.put("member", List.of(member.formatted("RUS", "2001-06-15")));
    LATER.put("member", List.of(member.formatted("IND", "2010-06-02")));
    KNOWN.put(
        "agreement_party",
        List.of("'atop', 'e', 1, 'a', 'n', 'RUS', '', 3, DATE '2001-01-01', NULL"));
    LATER.put(
        "agreement_party",
        List.of("'atop', 'e', 2, 'b', 'n', 'RUS', '', 3, DATE '2010-06-02', NULL"));
    KNOWN.put("membership", List.of("'cow-igo', 'e', 1, 'o', 'n', 'RUS', 2000, NULL, 'full'"));
    LATER.put("membership", List.of("'cow-igo', 'e', 2, 'o', 'n', 'CHN', 2010, NULL, 'full'"));
    KNOWN.put("flow", List.of("'imf-russia', 'e', 1, 'trade', 'RUS', 'CHN', 2009, 1, 'u', '', ''"));
    LATER.put("flow", List.of("'imf-russia', 'e', 2, 'trade', 'RUS', 'CHN', 2010, 9, 'u', '', ''"));
    KNOWN.put("state_year", List.of("'vdem', 'e', 1, 'polyarchy', 'RUS', 2009, 0.3, 0.2, 0.4"));
    LATER.put("state_year", List.of("'vdem', 'e', 2, 'polyarchy', 'RUS', 2010, 0.9, 0.8, 1"));
    String spell =
        "'mid5', 'e', %d, 'mid', 'RUS', 'CHN', true, DATE '%s', DATE '2010-06-01', 1, ''";
    KNOWN.put("dyad_spell", List.of(spell.formatted(1, "2009-01-01")));
    LATER.put("dyad_spell", List.of(spell.formatted(2, "2010-06-02")));
    String event = "'gdelt-dyads', 'e', %d, DATE '%s', ";
    KNOWN.put("event_day", List.of(event.formatted(1, "2010-06-01") + "'CHN', 'RUS', 1"));
    LATER.put("event_day", List.of(event.formatted(2, "2010-06-02") + "'CHN', 'RUS', 9"));
    KNOWN.put("event_coverage", List.of(event.formatted(1, "2010-06-01") + "5"));
    LATER.put("event_coverage", List.of(event.formatted(2, "2010-06-02") + "9"));
    KNOWN.put("state_figure", List.of("'disputeLevel', 'RUS', 2009, 4, 'mid5'"));
    LATER.put("state_figure", List.of("'disputeLevel', 'RUS', 2010, 5, 'mid5'"));
    String report =
        "'%1$s', 'CHN', 'RUS', 'w', 'DRONES', DATE '%1$s', DATE '%1$s', 1, 2, 'u', DATE '%2$s', 'r',"
            + " '', 'c', ''";
    KNOWN.put("exchange", List.of(report.formatted("2010-06-01", "2010-06-01")));
    LATER.put(
        "exchange",
        List.of(
            report.formatted("2010-06-02", "2010-06-01"),
            report.formatted("2010-05-31", "2010-06-02")));
  }

  private static final AsOf DAY = new AsOf(LocalDate.of(2010, 6, 1), false);
  private static final AsOf STRICT = new AsOf(LocalDate.of(2010, 6, 1), true);

  private StoreFiles store(String name, boolean withLater) throws SQLException {
    StoreFiles files = new StoreFiles(folder.resolve(name));
    try (StoreBuilder builder = StoreBuilder.begin(files)) {
      builder.finish();
    }
    try (Sql sql = DuckDb.writable(files.store())) {
      fill(sql, KNOWN);
      if (withLater) {
        fill(sql, LATER);
      }
    }
    return files;
  }

  private static void fill(Sql sql, Map<String, List<String>> rows) {
    rows.forEach(
        (table, each) ->
            each.forEach(row -> sql.execute("INSERT INTO " + table + " VALUES (" + row + ")")));
  }

  private static Evidence replay(StoreFiles files, AsOf asOf) {
    return Replays.ofStore(files, asOf, Datasets.shipped().all());
  }

  private static Map<String, List<String>> seen(Evidence evidence) {
    Map<String, List<String>> seen = new HashMap<>();
    for (String table : Schema.BUILT) {
      seen.put(
          table,
          evidence
              .sql()
              .list("SELECT t::VARCHAR FROM " + table + " t ORDER BY 1", row -> row.text(1)));
    }
    return seen;
  }

  @Test
  void everyTableHasARule() {
    Set<String> ruled = new ReplayViews(DAY, List.of(), true).selects().keySet();
    Set<String> tables = new TreeSet<>(Schema.PACKED);
    tables.addAll(Schema.BUILT);
    assertThat(ruled).containsExactlyInAnyOrderElementsOf(tables);
    assertThat(Schema.CREATE).hasSameSizeAs(Schema.BUILT);
  }

  @Test
  void everyTableWithDaysOrYearsIsPoisonedHere() {
    Set<String> undated =
        Set.of("meta", "dataset", "edition", "issue"); // Descriptions, the same on any day.
    Set<String> dated = new TreeSet<>(Schema.BUILT);
    dated.removeAll(undated);
    assertThat(LATER.keySet()).containsExactlyInAnyOrderElementsOf(dated);
  }

  @Test
  void rowsOfLaterDaysAreAsGoodAsNotThere() throws SQLException {
    StoreFiles poisoned = store("poisoned", true);
    StoreFiles clean = store("clean", false);
    for (AsOf asOf : List.of(DAY, STRICT)) {
      try (Evidence with = replay(poisoned, asOf);
          Evidence without = replay(clean, asOf)) {
        Map<String, List<String>> expected = seen(without);
        // Points and what they leave are fitted to all sessions: only a fit of its own has them.
        assertThat(with.replay().orElseThrow().positions()).isFalse();
        Map<String, List<String>> found = seen(with);
        if (without.replay().orElseThrow().positions()) {
          expected.put("joint_votes", found.get("joint_votes"));
        }
        assertThat(found).isEqualTo(expected);
      }
    }
  }

  @Test
  void whatEndedLaterHadNotEnded() throws SQLException {
    StoreFiles files = store("open", false);
    try (Evidence evidence = replay(files, new AsOf(LocalDate.of(2010, 5, 31), false))) {
      assertThat(evidence.sql().list("SELECT to_date IS NULL FROM dyad_spell", row -> row.text(1)))
          .containsExactly("true");
      assertThat(evidence.acts(Period.ofYears(2000, 2020), Set.of("RUS"))).isEmpty();
    }
  }

  @Test
  void sourcesPublishedLaterAreNamedAndStrictlyLeftOut() throws SQLException {
    StoreFiles files = store("strict", false);
    try (Evidence evidence = replay(files, DAY)) {
      assertThat(evidence.replay().orElseThrow().later())
          .extracting(Replay.Later::dataset, Replay.Later::published)
          .containsExactly(
              org.assertj.core.api.Assertions.tuple("imf-russia", ""),
              org.assertj.core.api.Assertions.tuple("unga-rollcalls", "2024-06"));
      assertThat(evidence.hasVotes()).isTrue();
    }
    try (Evidence evidence = replay(files, STRICT)) {
      assertThat(evidence.hasVotes()).isFalse();
      assertThat(evidence.jointVotes("ga", Period.ofYears(2000, 2009))).isEmpty();
      assertThat(evidence.ties(Set.of("tradeDependence"), null, Period.ofYears(2000, 2009)))
          .isEmpty();
      assertThat(evidence.acts(Period.ofYears(2000, 2020), Set.of("RUS"))).hasSize(1);
    }
    try (Evidence evidence = replay(files, new AsOf(LocalDate.of(2024, 7, 1), true))) {
      assertThat(evidence.hasVotes()).isTrue();
    }
  }

  @Test
  void aPairWhoseRowIsLeftOutIsUnknownAndNotZero() throws SQLException {
    StoreFiles files = store("mixed", false);
    try (Sql sql = DuckDb.writable(files.store())) {
      sql.execute(
          "INSERT INTO tie VALUES ('obligation', 'CHN', 'RUS', 2009, 3, 3, 3, 2, NULL, NULL,"
              + " 'atop;curated-agreements', '')");
      sql.execute(
          "INSERT INTO tie_coverage VALUES ('obligation', 1945, 2009, '', 'zero', 'atop'),"
              + " ('obligation', 2000, 2025, 'CHN;RUS', 'zero', 'curated-agreements')");
    }
    try (Evidence evidence = replay(files, DAY)) {
      assertThat(evidence.coverage("obligation")).allMatch(TieCoverage::absenceIsZero).hasSize(2);
    }
    try (Evidence evidence = replay(files, STRICT)) {
      assertThat(evidence.ties(Set.of("obligation"), null, Period.ofYear(2009))).isEmpty();
      assertThat(evidence.coverage("obligation"))
          .hasSize(1)
          .allMatch(each -> !each.absenceIsZero() && each.toYear() == 2009);
    }
  }

  @Test
  void theDayOfAReplayIsNoLaterThanTheEvidence() throws SQLException {
    StoreFiles files = store("day", false);
    try (Evidence evidence = replay(files, DAY)) {
      assertThat(evidence.meta("as_of")).isEqualTo(Optional.of("2010-06-01"));
    }
    try (Evidence evidence = replay(files, new AsOf(LocalDate.of(2026, 3, 1), false))) {
      assertThat(evidence.meta("as_of")).isEqualTo(Optional.of("2025-12-31"));
    }
  }
}
