package org.entente.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.evidence.TogetherFigure;
import org.entente.measure.together.ConnectedInformation;
import org.entente.measure.together.Interval;
import org.entente.measure.together.Power;
import org.entente.measure.together.Together;

/** A result as rows that can be shipped, and back. */
public final class TogetherTable {
  private static final String MULTI = "multi";
  private static final String ORDER = "order";
  private static final String BEYOND = "beyond";
  private static final String STAND = "stand";
  private static final double NONE = Double.NaN;
  private static final Power NO_POWER = new Power(NONE, NONE, NONE, NONE);

  private TogetherTable() {}

  /** All rows of a finding that has figures. */
  public static List<TogetherFigure> rows(Together figures, long seed) {
    return new Shipment(figures, seed).rows();
  }

  private record Shipment(Together figures, long seed) {

    List<TogetherFigure> rows() {
      List<TogetherFigure> rows = new ArrayList<>();
      Together.Finding whole =
          new Together.Finding(
              figures.multiInformation(),
              figures.multiInformationInterval(),
              new Together.Rank(NONE, NONE, NONE, NONE));
      rows.add(row(MULTI, whole));
      for (Together.Order each : figures.orders()) {
        Power power = each.power() == null ? NO_POWER : each.power();
        rows.add(row(ORDER, each.order(), each.finding(), each.textbookP(), power));
      }
      rows.add(row(BEYOND, figures.beyondPairs()));
      rows.add(row(STAND, figures.standTogether()));
      return rows;
    }

    private TogetherFigure row(String figure, Together.Finding finding) {
      return row(figure, 0, finding, NONE, NO_POWER);
    }

    private TogetherFigure row(
        String figure, int order, Together.Finding finding, double textbookP, Power power) {
      Together.Rank rank = finding.rank();
      return new TogetherFigure(
          figure,
          order,
          seed,
          figures.n(),
          figures.clusters(),
          figures.matchedGroups(),
          figures.marginError(),
          figures.sweeps(),
          figures.converged(),
          finding.value(),
          finding.interval().value(),
          finding.interval().low(),
          finding.interval().high(),
          rank.expected(),
          rank.excess(),
          rank.positionsP(),
          rank.matchedP(),
          textbookP,
          power.information(),
          power.largest(),
          power.share(),
          power.critical());
    }
  }

  /** The result that {@link #rows} was given, to the digits that were kept; members by number. */
  static Together read(List<TogetherFigure> rows) {
    TogetherFigure whole = one(rows, MULTI);
    List<TogetherFigure> orders = rows.stream().filter(row -> row.figure().equals(ORDER)).toList();
    int members = orders.size() + 1;
    return new Together(
        IntStream.range(0, members).boxed().toList(),
        whole.rollCalls(),
        whole.clusters(),
        whole.plain(),
        interval(whole),
        orders.stream().map(row -> order(row, members, whole.plain())).toList(),
        finding(one(rows, BEYOND)),
        finding(one(rows, STAND)),
        whole.matched(),
        whole.marginError(),
        whole.sweeps(),
        whole.converged());
  }

  private static TogetherFigure one(List<TogetherFigure> rows, String figure) {
    return rows.stream().filter(row -> row.figure().equals(figure)).findFirst().orElseThrow();
  }

  private static Interval interval(TogetherFigure row) {
    return new Interval(row.value(), row.low(), row.high());
  }

  private static Together.Finding finding(TogetherFigure row) {
    return new Together.Finding(
        row.plain(),
        interval(row),
        new Together.Rank(row.expected(), row.excess(), row.positionsP(), row.matchedP()));
  }

  private static Together.Order order(TogetherFigure row, int members, double whole) {
    int m = row.order();
    boolean carried = ConnectedInformation.isCarried(members, m, row.rollCalls());
    return new Together.Order(
        m,
        carried,
        carried ? "" : ConnectedInformation.tooFew(members, m, row.rollCalls()),
        finding(row),
        whole > 0 ? row.plain() / whole : NONE,
        2.0 * row.rollCalls() * row.plain(),
        ConnectedInformation.degreesOfFreedom(members, m),
        row.textbookP(),
        m > 2 && carried
            ? new Power(row.power(), row.largest(), row.powerShare(), row.critical())
            : null);
  }
}
