package org.entente.report.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.entente.assess.IdealPointScores;
import org.entente.assess.ProfileRow;
import org.entente.assess.Ring;
import org.entente.assess.RingOnScale;
import org.entente.assess.RingStanding;
import org.entente.assess.exchange.Ledger;
import org.entente.domain.Act;
import org.entente.domain.Actor;
import org.entente.domain.Bounds;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.jspecify.annotations.Nullable;

/** The tables of an export, each column with its meaning. */
public final class Tables {
  private static final String NO_ESTIMATE = "no estimate, which is not zero";
  private static final String NO_END = "no estimate, or one without interval";
  private static final String NO_UNIT = "no quantity was reported";

  private Tables() {}

  /** Estimates by measure, year and pair of states. */
  public static Table<ProfileRow> dyads(List<ProfileRow> rows) {
    List<Column<ProfileRow>> columns = new ArrayList<>();
    columns.add(
        Column.text("measure", "What is measured; see the measures below.", ProfileRow::measure));
    columns.add(Column.text("area", "Policy area of the measure.", row -> row.area().name()));
    columns.add(
        Column.whole(
            "year", "calendar year", "The year that the figure is for.", row -> (long) row.from()));
    columns.add(
        Column.text(
            "a",
            "Code of the state of the pair that comes first in the alphabet.",
            row -> first(row)));
    columns.add(Column.text("b", "Code of the other state.", row -> second(row)));
    columns.add(
        Column.truth(
            "directed",
            "Whether the figure is of one state towards the other.",
            ProfileRow::directed));
    columns.add(
        Column.<ProfileRow>text(
                "source",
                "Of a directed figure the state it is about: who delivers, depends, sanctions.",
                row -> row.directed() ? row.a() : null)
            .orEmpty("the figure has no direction"));
    columns.add(
        Column.<ProfileRow>text(
                "target",
                "Of a directed figure the state towards which.",
                row -> row.directed() ? row.b() : null)
            .orEmpty("the figure has no direction"));
    columns.addAll(estimate("see unit", "The estimate.", ProfileRow::estimate));
    columns.add(bounds(ProfileRow::estimate));
    columns.add(
        Column.whole(
            "n",
            "observations",
            "Observations used; 0 without an estimate.",
            row -> row.estimate().n()));
    columns.add(Column.text("unit", "Unit of value, low and high.", row -> row.estimate().unit()));
    columns.add(sources(row -> row.estimate().sources()));
    columns.add(
        Column.<ProfileRow>text(
                "reason", "Why there is no estimate.", row -> row.estimate().reason())
            .orEmpty("there is an estimate"));
    return new Table<>(
        "dyads",
        "One row for each measure, year and pair of states that some source sees. A pair without a"
            + " row in a year is unknown, not zero; a value of 0 is a zero that a source vouches"
            + " for.",
        columns,
        rows,
        row -> row.estimate().sources());
  }

  private static String first(ProfileRow row) {
    return row.a().compareTo(row.b()) < 0 ? row.a() : row.b();
  }

  private static String second(ProfileRow row) {
    return row.a().compareTo(row.b()) < 0 ? row.b() : row.a();
  }

  /** Where states stand in each session of the General Assembly. */
  public static Table<IdealPointScores.Score> idealPoints(List<IdealPointScores.Score> rows) {
    List<Column<IdealPointScores.Score>> columns = new ArrayList<>();
    columns.add(Column.text("state", "Code of the state.", IdealPointScores.Score::state));
    columns.add(
        Column.whole(
            "session",
            "session number",
            "Regular session of the General Assembly.",
            row -> (long) row.session()));
    columns.add(
        Column.whole(
            "year",
            "calendar year",
            "Year in which the session opened.",
            row -> (long) row.year()));
    columns.add(
        Column.whole(
            "dimension",
            "",
            "Dimension of the space; 1 is the main cleavage.",
            row -> (long) row.dimension()));
    columns.addAll(
        estimate(
            "standard deviations",
            "Position; mean 0 and deviation 1 over all votes cast since 1946, the USA positive.",
            IdealPointScores.Score::estimate));
    columns.add(bounds(IdealPointScores.Score::estimate));
    columns.add(
        Column.whole("n", "votes", "Votes cast in the session.", row -> row.estimate().n()));
    columns.add(sources(row -> row.estimate().sources()));
    return new Table<>(
        "ideal_points",
        "One row for each state and session with votes. A state without a row cast none that"
            + " counts.",
        columns,
        rows,
        row -> row.estimate().sources());
  }

  /** Members and outsiders by code. */
  public static Table<Actor> states(List<Actor> states, Set<String> members, Period period) {
    return new Table<>(
        "states",
        "One row for each code that the other tables use, and each state of the period.",
        List.of(
            Column.text("code", "Code: ISO 3166 alpha-3 where there is one.", Actor::code),
            Column.text("name", "Name in most of the period.", actor -> actor.nameIn(period)),
            Column.truth("state", "Whether it is a state.", Actor::isState),
            Column.truth(
                "member",
                "Whether it is one of the group exported; false without a group.",
                actor -> members.contains(actor.code()))),
        states,
        row -> List.of());
  }

  /** An outsider on one scale; without a standing it is not seen. */
  public record RingLine(
      Period period, RingOnScale on, String state, @Nullable RingStanding standing) {
    @Nullable Double of(Function<RingStanding, @Nullable Double> figure) {
      return standing == null ? null : figure.apply(standing);
    }
  }

  /** How close every outsider stands to the group. */
  public static Table<RingLine> ring(Ring ring) {
    List<RingLine> lines = new ArrayList<>();
    Period period = ring.request().period();
    for (RingOnScale on : ring.scales()) {
      on.standings().forEach(each -> lines.add(new RingLine(period, on, each.state(), each)));
      on.blind().forEach(state -> lines.add(new RingLine(period, on, state, null)));
    }
    String unseen = "the sources do not see its tie to every member, which is not zero";
    List<Column<RingLine>> columns = new ArrayList<>();
    columns.add(Column.text("state", "Code of the outsider.", RingLine::state));
    columns.add(
        Column.text(
            "measure",
            "What is measured; see the measures below.",
            line -> line.on().scale().measure().id()));
    columns.add(
        Column.text(
            "area",
            "Policy area of the measure.",
            line -> line.on().scale().measure().area().name()));
    columns.add(
        Column.whole(
            "from", "calendar year", "First year.", line -> (long) line.period().fromYear()));
    columns.add(
        Column.whole("to", "calendar year", "Last year.", line -> (long) line.period().toYear()));
    columns.add(
        Column.text(
            "unit",
            "Unit of weakest, strongest, mean and spread.",
            line -> line.on().scale().measure().unit()));
    figures(
        columns,
        "weakest",
        "Tie to the member that it is furthest from.",
        unseen,
        RingStanding::weakest);
    columns.add(with("weakest_with", "That member.", unseen, RingStanding::weakestWith));
    figures(
        columns,
        "strongest",
        "Tie to the member that it is closest to.",
        unseen,
        RingStanding::strongest);
    columns.add(with("strongest_with", "That member.", unseen, RingStanding::strongestWith));
    figures(columns, "mean", "Mean of its ties to the members.", unseen, RingStanding::mean);
    figures(columns, "spread", "Largest less smallest tie.", unseen, RingStanding::spread);
    figures(
        columns,
        "slope",
        "Change per year, in units a year.",
        unseen + "; or too few years",
        each -> each.movement().slope());
    columns.add(
        Column.number(
            "q",
            "probability",
            "False discovery rate of the slope over all outsiders of the measure (Benjamini and Hochberg).",
            unseen + "; or too few years",
            line -> line.of(each -> each.movement().q())));
    columns.add(
        Column.<RingLine>whole(
                "n",
                "observations",
                "Observations behind weakest.",
                line -> line.standing() == null ? null : line.standing().weakest().n())
            .orEmpty(unseen));
    columns.add(
        Column.<RingLine>text(
                "sources",
                "Ids of the datasets behind weakest, with semicolons between.",
                line -> String.join(";", sourcesOf(line)))
            .orEmpty(unseen));
    return new Table<>(
        "ring",
        "One row for each measure and outsider, the closest first. Of sanctions, regime distance"
            + " and hostility more is further away.",
        columns,
        lines,
        Tables::sourcesOf);
  }

  private static List<String> sourcesOf(RingLine line) {
    return line.standing() == null ? List.of() : line.standing().weakest().sources();
  }

  private static Column<RingLine> with(
      String name, String meaning, String missing, Function<RingStanding, String> member) {
    return Column.<RingLine>text(
            name, meaning, line -> line.standing() == null ? null : member.apply(line.standing()))
        .orEmpty(missing);
  }

  private static void figures(
      List<Column<RingLine>> columns,
      String name,
      String meaning,
      String missing,
      Function<RingStanding, Estimate> figure) {
    String of = "see unit";
    columns.add(
        Column.number(
            name, of, meaning, missing, line -> line.of(each -> figure.apply(each).value())));
    columns.add(
        Column.number(
            name + "_low",
            of,
            "Lower end of its 95 % interval, or of a range.",
            missing,
            line -> line.of(each -> figure.apply(each).low())));
    columns.add(
        Column.number(
            name + "_high",
            of,
            "Upper end, likewise.",
            missing,
            line -> line.of(each -> figure.apply(each).high())));
  }

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

  private static <R> List<Column<R>> estimate(
      String unit, String meaning, Function<R, Estimate> estimate) {
    return List.of(
        Column.number("value", unit, meaning, NO_ESTIMATE, row -> estimate.apply(row).value()),
        Column.number(
            "low",
            unit,
            "Lower end of the interval; see bounds.",
            NO_END,
            row -> estimate.apply(row).low()),
        Column.number(
            "high", unit, "Upper end, likewise.", NO_END, row -> estimate.apply(row).high()));
  }

  private static <R> Column<R> bounds(Function<R, Estimate> estimate) {
    return Column.<R>text(
            "bounds",
            "What low and high are: interval (95 %), or range (least and greatest of the cases that"
                + " the measure names, with no probability).",
            row -> bounds(estimate.apply(row).bounds()))
        .orEmpty("a count or coded fact without error of its own, or no estimate");
  }

  private static @Nullable String bounds(Bounds bounds) {
    return bounds == Bounds.NONE ? null : bounds.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static <R> Column<R> sources(Function<R, List<String>> ids) {
    return Column.<R>text(
            "sources",
            "Ids of the datasets it rests on, with semicolons between; see CITATIONS.bib.",
            row -> String.join(";", ids.apply(row)))
        .orEmpty("no source sees it");
  }
}
