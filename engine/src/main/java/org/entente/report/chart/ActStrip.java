package org.entente.report.chart;

import java.util.List;

/** Acts of several members as ticks on one line of time: the more members, the higher. */
public final class ActStrip {
  private static final double HEIGHT = 74;
  private static final double BASE = 52;
  private static final double TALLEST = 40;

  /**
   * One act.
   *
   * @param year as a decimal: 2014.5 is the middle of 2014
   * @param members how many members took part, at least 1
   * @param title date, name and participants
   */
  public record Tick(double year, int members, String title) {}

  private ActStrip() {}

  /**
   * The strip at a width.
   *
   * @param members size of the group: a tick of so many is drawn full height with a head
   */
  public static String draw(
      String id, double width, int from, int to, int members, List<Tick> ticks) {
    String said =
        "%s between %d and %d.".formatted(NumberText.count(ticks.size(), "act"), from, to);
    Svg svg = new Svg(id, width, HEIGHT, "Acts of three or more members", said);
    Scale x = new Scale(from, to + 1.0, 8, width - 8);
    for (Tick tick : ticks) {
      double at = x.at(tick.year());
      boolean all = tick.members() >= members;
      double height = TALLEST * Math.min(1, (double) tick.members() / Math.max(1, members));
      svg.group("act", tick.title());
      svg.line(all ? "act-all" : "act-some", at, BASE, at, BASE - height);
      if (all) {
        svg.circle("dot", at, BASE - height, 3.5);
      }
      svg.end();
    }
    svg.line("axis", x.start(), BASE, x.end(), BASE);
    years(svg, x, from, to);
    return svg.close();
  }

  private static void years(Svg svg, Scale x, int from, int to) {
    int step = Math.max(1, (int) Math.ceil((to - from + 1) * 44.0 / (x.end() - x.start())));
    for (int year = from; year <= to; year += step) {
      double at = x.at(year);
      svg.line("axis", at, BASE, at, BASE + 4);
      svg.text("muted start", at, BASE + 17, Integer.toString(year));
    }
  }
}
