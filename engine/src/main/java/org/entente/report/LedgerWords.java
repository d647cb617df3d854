package org.entente.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.assess.exchange.Ledger;
import org.entente.domain.Actors;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.Transfer;
import org.entente.domain.TransferCategory;
import org.entente.report.chart.NumberText;

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
      return range + " " + unit(transfer, high);
    }
    if (low != null) {
      return "at least " + number(low) + " " + unit(transfer, low);
    }
    return high != null ? "at most " + number(high) + " " + unit(transfer, high) : "no quantity";
  }

  /** One vehicle, two vehicles. */
  private static String unit(Transfer transfer, double quantity) {
    return quantity == 1 ? transfer.unit().replaceFirst("s\\b", "") : transfer.unit();
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
    return "Reports: %s gave %s; %s gave %s. Both ways in %s of categories and %s of years (n = %s)."
        .formatted(
            name(pair.dyad().a()),
            list(pair.given()),
            name(pair.dyad().b()),
            list(pair.returned()),
            share(pair.categories()),
            share(pair.years()),
            NumberText.count(categories.n(), "entry"));
  }

  private static String share(Estimate estimate) {
    Double value = estimate.value();
    return value == null ? "-" : TextLines.format("%.0f %%", 100 * value);
  }

  private static String list(List<TransferCategory> categories) {
    return categories.isEmpty()
        ? "nothing reported"
        : categories.stream().map(TransferCategory::label).collect(Collectors.joining(", "));
  }

  /** What the last term says, and if it says nothing, the last that says something. */
  String leverage(Ledger.Pair pair, Ledger.Kind kind) {
    List<Ledger.Term> terms = pair.terms().stream().filter(term -> term.kind() == kind).toList();
    Ledger.Term last = terms.get(terms.size() - 1);
    if (last.leverage().isPresent()) {
      return standing(pair, last);
    }
    String unknown =
        "%s in %s: who depends more on whom is not known: %s."
            .formatted(title(kind), last.period(), last.leverage().reason());
    return terms.stream()
        .filter(term -> term.leverage().isPresent())
        .reduce((first, second) -> second)
        .map(term -> unknown + " Before that: " + standing(pair, term))
        .orElse(unknown);
  }

  private String standing(Ledger.Pair pair, Ledger.Term term) {
    Double low = term.leverage().low();
    Double high = term.leverage().high();
    String figure = TextLines.figure(term.leverage(), "%+.3f");
    if (low != null && high != null && low == 0 && high == 0) {
      return "%s in %s: neither depends on the other (n = %d)."
          .formatted(title(term.kind()), term.period(), term.leverage().n());
    }
    if (low != null && low > 0) {
      return depends(term, pair.dyad().b(), pair.dyad().a(), figure);
    }
    if (high != null && high < 0) {
      return depends(term, pair.dyad().a(), pair.dyad().b(), figure);
    }
    return "%s in %s: not sure who depends more on whom; leverage of %s %s holds 0 (n = %d)."
        .formatted(
            title(term.kind()), term.period(), name(pair.dyad().a()), figure, term.leverage().n());
  }

  private String depends(Ledger.Term term, String weaker, String stronger, String figure) {
    return "%s in %s: %s depends more on %s; leverage of %s %s (n = %d)."
        .formatted(
            title(term.kind()),
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
        years(reversal.before()),
        name(reversal.to()),
        years(reversal.after()));
  }

  /** No row of the table has years that end before the period asked about. */
  private String years(Period spell) {
    return spell.to().isBefore(period.from()) ? spell + " (before the period)" : spell.toString();
  }

  static String title(Ledger.Kind kind) {
    return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
