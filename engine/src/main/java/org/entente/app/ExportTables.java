package org.entente.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.assess.AssessRequest;
import org.entente.assess.DyadTable;
import org.entente.assess.IdealPointScores;
import org.entente.assess.Measure;
import org.entente.assess.ProfileRow;
import org.entente.assess.RingFinder;
import org.entente.assess.RingScale;
import org.entente.assess.exchange.Ledger;
import org.entente.assess.exchange.LedgerBuilder;
import org.entente.domain.Act;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.entente.domain.Source;
import org.entente.evidence.Evidence;
import org.entente.report.export.CollectedTables;
import org.entente.report.export.Export;
import org.entente.report.export.OutsiderTable;
import org.entente.report.export.Table;
import org.entente.report.export.Tables;
import org.entente.source.Dataset;
import org.entente.source.Datasets;
import org.jspecify.annotations.Nullable;

/** Asks the evidence for every table of an export, and notes what it cannot have. */
final class ExportTables {
  private static final int DRAWS = 1_000;

  private final Evidence evidence;
  private final Actors actors;
  private final AssessRequest request;
  private final List<Measure> measures;
  private final List<String> leftOut = new ArrayList<>();

  /**
   * @param request of no member for all states
   */
  ExportTables(Evidence evidence, Actors actors, AssessRequest request, List<Measure> measures) {
    this.evidence = evidence;
    this.actors = actors;
    this.request = request;
    this.measures = measures;
  }

  /**
   * @throws NoEvidence if no table has a row
   */
  Export all() {
    List<Table<?>> tables = new ArrayList<>();
    add(tables, "dyads", () -> Tables.dyads(dyads()));
    add(
        tables,
        "ideal_points",
        () ->
            Tables.idealPoints(new IdealPointScores(evidence, period()).stored(states()).scores()));
    add(tables, "acts", () -> CollectedTables.acts(acts(), Set.copyOf(request.members())));
    add(tables, "ledger", () -> CollectedTables.ledger(ledger()));
    if (isGroup()) {
      add(
          tables,
          "ring",
          () ->
              OutsiderTable.of(RingFinder.of(evidence, actors, request, RingScale.ofArea("all"))));
    } else {
      leftOut.add("ring: it is of a group, and none was named");
    }
    if (tables.isEmpty()) {
      throw new NoEvidence(
          "No source has anything of this in %s.".formatted(period()),
          "See what is covered with: entente sources");
    }
    tables.add(Tables.states(named(), Set.copyOf(request.members()), period()));
    return export(tables);
  }

  private Export export(List<Table<?>> tables) {
    Map<String, Source> sources = new TreeMap<>();
    Map<String, String> passedOn = new TreeMap<>();
    Set<String> ids = new TreeSet<>();
    tables.forEach(table -> ids.addAll(table.sources()));
    for (String id : ids) {
      Datasets.shipped()
          .find(id)
          .ifPresent(
              dataset -> {
                sources.put(id, dataset.source());
                passedOn.put(id, dataset.redistribute());
              });
    }
    String replay = evidence.replay().isEmpty() ? "" : Installed.stated("", evidence);
    return new Export(
        Version.NUMBER,
        evidence.kind().name().toLowerCase(Locale.ROOT),
        Installed.asOf(evidence),
        request.seed(),
        request.members(),
        period(),
        replay,
        List.copyOf(tables),
        sources,
        passedOn,
        List.copyOf(leftOut));
  }

  /** A table that has no row is not written, and why is noted. */
  private void add(List<Table<?>> tables, String name, Supplier<Table<?>> make) {
    try {
      Table<?> whole = make.get();
      Table<?> table = whole.without(kept());
      int held = whole.rows().size() - table.rows().size();
      if (held > 0) {
        leftOut.add(
            "%s: %,d rows that rest on data of which no figure may be passed on"
                .formatted(name, held));
      }
      if (table.rows().isEmpty()) {
        leftOut.add(name + ": no row in " + period() + ", which is not zero");
      } else {
        tables.add(table);
      }
    } catch (NoEvidence e) {
      leftOut.add(name + ": " + e.getMessage());
    }
  }

  /** Datasets that are to be cited and not passed on, not even as figures. */
  private static Set<String> kept() {
    return Datasets.shipped().all().stream()
        .filter(each -> each.redistribute().equals("none"))
        .map(Dataset::id)
        .collect(Collectors.toSet());
  }

  private Period period() {
    return request.period();
  }

  private boolean isGroup() {
    return !request.members().isEmpty();
  }

  private @Nullable Set<String> states() {
    return isGroup() ? Set.copyOf(request.members()) : null;
  }

  /** Measure by measure, so that one without evidence does not keep the others out. */
  private List<ProfileRow> dyads() {
    List<ProfileRow> rows = new ArrayList<>();
    for (Measure measure : measures) {
      try {
        rows.addAll(dyadTable(measure).rows(states()));
      } catch (NoEvidence e) {
        leftOut.add("dyads, " + measure.id() + ": " + e.getMessage());
      }
    }
    return rows;
  }

  private DyadTable dyadTable(Measure measure) {
    return new DyadTable(
        evidence,
        actors,
        List.of(measure),
        period(),
        DRAWS,
        request.seed(),
        Runtime.getRuntime().availableProcessors(),
        request.pole());
  }

  private Set<String> codes() {
    return isGroup()
        ? new LinkedHashSet<>(request.members())
        : actors.all().stream().map(Actor::code).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of a group those that join two of its members at least. */
  private List<Act> acts() {
    Set<String> codes = codes();
    return evidence.acts(period(), codes).stream()
        .filter(
            act -> !isGroup() || act.participants().stream().filter(codes::contains).count() >= 2)
        .toList();
  }

  private List<Ledger.Entry> ledger() {
    List<String> codes = List.copyOf(codes());
    return new LedgerBuilder(evidence, actors)
        .reports(new Ledger.Request(codes, period(), Set.of()));
  }

  /** Every state of the period, and whoever else a ledger may name. */
  private List<Actor> named() {
    Set<Actor> named = new LinkedHashSet<>(actors.statesDuring(period()));
    actors.all().stream().filter(each -> !each.isState()).forEach(named::add);
    return named.stream().sorted(java.util.Comparator.comparing(Actor::code)).toList();
  }
}
