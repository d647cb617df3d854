package org.entente.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assess.exchange.Ledger;
import org.entente.domain.Actors;
import org.entente.domain.Estimate;
import org.entente.domain.Transfer;
import org.entente.domain.Turnover;
import org.entente.report.chart.NumberText;

/**
 * A ledger for a person: of each pair what was returned and who depends, then the newest reports by
 * giver, receiver and kind, and all that another contradicts, so that no contradiction is hidden.
 */
public final class LedgerTable {
  private static final Comparator<Ledger.Entry> NEWEST =
      Comparator.comparing((Ledger.Entry entry) -> entry.transfer().period().to())
          .thenComparing(entry -> entry.transfer().period().from())
          .reversed()
          .thenComparing(entry -> entry.transfer().id());

  private static final Comparator<Ledger.Entry> ORDER =
      Comparator.comparing((Ledger.Entry entry) -> entry.transfer().source())
          .thenComparing(entry -> entry.transfer().target())
          .thenComparing(entry -> entry.transfer().category());

  private final Ledger ledger;
  private final LedgerWords words;
  private final int newest;
  private final int all;
  private final List<Ledger.Entry> entries;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private LedgerTable(Ledger ledger, int newest, Actors actors) {
    this.ledger = ledger;
    this.newest = newest;
    this.words = new LedgerWords(ledger.request().period(), actors);
    List<Ledger.Entry> sorted = ledger.entries().stream().sorted(ORDER).toList();
    sorted.forEach(entry -> numbers.put(entry.transfer().id(), numbers.size() + 1));
    Set<String> wanted = wanted(sorted, newest);
    this.all = sorted.size();
    this.entries = sorted.stream().filter(each -> wanted.contains(each.transfer().id())).toList();
  }

  /** Ids of the newest reports and of all that another contradicts. */
  private static Set<String> wanted(List<Ledger.Entry> entries, int newest) {
    return Stream.concat(
            entries.stream().sorted(NEWEST).limit(newest),
            entries.stream().filter(LedgerTable::isContradicted))
        .map(entry -> entry.transfer().id())
        .collect(Collectors.toSet());
  }

  private static boolean isContradicted(Ledger.Entry entry) {
    return !entry.contradictedBy().isEmpty();
  }

  /**
   * The text.
   *
   * @param named groups that the caller named
   * @param newest most reports, but for those that another contradicts: these are all there
   */
  public static String render(Ledger ledger, List<Turnover> named, int newest, Actors actors) {
    LedgerTable table = new LedgerTable(ledger, newest, actors);
    named.forEach(group -> table.line(group.inWords(code -> code) + "."));
    table.pairs();
    table.entries();
    table.citations();
    table.foot();
    return table.out.toString();
  }

  private void entries() {
    if (entries.isEmpty()) {
      line("No report of a transfer between them in %s is curated.", ledger.request().period());
      out.append('\n');
      return;
    }
    line(
        "%s of transfers, %s. %s contradicted by another. Ranges are those reported.",
        NumberText.count(all, "report"), ledger.request().period(), contradicted());
    if (entries.size() < all) {
      line("The newest %d, and all that another contradicts:", newest);
      out.append(TextLines.more(entries.size(), all));
    }
    out.append('\n');
    String head = "";
    for (Ledger.Entry entry : entries) {
      String group = head(entry.transfer());
      if (!group.equals(head)) {
        out.append(head.isEmpty() ? "" : "\n").append(group).append('\n');
        head = group;
      }
      entry(entry);
    }
    out.append('\n');
  }

  private String contradicted() {
    long count = ledger.entries().stream().filter(LedgerTable::isContradicted).count();
    return count == 0 ? "No report is" : "%d reports are".formatted(count);
  }

  private String head(Transfer transfer) {
    return "%s to %s: %s"
        .formatted(
            words.name(transfer.source()),
            words.name(transfer.target()),
            transfer.category().label());
  }

  private void entry(Ledger.Entry entry) {
    Transfer transfer = entry.transfer();
    String text =
        "%s, %s: %s (%s)%s"
            .formatted(
                LedgerWords.days(transfer.period()),
                LedgerWords.quantity(transfer),
                transfer.what(),
                transfer.reporter(),
                against(entry));
    numbered(transfer, text);
  }

  /** A text hung behind its number, all as far in as the longest number asks for. */
  private void numbered(Transfer transfer, String text) {
    int indent = "  [] ".length() + Integer.toString(all).length();
    String number = "  [%d] ".formatted(number(transfer.id()));
    out.append(number)
        .append(" ".repeat(indent - number.length()))
        .append(TextLines.wrap(text, indent).substring(indent))
        .append('\n');
  }

  private String against(Ledger.Entry entry) {
    return !isContradicted(entry)
        ? ""
        : entry.contradictedBy().stream()
            .map(id -> "[%d]".formatted(number(id)))
            .collect(Collectors.joining(", ", " CONTRADICTS ", ""));
  }

  private int number(String id) {
    return numbers.getOrDefault(id, 0);
  }

  private void pairs() {
    for (Ledger.Pair pair : ledger.pairs()) {
      line("%s and %s", words.name(pair.dyad().a()), words.name(pair.dyad().b()));
      for (Ledger.Kind kind : isOnePair() ? Ledger.Kind.values() : new Ledger.Kind[0]) {
        terms(pair, kind);
      }
      line(words.reciprocity(pair));
      for (Ledger.Kind kind : Ledger.Kind.values()) {
        if (pair.terms().stream().anyMatch(term -> term.kind() == kind)) {
          line(words.leverage(pair, kind));
        }
      }
      pair.reversals().forEach(reversal -> line(words.reversal(reversal)));
      if (!pair.terms().isEmpty() && pair.reversals().isEmpty()) {
        line("No sure reversal: no two terms lie wholly on opposite sides of 0.");
      }
      out.append('\n');
    }
    if (!isOnePair() && ledger.pairs().stream().anyMatch(pair -> !pair.terms().isEmpty())) {
      line("Arms by five years and trade by year: name two members, or --json.");
      out.append('\n');
    }
  }

  private boolean isOnePair() {
    return ledger.pairs().size() == 1;
  }

  private void terms(Ledger.Pair pair, Ledger.Kind kind) {
    List<Ledger.Term> terms = pair.terms().stream().filter(term -> term.kind() == kind).toList();
    if (terms.isEmpty()) {
      return;
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(header(pair, kind, terms.get(0)));
    terms.forEach(term -> rows.add(row(term)));
    out.append(TextLines.table(rows));
  }

  private static String[] header(Ledger.Pair pair, Ledger.Kind kind, Ledger.Term first) {
    String a = pair.dyad().a();
    String b = pair.dyad().b();
    return new String[] {
      kind == Ledger.Kind.ARMS ? "arms" : "trade",
      a + ">" + b + " " + first.given().unit(),
      b + ">" + a,
      "returned/given",
      "dep " + a + " on " + b,
      "dep " + b + " on " + a,
      "leverage of " + a
    };
  }

  private static String[] row(Ledger.Term term) {
    return new String[] {
      term.period().toString(),
      small(term.given(), "%,.0f", 0.5, "<1"),
      small(term.returned(), "%,.0f", 0.5, "<1"),
      figure(term.reciprocity(), "%.2f"),
      small(term.dependenceOfA(), "%.3f", 0.0005, "<0.001"),
      small(term.dependenceOfB(), "%.3f", 0.0005, "<0.001"),
      figure(term.leverage(), "%+.3f")
    };
  }

  /** What is not 0 is not shown as 0. */
  private static String small(Estimate estimate, String pattern, double limit, String less) {
    Double value = estimate.value();
    Double high = estimate.high();
    return value != null && value > 0 && high != null && high < limit
        ? less
        : figure(estimate, pattern);
  }

  /** Without brackets where the ends are the value in the digits shown. */
  private static String figure(Estimate estimate, String pattern) {
    Double value = estimate.value();
    if (value == null) {
      return "-";
    }
    String plain = TextLines.format(pattern, value);
    boolean sure =
        plain.equals(TextLines.format(pattern, estimate.low()))
            && plain.equals(TextLines.format(pattern, estimate.high()));
    return sure ? plain : TextLines.figure(estimate, pattern);
  }

  private void citations() {
    if (entries.isEmpty()) {
      return;
    }
    line("Reports:");
    for (Ledger.Entry entry : entries) {
      Transfer transfer = entry.transfer();
      String text =
          transfer.citation() + (transfer.note().isEmpty() ? "" : ". Note: " + transfer.note());
      numbered(transfer, text);
    }
    out.append('\n');
  }

  private void foot() {
    ledger.missing().forEach(this::line);
    List<String> sources =
        ledger.pairs().stream()
            .flatMap(pair -> pair.terms().stream())
            .flatMap(term -> term.leverage().sources().stream())
            .distinct()
            .sorted()
            .toList();
    if (!sources.isEmpty()) {
      line(
          "Values from %s. In brackets ranges: of arms over leaving out one year, of trade over what the sides report and may not report; no error of the register itself is known. TIV: SIPRI's trend-indicator value, millions, of major arms only: no shells, no small arms, few drones.",
          String.join(", ", sources));
    }
    line("Reports are a curated selection, most since 2022: no report is no zero.");
  }

  private void line(String pattern, Object... values) {
    out.append(TextLines.paragraph(pattern, values));
  }
}
