package org.entente.report.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.entente.assess.IdealPointScores;
import org.entente.assess.ProfileRow;
import org.entente.domain.Actor;
import org.entente.domain.Bounds;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.jspecify.annotations.Nullable;

/** Tables of states and their pairs, each column with its meaning. */
public final class Tables {
  private static final String NO_ESTIMATE = "no estimate, which is not zero";
  private static final String NO_END = "no estimate, or one without interval";

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

  static @Nullable String bounds(Bounds bounds) {
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
