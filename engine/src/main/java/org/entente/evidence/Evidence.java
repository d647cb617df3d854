package org.entente.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.domain.Act;
import org.entente.domain.DataIssue;
import org.entente.domain.Dyad;
import org.entente.domain.FieldQuantiles;
import org.entente.domain.IdealPoint;
import org.entente.domain.JointVotes;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.entente.domain.RollCallHeading;
import org.entente.domain.RollCallItem;
import org.entente.domain.Source;
import org.entente.domain.Transfer;
import org.entente.domain.VoteMatrix;
import org.entente.source.curated.ExchangeReader;
import org.jspecify.annotations.Nullable;

/**
 * What is known: the store, or the pack in the jar. Both hold the derived tables; only the store
 * holds the rows they came from.
 */
public final class Evidence implements AutoCloseable {

  /** Where the evidence comes from. */
  public enum Kind {
    STORE,
    PACK
  }

  private final Sql sql;
  private final Kind kind;
  private final CatalogueQueries catalogue;
  private final VoteQueries votes;
  private final TieQueries ties;
  private final ActQueries acts;
  private final @Nullable Replay replay;
  private final EventQueries events;

  Evidence(Sql sql, Kind kind) {
    this(sql, kind, null);
  }

  Evidence(Sql sql, Kind kind, @Nullable Replay replay) {
    this.replay = replay;
    this.sql = sql;
    this.kind = kind;
    this.catalogue = new CatalogueQueries(sql);
    this.votes = new VoteQueries(sql);
    this.ties = new TieQueries(sql);
    this.acts = new ActQueries(sql);
    this.events = new EventQueries(sql);
  }

  /** Starts what opening will need, beside the caller's other work. */
  public static void warmUp() {
    DuckDb.warmUp();
  }

  /**
   * Opens the store read-only.
   *
   * @throws NoEvidence if there is none
   * @throws StoreFailure if it is damaged or of another version
   */
  public static Evidence openStore(StoreFiles files) {
    return new Evidence(Opening.store(files), Kind.STORE);
  }

  /** Opens the pack of the jar, unpacking it first if this is the first time. */
  public static Evidence openPack(StoreFiles files) {
    return new Evidence(Opening.pack(files), Kind.PACK);
  }

  /** The same evidence for another thread, to be closed by itself. */
  public Evidence beside() {
    return new Evidence(sql.beside(), kind, replay);
  }

  /** How it is limited to what was there on a day; empty if it is not. */
  public Optional<Replay> replay() {
    return Optional.ofNullable(replay);
  }

  public Kind kind() {
    return kind;
  }

  /** Whether it holds any votes of the General Assembly, on which half of the answers rest. */
  public boolean hasVotes() {
    return !votes.rollCallsByYear("ga").isEmpty();
  }

  /** A value of the store's own description. */
  public Optional<String> meta(String key) {
    return catalogue.meta(key);
  }

  /**
   * The latest day that any vote or act in the store is from. Not the day of the build, so that the
   * same inputs give the same bytes.
   */
  public LocalDate latestDay() {
    return catalogue.latestDay();
  }

  /** All datasets described in the store, by id. */
  public Map<String, Source> sources() {
    return catalogue.sources();
  }

  /** What a build read of a dataset, all its editions together. */
  public record Installed(String dataset, long rows, int issues) {
    /** Two editions of one dataset. */
    public Installed plus(Installed other) {
      return new Installed(dataset, rows + other.rows, issues + other.issues);
    }
  }

  /** What the evidence was made of, to the version of its bytes: editions, or the pack as one. */
  public Map<String, String> editions() {
    return kind == Kind.PACK ? Map.of("pack", Pack.version()) : catalogue.editions();
  }

  /** Editions in the store; empty for the pack, which holds no rows. */
  public List<Installed> installed() {
    return kind == Kind.PACK ? List.of() : catalogue.installed();
  }

  /** Problems found when the store was built; empty for the pack. */
  public List<DataIssue> issues() {
    return kind == Kind.PACK ? List.of() : catalogue.issues();
  }

  /** Datasets from which some derived figure was made. */
  public Set<String> sourcesOfFigures() {
    return catalogue.sourcesOfFigures();
  }

  /** Years in which a body voted and the evidence has its votes, to the number of roll calls. */
  public Map<Integer, Integer> rollCallsByYear(String body) {
    return votes.rollCallsByYear(body);
  }

  /** Spells of a period, up to the day of a replay, in which the datasets of a body are blind. */
  public List<String> gaps(String body, Period period) {
    LocalDate day = replay().map(each -> each.asOf().day()).orElse(Period.OPEN_END);
    return votes.gaps(body, period, day);
  }

  /** Datasets that speak for a body in a period. */
  public List<String> voteSources(String body, Period period) {
    return votes.sources(body, period);
  }

  /** The dataset that speaks for a body in each year, where one does. */
  public Map<Integer, String> voteSourceByYear(String body) {
    return votes.sourceByYear(body);
  }

  /**
   * All votes of a body in the calendar years of a period, clusters numbered in the order of their
   * first roll call. Store only.
   *
   * @throws NoEvidence if only the pack is there
   */
  public VoteMatrix votes(String body, Period period) {
    return votes(body, period, null);
  }

  /**
   * The same for some states only; the roll calls and their clusters stay the same.
   *
   * @param states rows wanted; null for all
   */
  public VoteMatrix votes(String body, Period period, @Nullable Set<String> states) {
    requireStore("The votes themselves are");
    return votes.matrix(body, period, states);
  }

  /**
   * Days, titles and issues of the roll calls of {@link #votes(String, Period)}, in the same order.
   * Store only.
   *
   * @throws NoEvidence if only the pack is there
   */
  public List<RollCallHeading> headings(String body, Period period) {
    requireStore("The votes themselves are");
    return votes.headings(body, period);
  }

  /** Fitted ideal points of all states and sessions, by state and session. */
  public List<IdealPoint> idealPoints() {
    return votes.idealPoints();
  }

  /**
   * What the ideal-point model found about the roll calls of {@link #votes(String, Period)}, in the
   * same order. Store only.
   *
   * @throws NoEvidence if only the pack is there
   */
  public List<RollCallItem> items(String body, Period period) {
    requireStore("The votes themselves are");
    return votes.items(body, period);
  }

  /**
   * The shipped finding on a group's voting together beyond pairs, one row a figure; empty where
   * none ships, and always from the store, which has the votes to find it from.
   *
   * @param members codes in any order
   */
  public List<TogetherFigure> together(List<String> members, Period period) {
    return kind == Kind.PACK ? TogetherTables.of(sql, members, period) : List.of();
  }

  /** Tables of joint votes pooled over the period, of every dyad that voted together at all. */
  public Map<Dyad, JointVotes> jointVotes(String body, Period period) {
    return votes.jointVotes(body, period);
  }

  /**
   * Tables of joint votes of all pairs in several spells of years, from one pass.
   *
   * @param spells whole years, none in two of them
   */
  public VoteCounts jointVoteCounts(String body, List<Period> spells) {
    return votes.counts(body, spells);
  }

  /** Tables of every dyad with at least one of the states, by year. */
  public Map<Integer, Map<Dyad, JointVotes>> jointVotesByYear(
      String body, Set<String> anyOf, Period period) {
    return votes.jointVotesByYear(body, anyOf, period);
  }

  /** Tables of every dyad among the states, by year, in all years. */
  public Map<Integer, Map<Dyad, JointVotes>> jointVotesAmong(String body, Set<String> states) {
    return votes.jointVotesAmong(body, states);
  }

  /**
   * How General Assembly kappas of groups of a size lie, by window of years; empty if not known.
   */
  public List<FieldQuantiles> field(int size) {
    return votes.field(size);
  }

  /**
   * Derived figures among the given states, in one pass over all the measures.
   *
   * @param measures ids of the measures wanted
   * @param states both ends must be among them; null for all
   */
  public List<TieYear> ties(Set<String> measures, @Nullable Set<String> states, Period period) {
    return ties.ties(measures, states, period);
  }

  /**
   * Derived figures of all states in the years of a period, by measure, state and year; no row
   * where the figure is 0. Empty where the evidence was made before there were any.
   */
  public List<StateFigure> stateFigures(Set<String> measures, Period period) {
    return new StateFigures(sql).list(measures, period);
  }

  /**
   * Totals that shares of a measure are taken of, by state and year; a year in which a state had
   * nothing to share is not there.
   */
  public Map<String, Map<Integer, Double>> totals(
      String measure, Set<String> states, Period period) {
    return ties.totals(measure, states, period);
  }

  /**
   * Days of a period on which events were recorded, in order; the other days are missing for
   * everybody. Store only.
   *
   * @throws NoEvidence if only the pack is there
   */
  public List<EventQueries.SeenDay> eventDays(Period period) {
    requireStore("The daily events are");
    return events.seenDays(period);
  }

  /**
   * Per state and day, the net of what passed between it and some other states. Store only.
   *
   * @param others the state itself does not count
   * @throws NoEvidence if only the pack is there
   */
  public List<EventQueries.NetDay> eventsWith(Set<String> others, Period period) {
    requireStore("The daily events are");
    return events.netWith(others, period);
  }

  /** Where a measure can see. */
  public List<TieCoverage> coverage(String measure) {
    return ties.coverage(measure);
  }

  /** Acts in which at least one of the states took part, by date. */
  public List<Act> acts(Period period, Set<String> anyOf) {
    return acts.acts(period, anyOf);
  }

  /**
   * Reports of what the actors gave each other in a period, by date. The jar's own table where only
   * the pack is there: it ships whole and is not stored twice.
   */
  public List<Transfer> transfers(Set<String> actors, Period period) {
    List<Transfer> all = kind == Kind.PACK ? ExchangeReader.shipped() : ExchangeQueries.all(sql);
    LocalDate day = replay == null ? LocalDate.MAX : replay.asOf().day();
    return ExchangeQueries.among(all, actors, period, day);
  }

  /**
   * Organisations to which all the states belonged at once on some day of the period, the smallest
   * first, of two of one size the one that joined them longer; size counts its members in that
   * time.
   */
  public List<JointBody> jointBodies(List<String> states, Period period) {
    return jointBodies(states, List.of(period)).getOrDefault(period, List.of());
  }

  /** The same in each of several periods, from one pass. */
  public Map<Period, List<JointBody>> jointBodies(List<String> states, List<Period> periods) {
    return acts.jointBodies(states, periods);
  }

  /** Ids of curated agreements and organisations to their names. */
  public Map<String, String> instrumentNames() {
    return acts.instrumentNames();
  }

  /**
   * The rows themselves.
   *
   * @throws NoEvidence if only the pack is there
   */
  public RawRows raw() {
    requireStore("The raw rows are");
    return new RawRows(sql);
  }

  Sql sql() {
    return sql;
  }

  private void requireStore(String what) {
    if (kind == Kind.PACK) {
      throw new NoEvidence(
          what + " in the full store only, and none is installed.",
          "Maybe get it: entente fetch, then entente build");
    }
  }

  /**
   * The rows behind figures.
   *
   * @param most rows shown of each set
   */
  public FigureRows rowsOf(int most) {
    return new FigureRows(sql, kind == Kind.STORE, most);
  }

  @Override
  public void close() {
    sql.close();
  }
}
