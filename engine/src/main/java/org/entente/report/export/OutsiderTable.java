package org.entente.report.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.assess.Measure;
import org.entente.assess.Ring;
import org.entente.assess.RingOnScale;
import org.entente.assess.RingStanding;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.jspecify.annotations.Nullable;

/** The table of outsiders, each column with its meaning. */
public final class OutsiderTable {
  private static final String UNSEEN =
      "the sources do not see its tie to every member, which is not zero";

  private OutsiderTable() {}

  /** An outsider on one scale; without a standing it is not seen. */
  public record RingLine(
      Period period, RingOnScale on, String state, @Nullable RingStanding standing) {
    Measure measure() {
      return on.scale().measure();
    }

    @Nullable Double of(Function<RingStanding, @Nullable Double> figure) {
      return standing == null ? null : figure.apply(standing);
    }
  }

  /** How close every outsider stands to the group. */
  public static Table<RingLine> of(Ring ring) {
    return new Table<>(
        "ring",
        "One row for each measure and outsider, the closest first. Of sanctions, regime distance"
            + " and hostility more is further away.",
        Stream.of(question(), ties(), trend(), evidence()).flatMap(List::stream).toList(),
        lines(ring),
        OutsiderTable::sourcesOf);
  }

  private static List<RingLine> lines(Ring ring) {
    List<RingLine> lines = new ArrayList<>();
    Period period = ring.request().period();
    for (RingOnScale on : ring.scales()) {
      on.standings().forEach(each -> lines.add(new RingLine(period, on, each.state(), each)));
      on.blind().forEach(state -> lines.add(new RingLine(period, on, state, null)));
    }
    return lines;
  }

  private static List<Column<RingLine>> question() {
    return List.of(
        Column.text("state", "Code of the outsider.", RingLine::state),
        Column.text(
            "measure", "What is measured; see the measures below.", line -> line.measure().id()),
        Column.text("area", "Policy area of the measure.", line -> line.measure().area().name()),
        Column.whole(
            "from", "calendar year", "First year.", line -> (long) line.period().fromYear()),
        Column.whole("to", "calendar year", "Last year.", line -> (long) line.period().toYear()),
        Column.text(
            "unit", "Unit of weakest, strongest, mean and spread.", line -> line.measure().unit()));
  }

  private static List<Column<RingLine>> ties() {
    List<Column<RingLine>> columns = new ArrayList<>();
    figures(
        columns, "weakest", "Tie to the member that it is furthest from.", RingStanding::weakest);
    columns.add(with("weakest_with", RingStanding::weakestWith));
    figures(
        columns, "strongest", "Tie to the member that it is closest to.", RingStanding::strongest);
    columns.add(with("strongest_with", RingStanding::strongestWith));
    figures(columns, "mean", "Mean of its ties to the members.", RingStanding::mean);
    figures(columns, "spread", "Largest less smallest tie.", RingStanding::spread);
    return columns;
  }

  private static List<Column<RingLine>> trend() {
    List<Column<RingLine>> columns = new ArrayList<>();
    figures(
        columns,
        "slope",
        "Change per year, in units a year; empty also where there are too few years.",
        each -> each.movement().slope());
    columns.add(
        Column.number(
            "q",
            "probability",
            "False discovery rate of the slope over all outsiders of the measure (Benjamini and"
                + " Hochberg); empty also where there are too few years.",
            UNSEEN,
            line -> line.of(each -> each.movement().q())));
    return columns;
  }

  private static List<Column<RingLine>> evidence() {
    return List.of(
        Column.<RingLine>text(
                "bounds",
                "What weakest_low and weakest_high are: interval (95 %), or range (least and"
                    + " greatest of the cases that the measure names, with no probability).",
                line ->
                    line.standing() == null
                        ? null
                        : Tables.bounds(line.standing().weakest().bounds()))
            .orEmpty("a count or coded fact without error of its own, or not seen"),
        Column.<RingLine>whole(
                "n",
                "observations",
                "Observations behind weakest.",
                line -> line.standing() == null ? null : line.standing().weakest().n())
            .orEmpty(UNSEEN),
        Column.<RingLine>text(
                "sources",
                "Ids of the datasets behind weakest, with semicolons between.",
                line -> String.join(";", sourcesOf(line)))
            .orEmpty(UNSEEN));
  }

  private static List<String> sourcesOf(RingLine line) {
    return line.standing() == null ? List.of() : line.standing().weakest().sources();
  }

  private static Column<RingLine> with(String name, Function<RingStanding, String> member) {
    return Column.<RingLine>text(
            name,
            "That member.",
            line -> line.standing() == null ? null : member.apply(line.standing()))
        .orEmpty(UNSEEN);
  }

  private static void figures(
      List<Column<RingLine>> columns,
      String name,
      String meaning,
      Function<RingStanding, Estimate> figure) {
    String of = "see unit";
    columns.add(
        Column.number(
            name, of, meaning, UNSEEN, line -> line.of(each -> figure.apply(each).value())));
    columns.add(
        Column.number(
            name + "_low",
            of,
            "Lower end of its interval; see bounds.",
            UNSEEN,
            line -> line.of(each -> figure.apply(each).low())));
    columns.add(
        Column.number(
            name + "_high",
            of,
            "Upper end, likewise.",
            UNSEEN,
            line -> line.of(each -> figure.apply(each).high())));
  }
}
