package org.entente.report.export;

import java.util.List;
import java.util.Set;
import org.entente.assess.exchange.Ledger;
import org.entente.domain.Act;

/** Tables of what was collected by hand, each column with its meaning. */
public final class CollectedTables {
  private static final String NO_UNIT = "no quantity was reported";

  private CollectedTables() {}

  /**
   * Agreements, summits, exercises, statements, visits.
   *
   * @param members of the group; empty for none
   */
  public static Table<Act> acts(List<Act> acts, Set<String> members) {
    return new Table<>(
        "acts",
        "One row for each act or agreement of the period in the curated collection. The collection"
            + " is a selection: no row does not mean that there was no act.",
        List.of(
            Column.text("id", "Stable within its collection.", Act::id),
            Column.text(
                "kind", "Kind of act, as treaty, exercise, summit, statement, visit.", Act::kind),
            Column.text("name", "As the field calls it.", Act::name),
            Column.text("area", "Policy area.", act -> act.area().name()),
            Column.whole(
                "obligation",
                "rung 0-3",
                "Highest promise: 3 defence or offence, 2 neutrality, 1 consultation or non-aggression, 0 none.",
                act -> (long) act.obligation().rung()),
            Column.day(
                "from", "First day, or the day it came into force.", act -> act.period().from()),
            Column.day(
                "to",
                "Last day; 9999-12-31 or the end of the evidence for what is in force.",
                act -> act.period().to()),
            Column.<Act>text(
                    "members",
                    "Those of the group that took part, with semicolons between.",
                    act ->
                        String.join(
                            ";", act.participants().stream().filter(members::contains).toList()))
                .orEmpty("no group was named"),
            Column.text(
                "participants",
                "All that took part, with semicolons between.",
                act -> String.join(";", act.participants())),
            Column.text("citation", "Where it can be looked up.", Act::source)),
        acts,
        act -> List.of("curated-acts", "curated-agreements"));
  }

  /** Reports of who gave what to whom. */
  public static Table<Ledger.Entry> ledger(List<Ledger.Entry> entries) {
    return new Table<>(
        "ledger",
        "One row for each report of a transfer. A report is no fact: those that contradict each"
            + " other stand side by side. The list is a selection; no report is no zero.",
        List.of(
            Column.text("id", "Stable, for citing the report.", entry -> entry.transfer().id()),
            Column.text("source", "Code of the giver.", entry -> entry.transfer().source()),
            Column.text("target", "Code of the receiver.", entry -> entry.transfer().target()),
            Column.text("what", "The thing, in a few words.", entry -> entry.transfer().what()),
            Column.text("category", "Kind of thing.", entry -> entry.transfer().category().label()),
            Column.day(
                "from",
                "First day, as far as the report says.",
                entry -> entry.transfer().period().from()),
            Column.day("to", "Last day.", entry -> entry.transfer().period().to()),
            Column.number(
                "low",
                "see unit",
                "Least quantity reported.",
                NO_UNIT + ", or the range is open below",
                entry -> entry.transfer().low()),
            Column.number(
                "high",
                "see unit",
                "Greatest quantity reported.",
                NO_UNIT + ", or the range is open above",
                entry -> entry.transfer().high()),
            Column.<Ledger.Entry>text(
                    "unit",
                    "Unit of the quantity; ends with planned or promised where nothing was delivered yet.",
                    entry -> entry.transfer().unit())
                .orEmpty(NO_UNIT),
            Column.day(
                "reported",
                "Day of the report, or the last it may be of.",
                entry -> entry.transfer().reported()),
            Column.text("reported_by", "Who says so.", entry -> entry.transfer().reporter()),
            Column.<Ledger.Entry>text(
                    "contradicted_by",
                    "Ids of reports that cannot also be right, with semicolons between.",
                    entry -> String.join(";", entry.contradictedBy()))
                .orEmpty("no other report here contradicts it"),
            Column.<Ledger.Entry>text(
                    "note", "What to know about the figure.", entry -> entry.transfer().note())
                .orEmpty("nothing to add"),
            Column.text(
                "citation",
                "Where the report can be looked up.",
                entry -> entry.transfer().citation()),
            Column.<Ledger.Entry>text("url", "Its address.", entry -> entry.transfer().url())
                .orEmpty("no address is sure")),
        entries,
        entry -> List.of("curated-exchange"));
  }
}
