package org.entente.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assess.exchange.Ledger;
import org.entente.domain.Actors;
import org.entente.domain.Transfer;
import org.entente.report.chart.NumberText;
import org.entente.report.page.brief.Block;
import org.entente.report.page.brief.BriefCase;
import org.entente.report.page.brief.Draft;
import org.entente.report.page.brief.Footing;
import org.entente.report.page.brief.Passage;
import org.entente.report.page.brief.Section;
import org.entente.source.curated.ExchangeReader;

/** What the members give each other, for a brief. */
final class BriefLedger {
  /** Pairs with a paragraph, those with the most reports first. */
  private static final int PAIRS = 10;

  /** Reports in each of the two tables. */
  private static final int REPORTS = 8;

  private static final Comparator<Ledger.Entry> NEWEST =
      Comparator.comparing((Ledger.Entry entry) -> entry.transfer().period().to())
          .reversed()
          .thenComparing(entry -> entry.transfer().id());

  /** By reports; where there are none, by how far one side leans on the other. */
  private static final Comparator<Ledger.Pair> MOST_TOLD =
      Comparator.comparingLong((Ledger.Pair pair) -> -pair.categories().n())
          .thenComparingDouble(pair -> -lean(pair))
          .thenComparing(Ledger.Pair::dyad);

  private static double lean(Ledger.Pair pair) {
    return pair.terms().stream()
        .mapToDouble(term -> Math.abs(term.leverage().point().orElse(0)))
        .max()
        .orElse(0);
  }

  private final BriefCase facts;
  private final Ledger ledger;
  private final LedgerWords words;
  private final Draft draft;

  BriefLedger(BriefCase facts, Ledger ledger, Actors actors, Draft draft) {
    this.facts = facts;
    this.ledger = ledger;
    this.words = new LedgerWords(ledger.request().period(), actors);
    this.draft = draft;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(intro());
    List<Ledger.Pair> pairs = ledger.pairs().stream().sorted(MOST_TOLD).toList();
    pairs.stream().limit(PAIRS).forEach(pair -> blocks.add(pair(pair)));
    if (pairs.size() > PAIRS) {
      blocks.add(
          draft
              .paragraph("")
              .say(
                  "Of %s pairs with anything on record %d are told of: those with the most reports, then those in which one side leans most on the other."
                      .formatted(NumberText.count(pairs.size()), PAIRS))
              .end());
    }
    reports(blocks);
    return new Section("ledger", "What they give each other", blocks);
  }

  private Block intro() {
    boolean nothing = ledger.pairs().isEmpty() && ledger.entries().isEmpty();
    return draft
        .paragraph("")
        .say(
            nothing
                ? "Nothing between the members is on record here, which is no zero: no report, no"
                    + " delivery of major arms and no trade was found in what is installed."
                : "Reports are a curated selection, most since 2022: no report is no zero. Ranges of"
                    + " arms come from leaving out one year, those of trade from what the sides"
                    + " report and may not report; no error of the registers is known.")
        .end();
  }

  private Block pair(Ledger.Pair pair) {
    Passage passage =
        draft
            .paragraph(words.name(pair.dyad().a()) + " and " + words.name(pair.dyad().b()) + ".")
            .say(words.reciprocity(pair));
    for (Ledger.Kind kind : Ledger.Kind.values()) {
      if (pair.terms().stream().anyMatch(term -> term.kind() == kind)) {
        passage.say(words.leverage(pair, kind));
      }
    }
    pair.reversals().forEach(reversal -> passage.say(words.reversal(reversal)));
    return passage.mark(footing(pair)).end();
  }

  private Footing footing(Ledger.Pair pair) {
    Set<String> sources = new TreeSet<>(pair.categories().sources());
    pair.terms().forEach(term -> sources.addAll(term.leverage().sources()));
    String text =
        "%s of reports; %s of arms or trade by spells of years. Leverage: how much more the other depends on the one than the one on the other, as a difference of shares."
            .formatted(
                NumberText.count(pair.categories().n(), "entry"),
                NumberText.count(pair.terms().size(), "term"));
    return new Footing(
        facts.command("ledger", List.of(pair.dyad().a(), pair.dyad().b())),
        text,
        List.copyOf(sources));
  }

  private void reports(List<Block> blocks) {
    List<Ledger.Entry> against =
        ledger.entries().stream().filter(e -> !e.contradictedBy().isEmpty()).toList();
    if (!against.isEmpty()) {
      blocks.add(table(complete(against), contradicted(against.size())));
    }
    List<Ledger.Entry> newest = ledger.entries().stream().sorted(NEWEST).limit(REPORTS).toList();
    if (!newest.isEmpty()) {
      blocks.add(
          table(
              newest,
              "The newest %d of %s, each as its reporter has it."
                  .formatted(newest.size(), NumberText.count(ledger.entries().size(), "report"))));
    }
  }

  /** No report without those that contradict it. */
  private List<Ledger.Entry> complete(List<Ledger.Entry> against) {
    Set<String> shown = new LinkedHashSet<>();
    for (Ledger.Entry entry : against) {
      if (shown.size() < REPORTS) {
        shown.add(entry.transfer().id());
        shown.addAll(entry.contradictedBy());
      }
    }
    return ledger.entries().stream().filter(e -> shown.contains(e.transfer().id())).toList();
  }

  private static String contradicted(int count) {
    return "%s cannot be right together with another; both stand here%s."
        .formatted(NumberText.count(count, "report"), count > REPORTS ? ", of some of them" : "");
  }

  private Block table(List<Ledger.Entry> entries, String caption) {
    return new Block.Grid(
        "reports",
        caption,
        List.of("Days", "From, to", "What", "According to"),
        entries.stream().map(this::row).toList());
  }

  private List<Block.Cell> row(Ledger.Entry entry) {
    Transfer transfer = entry.transfer();
    return List.of(
        Block.Cell.of(LedgerWords.days(transfer.period())),
        Block.Cell.of(words.name(transfer.source()) + " to " + words.name(transfer.target())),
        Block.Cell.of(LedgerWords.quantity(transfer) + ": " + transfer.what()),
        Block.Cell.of(
            draft
                .passage("table of reports")
                .say(transfer.reporter())
                .mark(footing(entry))
                .runs()));
  }

  private Footing footing(Ledger.Entry entry) {
    Transfer transfer = entry.transfer();
    String text =
        Stream.of(
                transfer.citation(),
                transfer.note(),
                entry.contradictedBy().isEmpty()
                    ? ""
                    : "Contradicted by " + String.join(", ", entry.contradictedBy()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(". ", "", "."));
    return new Footing("report " + transfer.id(), text, List.of(ExchangeReader.DATASET));
  }
}
