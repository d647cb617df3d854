package org.entente.assess.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.Transfer;
import org.entente.domain.TransferCategory;
import org.entente.evidence.Evidence;
import org.entente.source.curated.ExchangeReader;

/** Puts a ledger together from reports, arms and trade. */
public final class LedgerBuilder {
  private static final String REPORTS = "entries of the curated reports; no report is no zero";

  private final Evidence evidence;
  private final Actors actors;

  public LedgerBuilder(Evidence evidence, Actors actors) {
    this.evidence = evidence;
    this.actors = actors;
  }

  /** The reports alone, each with those that contradict it. */
  public List<Ledger.Entry> reports(Ledger.Request request) {
    return entries(transfers(request));
  }

  private List<Transfer> transfers(Ledger.Request request) {
    return evidence.transfers(Set.copyOf(request.members()), request.period()).stream()
        .filter(request::wants)
        .toList();
  }

  /** The ledger asked for; its lists are empty where nothing is known. */
  public Ledger build(Ledger.Request request) {
    List<Transfer> transfers = transfers(request);
    Flows flows = Flows.of(evidence, states(request), request.period());
    List<Ledger.Pair> pairs =
        Dyad.among(request.members()).stream()
            .sorted()
            .map(dyad -> pair(dyad, transfers, flows, request))
            .filter(LedgerBuilder::holdsAnything)
            .toList();
    return new Ledger(
        request,
        entries(transfers),
        counts(transfers, request.period()),
        pairs,
        request.categories().isEmpty() ? flows.missing() : List.of());
  }

  private Set<String> states(Ledger.Request request) {
    return request.members().stream()
        .filter(code -> actors.findByCode(code).map(Actor::isState).orElse(false))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Ledger.Entry> entries(List<Transfer> transfers) {
    return transfers.stream()
        .map(each -> new Ledger.Entry(each, Contradictions.of(each, transfers)))
        .toList();
  }

  private record Place(String source, String target, int year, TransferCategory category)
      implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return java.util.Comparator.comparing(Place::source)
          .thenComparing(Place::target)
          .thenComparing(Place::year)
          .thenComparing(Place::category)
          .compare(this, other);
    }
  }

  private static List<Ledger.Count> counts(List<Transfer> transfers, Period period) {
    Map<Place, Integer> counts = new TreeMap<>();
    for (Transfer each : transfers) {
      years(each, period)
          .forEach(
              year ->
                  counts.merge(
                      new Place(each.source(), each.target(), year, each.category()),
                      1,
                      Integer::sum));
    }
    List<Ledger.Count> list = new ArrayList<>();
    counts.forEach(
        (at, n) ->
            list.add(new Ledger.Count(at.source(), at.target(), at.year(), at.category(), n)));
    return list;
  }

  /** Years of the period that a report touches. */
  private static IntStream years(Transfer transfer, Period period) {
    return transfer.period().years().filter(period::containsYear);
  }

  private Ledger.Pair pair(
      Dyad dyad, List<Transfer> transfers, Flows flows, Ledger.Request request) {
    List<Transfer> given = delivered(transfers, dyad.a(), dyad.b());
    List<Transfer> returned = delivered(transfers, dyad.b(), dyad.a());
    List<Ledger.Term> terms =
        request.categories().isEmpty() ? flows.terms(dyad) : List.<Ledger.Term>of();
    return new Ledger.Pair(
        dyad,
        categories(given),
        categories(returned),
        bothWays(
            Set.copyOf(categories(given)),
            Set.copyOf(categories(returned)),
            "categories given both ways, over those given either way",
            request.period(),
            given.size() + returned.size()),
        bothWays(
            yearsOf(given, request.period()),
            yearsOf(returned, request.period()),
            "years with entries both ways, over years with any",
            request.period(),
            given.size() + returned.size()),
        during(request.period(), terms),
        Reversals.of(dyad, terms).stream()
            .filter(reversal -> reversal.after().overlaps(request.period()))
            .toList());
  }

  /** Terms that touch the period; none of arms if no arms flowed in them. */
  private static List<Ledger.Term> during(Period period, List<Ledger.Term> terms) {
    List<Ledger.Term> inside =
        terms.stream().filter(term -> term.period().overlaps(period)).toList();
    boolean armed =
        inside.stream()
            .anyMatch(term -> term.kind() == Ledger.Kind.ARMS && term.balance().isPresent());
    return inside.stream().filter(term -> armed || term.kind() == Ledger.Kind.TRADE).toList();
  }

  private static List<Transfer> delivered(List<Transfer> transfers, String giver, String receiver) {
    return transfers.stream()
        .filter(each -> each.isFromTo(giver, receiver))
        .filter(each -> !each.isDenial() && !each.isPlan())
        .toList();
  }

  private static List<TransferCategory> categories(List<Transfer> transfers) {
    return transfers.stream().map(Transfer::category).distinct().sorted().toList();
  }

  private static Set<Integer> yearsOf(List<Transfer> transfers, Period period) {
    return transfers.stream()
        .flatMap(each -> years(each, period).boxed())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T> Estimate bothWays(
      Set<T> given, Set<T> returned, String what, Period period, int entries) {
    Set<T> both = new java.util.HashSet<>(given);
    both.retainAll(returned);
    Set<T> either = new java.util.HashSet<>(given);
    either.addAll(returned);
    List<String> sources = List.of(ExchangeReader.DATASET);
    Coverage coverage = Coverage.full(period);
    return either.isEmpty()
        ? Estimate.missing(
            "no report of anything given either way",
            "share",
            what + "; " + REPORTS,
            Coverage.none(period),
            List.of())
        : Estimate.exact(
            both.size() / (double) either.size(),
            entries,
            "share of " + either.size(),
            what + "; " + REPORTS,
            coverage,
            sources);
  }

  private static boolean holdsAnything(Ledger.Pair pair) {
    return pair.categories().isPresent() || !pair.terms().isEmpty();
  }
}
