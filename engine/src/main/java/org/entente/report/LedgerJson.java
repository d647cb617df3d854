package org.entente.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.entente.assess.exchange.Ledger;
import org.entente.domain.Actors;
import org.entente.domain.Transfer;
import org.entente.domain.TransferCategory;
import org.entente.domain.Turnover;

/** A ledger as JSON. */
public final class LedgerJson {
  private LedgerJson() {}

  /**
   * The whole ledger.
   *
   * @param named groups that the caller named
   * @param asOf the latest day the evidence is from
   */
  public static String render(Ledger ledger, List<Turnover> named, LocalDate asOf, String version) {
    Ledger.Request request = ledger.request();
    return Json.object(
        json ->
            json.made(version, asOf)
                .strings("members", request.members())
                .object("names", names -> names(names, ledger))
                .objects("named", named, AssessmentJson::group)
                .years(request.period())
                .strings("categories", labels(request.categories().stream().sorted().toList()))
                .objects("entries", ledger.entries(), LedgerJson::entry)
                .objects("counts", ledger.counts(), LedgerJson::count)
                .objects("pairs", ledger.pairs(), LedgerJson::pair)
                .strings("missing", ledger.missing()));
  }

  /** Names of all who gave or got, which are not only states. */
  private static void names(Json json, Ledger ledger) {
    Set<String> codes = new TreeSet<>(ledger.request().members());
    for (Ledger.Entry entry : ledger.entries()) {
      codes.add(entry.transfer().source());
      codes.add(entry.transfer().target());
    }
    for (String code : codes) {
      json.field(code, Actors.standard().getByCode(code).nameIn(ledger.request().period()));
    }
  }

  private static List<String> labels(List<TransferCategory> categories) {
    return categories.stream().map(TransferCategory::label).toList();
  }

  private static void entry(Json json, Ledger.Entry entry) {
    Transfer transfer = entry.transfer();
    json.field("id", transfer.id())
        .field("source", transfer.source())
        .field("target", transfer.target())
        .field("what", transfer.what())
        .field("category", transfer.category().label())
        .field("from", transfer.period().from().toString())
        .field("to", transfer.period().to().toString())
        .field("low", transfer.low())
        .field("high", transfer.high())
        .field("unit", transfer.unit())
        .field("denial", transfer.isDenial())
        .field("plan", transfer.isPlan())
        .field("reported", transfer.reported().toString())
        .field("reportedBy", transfer.reporter())
        .field("note", transfer.note())
        .field("citation", transfer.citation())
        .field("url", transfer.url())
        .strings("contradictedBy", entry.contradictedBy());
  }

  private static void count(Json json, Ledger.Count count) {
    json.field("source", count.source())
        .field("target", count.target())
        .field("year", count.year())
        .field("category", count.category().label())
        .field("entries", count.entries());
  }

  private static void pair(Json json, Ledger.Pair pair) {
    String id = pair.dyad().toString();
    json.field("a", pair.dyad().a())
        .field("b", pair.dyad().b())
        .strings("given", labels(pair.given()))
        .strings("returned", labels(pair.returned()))
        .estimate("categories", pair.categories(), "ledger-categories:" + id)
        .estimate("years", pair.years(), "ledger-years:" + id)
        .objects("terms", pair.terms(), (each, term) -> term(each, term, id))
        .objects("reversals", pair.reversals(), LedgerJson::reversal);
  }

  private static void term(Json json, Ledger.Term term, String pair) {
    String kind = term.kind().name().toLowerCase(Locale.ROOT);
    String tail =
        "-%s:%s:%d-%d".formatted(kind, pair, term.period().fromYear(), term.period().toYear());
    json.field("kind", kind)
        .years(term.period())
        .estimate("given", term.given(), "given" + tail)
        .estimate("returned", term.returned(), "returned" + tail)
        .estimate("reciprocity", term.reciprocity(), "reciprocity" + tail)
        .estimate("balance", term.balance(), "balance" + tail)
        .estimate("dependenceOfA", term.dependenceOfA(), "dependence-a" + tail)
        .estimate("dependenceOfB", term.dependenceOfB(), "dependence-b" + tail)
        .estimate("leverage", term.leverage(), "leverage" + tail);
  }

  private static void reversal(Json json, Ledger.Reversal reversal) {
    json.field("kind", reversal.kind().name().toLowerCase(Locale.ROOT))
        .field("figure", reversal.figure().name().toLowerCase(Locale.ROOT))
        .field("before", reversal.from())
        .field("beforeFrom", reversal.before().fromYear())
        .field("beforeTo", reversal.before().toYear())
        .field("after", reversal.to())
        .field("afterFrom", reversal.after().fromYear())
        .field("afterTo", reversal.after().toYear());
  }
}
