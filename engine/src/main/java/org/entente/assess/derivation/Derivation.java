package org.entente.assess.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.domain.Act;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Period;
import org.entente.evidence.RawRows;
import org.entente.evidence.StoreBuilder;
import org.entente.evidence.TieCoverage;
import org.entente.evidence.TieYear;
import org.entente.source.curated.CuratedFacts;
import org.entente.source.curated.ExchangeReader;

/** Computes every figure per dyad and year outside voting, and says where each can see. */
public final class Derivation {
  /** Steps reported while running. */
  public static final int STEPS = 8;

  /** Years that the curated facts are kept up for. */
  static final int CURATED_FROM = 2010;

  static final int CURATED_TO = 2025;

  /** Last year that the general record of alliances covers. */
  public static final int ATOP_TO = 2018;

  private static final int GSDB_TO = 2022;
  private static final int MID_TO = 2014;
  private static final int UCDP_TO = 2024;

  private final StoreBuilder store;
  private final Actors actors;

  public Derivation(StoreBuilder store, Actors actors) {
    this.store = store;
    this.actors = actors;
  }

  /** Runs all derivations; says each step before it begins. */
  public void run(Consumer<String> progress) {
    progress.accept("curated facts");
    curated();
    RawRows raw = store.evidence().raw();
    progress.accept("obligations");
    obligations(raw);
    progress.accept("shared institutions");
    institutions(raw);
    progress.accept("arms");
    arms(raw);
    progress.accept("trade dependence");
    trade(raw);
    progress.accept("sanctions and hostility");
    spells(raw);
    progress.accept("regime distance");
    regimes(raw);
    progress.accept("use of force");
    new ForceYears(store).derive(raw);
  }

  private void curated() {
    store.rows(CuratedFacts.AGREEMENTS, "shipped", CuratedFacts.agreements());
    store.rows(CuratedFacts.ORGANISATIONS, "shipped", CuratedFacts.organisationObligations());
    List<Act> acts =
        Stream.of(CuratedFacts.acts(), CuratedFacts.agreementActs(), CuratedFacts.voteActs())
            .flatMap(List::stream)
            .toList();
    store.acts(acts, CuratedFacts.ACTS);
    store.members(CuratedFacts.members());
    store.transfers(ExchangeReader.shipped());
  }

  private void obligations(RawRows raw) {
    List<RawRows.Party> parties = new ArrayList<>();
    parties.addAll(Corrections.shipped().apply(raw.parties("atop", "5.1-member")));
    parties.addAll(raw.parties(CuratedFacts.AGREEMENTS, "shipped"));
    parties.addAll(raw.parties(CuratedFacts.ORGANISATIONS, "shipped"));
    parties.removeIf(party -> !isState(party.state()));
    Map<String, Integer> lastYear =
        Map.of(
            "atop",
            ATOP_TO,
            CuratedFacts.AGREEMENTS,
            CURATED_TO,
            CuratedFacts.ORGANISATIONS,
            CURATED_TO);
    boolean atop = parties.stream().anyMatch(party -> party.dataset().equals("atop"));
    List<TieCoverage> complete = complete(atop);
    store.ties(
        ObligationTies.derive(
            parties,
            lastYear,
            (a, b, year) -> complete.stream().anyMatch(each -> each.covers(a, b, year))));
    complete.forEach(store::coverage);
  }

  /** Where every agreement is listed, so that none listed means none. */
  private static List<TieCoverage> complete(boolean atop) {
    List<TieCoverage> complete = new ArrayList<>();
    if (atop) {
      complete.add(new TieCoverage(ObligationTies.MEASURE, 1945, ATOP_TO, Set.of(), true, "atop"));
    }
    for (CuratedFacts.Completeness each : CuratedFacts.completeness()) {
      complete.add(
          new TieCoverage(
              ObligationTies.MEASURE,
              each.from(),
              each.to(),
              each.states(),
              true,
              CuratedFacts.AGREEMENTS));
    }
    return complete;
  }

  private boolean isState(String code) {
    return actors.findByCode(code).map(Actor::isState).orElse(false);
  }

  private void institutions(RawRows raw) {
    List<TieYear> ties = new ArrayList<>();
    for (RawRows.SharedCount count : raw.sharedOrganisations("cow-igo")) {
      ties.add(
          TieYear.exact(
              "sharedInstitutions",
              count.a(),
              count.b(),
              count.year(),
              count.shared(),
              count.shared(),
              "cow-igo"));
    }
    store.ties(ties);
    for (int year : raw.membershipYears("cow-igo")) {
      if (year >= 1945) {
        store.coverage(
            new TieCoverage("sharedInstitutions", year, year, Set.of(), true, "cow-igo"));
      }
    }
  }

  private void arms(RawRows raw) {
    List<RawRows.FlowYear> flows = raw.flows("sipri-arms", "arms", "compiler");
    store.ties(
        flows.stream()
            .filter(flow -> flow.value() != null)
            .filter(flow -> isState(flow.source()) && isState(flow.target()))
            .map(Derivation::armsFlow)
            .toList());
    store.ties(ArmsTies.dependence(flows, "sipri-arms", this::isStateIn));
    if (!flows.isEmpty()) {
      store.coverage(new TieCoverage("armsFlow", 1950, 2024, Set.of(), true, "sipri-arms"));
      store.coverage(
          new TieCoverage(ArmsTies.DEPENDENCE, 1950, 2024, Set.of(), false, "sipri-arms"));
    }
  }

  private static TieYear armsFlow(RawRows.FlowYear flow) {
    double value = java.util.Objects.requireNonNull(flow.value());
    return TieYear.exact(
        "armsFlow", flow.source(), flow.target(), flow.year(), value, 1, "sipri-arms");
  }

  private boolean isStateIn(String code, int year) {
    return isState(code) && actors.getByCode(code).existedIn(year);
  }

  private void trade(RawRows raw) {
    TradeTies.Totals open = outside("comecon");
    store.ties(TradeTies.derive(raw.flows("cow-trade", "trade", "target"), "cow-trade", open));
    store.coverage(new TieCoverage(TradeTies.MEASURE, 1945, 2014, Set.of(), false, "cow-trade"));
    List<RawRows.FlowYear> russia = new ArrayList<>(raw.flows("imf-russia", "trade", "target"));
    russia.addAll(raw.flows("imf-russia", "trade", "source"));
    store.ties(TradeTies.derive(russia, "imf-russia", (state, year) -> state.equals("RUS")));
    store.coverage(
        new TieCoverage(TradeTies.MEASURE, 2016, 2024, Set.of("RUS"), false, "imf-russia"));
    List<RawRows.FlowYear> exports = raw.flows("imf-exports-2025", "trade", "source");
    store.ties(TradeTies.derive(exports, "imf-exports-2025", (state, year) -> true));
    store.coverage(
        new TieCoverage(TradeTies.MEASURE, 2025, 2025, Set.of(), false, "imf-exports-2025"));
  }

  /**
   * States that are no full member of an organisation. Trade inside the Council for Mutual Economic
   * Assistance is absent from the dataset or stands there as 0 (Bulgaria's with the Soviet Union,
   * 1981-91), so that its members have no total to take a share of.
   */
  private static TradeTies.Totals outside(String organisation) {
    List<CuratedFacts.Member> members =
        CuratedFacts.members().stream()
            .filter(member -> member.organisation().equals(organisation))
            .toList();
    return (state, year) ->
        members.stream()
            .noneMatch(
                member ->
                    member.state().equals(state) && member.spell().overlaps(Period.ofYear(year)));
  }

  private void spells(RawRows raw) {
    Map<String, List<CuratedFacts.Member>> byOrganisation = new TreeMap<>();
    for (CuratedFacts.Member member : CuratedFacts.members()) {
      byOrganisation.computeIfAbsent(member.organisation(), key -> new ArrayList<>()).add(member);
    }
    SpellTies.Members expand = (actor, year) -> expand(actor, year, byOrganisation);
    List<TieYear> sanctions =
        SpellTies.sanctions(raw.dyadSpells("gsdb", "sanction"), GSDB_TO, "gsdb", expand);
    List<TieYear> among =
        sanctions.stream().filter(tie -> isState(tie.a()) && isState(tie.b())).toList();
    store.ties(among);
    store.ties(
        SpellTies.sharedSenders(
            sanctions.stream().filter(tie -> isState(tie.b())).toList(), "gsdb"));
    store.coverage(new TieCoverage(SpellTies.SANCTIONS, 1949, GSDB_TO, Set.of(), true, "gsdb"));
    store.coverage(
        new TieCoverage(SpellTies.SHARED_SENDERS, 1949, GSDB_TO, Set.of(), true, "gsdb"));
    store.ties(SpellTies.hostility(raw.dyadSpells("mid5", "mid"), MID_TO, "mid5"));
    store.coverage(new TieCoverage(SpellTies.HOSTILITY, 1945, MID_TO, Set.of(), true, "mid5"));
    // Later years: only conflicts with 25 deaths are known, so that no row does not mean no force.
    store.ties(
        SpellTies.armedConflict(raw.dyadSpells("ucdp-acd", "armed-conflict"), MID_TO, "ucdp-acd"));
    store.coverage(
        new TieCoverage(SpellTies.HOSTILITY, MID_TO + 1, UCDP_TO, Set.of(), false, "ucdp-acd"));
  }

  /** Codes of organisations in the registry to ids of the curated table, where they differ. */
  private static final Map<String, List<String>> CURATED_IDS =
      Map.of(
          "EUU", List.of("eec", "eu"),
          "LAS", List.of("arab-league"),
          "AFU", List.of("au"),
          "GSEVEN", List.of("g7"),
          "GEIGHT", List.of("g7"));

  /**
   * An organisation stands for its members of the year, and for itself; one whose members are not
   * kept (the United Nations: every member is bound alike), for itself alone.
   */
  private static List<String> expand(
      String actor, int year, Map<String, List<CuratedFacts.Member>> byOrganisation) {
    TreeSet<String> actors = new TreeSet<>(Set.of(actor));
    List<String> ids =
        CURATED_IDS.getOrDefault(actor, List.of(actor.toLowerCase(java.util.Locale.ROOT)));
    for (String id : ids) {
      for (CuratedFacts.Member member : byOrganisation.getOrDefault(id, List.of())) {
        if (member.spell().overlaps(Period.ofYear(year))) {
          actors.add(member.state());
        }
      }
    }
    return List.copyOf(actors);
  }

  private void regimes(RawRows raw) {
    List<TieYear> ties = StateTies.derive(raw.stateYears("vdem", "polyarchy"), "vdem");
    store.ties(ties);
    store.coverage(new TieCoverage(StateTies.MEASURE, 1945, 2024, Set.of(), false, "vdem"));
  }
}
