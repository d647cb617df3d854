package org.entente.report;

import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.assess.exchange.Ledger;
import org.entente.domain.Actors;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.Transfer;
import org.entente.domain.TransferCategory;

/** What a ledger says, in words. */
final class LedgerWords {
  private final Period period;
  private final Actors actors;

  LedgerWords(Period period, Actors actors) {
    this.period = period;
    this.actors = actors;
  }

  String name(String code) {
    return actors.findByCode(code).map(actor -> actor.nameIn(period)).orElse(code);
  }

  /** "at least 1,000 containers": an open range stays open. */
  static String quantity(Transfer transfer) {
    Double low = transfer.low();
    Double high = transfer.high();
    if (low != null && high != null) {
      String range = low.equals(high) ? number(low) : number(low) + " to " + number(high);
      return range + " " + transfer.unit();
    }
    if (low != null) {
      return "at least " + number(low) + " " + transfer.unit();
    }
    return high != null ? "at most " + number(high) + " " + transfer.unit() : "no quantity";
  }

  private static String number(double quantity) {
    return TextLines.format(quantity == Math.rint(quantity) ? "%,.0f" : "%,.2f", quantity);
  }

  /** "2024-02-06" or "2023-09-07 to 2023-10-01". */
  static String days(Period days) {
    return days.from().equals(days.to())
        ? days.from().toString()
        : days.from() + " to " + days.to();
  }

  String reciprocity(Ledger.Pair pair) {
    Estimate categories = pair.categories();
    if (!categories.isPresent()) {
      return "Reports: none of anything given either way.";
    }
    return "Reports: %s gave %s; %s gave %s. Both ways in %s of categories and %s of years (n = %d entries)."
        .formatted(
            name(pair.dyad().a()),
            list(pair.given()),
            name(pair.dyad().b()),
            list(pair.returned()),
            share(pair.categories()),
            share(pair.years()),
            categories.n());
  }

  private static String share(Estimate estimate) {
    Double value = estimate.value();
    return value == null ? "-" : TextLines.format("%.0f %%", 100 * value);
  }

  private static String list(java.util.List<TransferCategory> categories) {
    return categories.isEmpty()
        ? "nothing reported"
        : categories.stream().map(TransferCategory::label).collect(Collectors.joining(", "));
  }

  /** What the last term with a sure or unsure leverage says. */
  String leverage(Ledger.Pair pair, Ledger.Kind kind) {
    java.util.List<Ledger.Term> known =
        pair.terms().stream()
            .filter(term -> term.kind() == kind && term.leverage().isPresent())
            .toList();
    if (known.isEmpty()) {
      return "%s: who depends on whom is not known; %s.".formatted(title(kind), whyNot(pair, kind));
    }
    Ledger.Term last = known.get(known.size() - 1);
    Double low = last.leverage().low();
    Double high = last.leverage().high();
    String figure = TextLines.figure(last.leverage(), "%+.3f");
    if (low != null && low > 0) {
      return depends(kind, last, pair.dyad().b(), pair.dyad().a(), figure);
    }
    if (high != null && high < 0) {
      return depends(kind, last, pair.dyad().a(), pair.dyad().b(), figure);
    }
    return "%s in %s: not sure who depends more on whom; leverage of %s %s holds 0."
        .formatted(title(kind), last.period(), name(pair.dyad().a()), figure);
  }

  private static String whyNot(Ledger.Pair pair, Ledger.Kind kind) {
    return pair.terms().stream()
        .filter(term -> term.kind() == kind)
        .reduce((first, second) -> second)
        .map(term -> term.leverage().reason())
        .orElse("nothing is on record");
  }

  private String depends(
      Ledger.Kind kind, Ledger.Term term, String weaker, String stronger, String figure) {
    return "%s in %s: %s depends more on %s; leverage of %s %s (n = %d)."
        .formatted(
            title(kind),
            term.period(),
            name(weaker),
            name(stronger),
            name(stronger.compareTo(weaker) < 0 ? stronger : weaker),
            figure,
            term.leverage().n());
  }

  String reversal(Ledger.Reversal reversal) {
    String pattern =
        reversal.figure() == Ledger.Figure.BALANCE
            ? "%s turned: %s gave more in %s, %s in %s."
            : "%s: leverage turned: %s was the less dependent in %s, %s in %s.";
    return pattern.formatted(
        title(reversal.kind()),
        name(reversal.from()),
        reversal.before(),
        name(reversal.to()),
        reversal.after());
  }

  static String title(Ledger.Kind kind) {
    return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
