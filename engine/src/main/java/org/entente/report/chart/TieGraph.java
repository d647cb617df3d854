package org.entente.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.entente.domain.Estimate;

/**
 * The ties inside a group: members on a circle, a line per pair, wider for a firmer promise and
 * stronger in colour for more similar votes. A pair whose promises nobody has looked at is dashed.
 */
public final class TieGraph {
  private static final double WIDTH = 400;
  private static final double HEIGHT = 330;
  private static final int CROWDED = 12;

  /**
   * One pair.
   *
   * @param a index of the first member
   * @param b index of the second
   * @param promise rung of obligation, 0 to 3
   * @param similarity kappa
   */
  public record Tie(int a, int b, Estimate promise, Estimate similarity) {}

  private TieGraph() {}

  /**
   * The network. Groups above twelve show codes for names and leave out pairs without a promise.
   *
   * @param names by member
   * @param codes by member
   * @param hub index of the busiest member; -1 for none
   */
  public static String draw(
      String id, List<String> names, List<String> codes, int hub, List<Tie> ties) {
    String said =
        "%s, %s."
            .formatted(
                NumberText.count(names.size(), "member"), NumberText.count(ties.size(), "pair"));
    Svg svg = new Svg(id, WIDTH, HEIGHT, "Ties inside the group", said);
    boolean crowded = names.size() > CROWDED;
    for (Tie tie : ties) {
      tie(svg, names, tie, crowded);
    }
    for (int i = 0; i < names.size(); i++) {
      member(svg, names, crowded ? codes.get(i) : names.get(i), i, i == hub, crowded);
    }
    return svg.close();
  }

  private static void tie(Svg svg, List<String> names, Tie tie, boolean crowded) {
    OptionalDouble rung = tie.promise().point();
    boolean promised = rung.orElse(0) >= 0.5;
    if (crowded && !promised) {
      return;
    }
    int k = names.size();
    String pair = names.get(tie.a()) + " \u2013 " + names.get(tie.b());
    svg.group(
        "tie",
        "%s. Promise: %s. Votes: %s."
            .formatted(pair, NumberText.full(tie.promise()), NumberText.full(tie.similarity())));
    svg.line(css(tie, rung, crowded), x(tie.a(), k), y(tie.a(), k), x(tie.b(), k), y(tie.b(), k));
    svg.end();
  }

  private static String css(Tie tie, OptionalDouble rung, boolean crowded) {
    if (rung.isEmpty()) {
      return "tie-line unknown";
    }
    String wide = "w" + Math.round(Math.max(0, Math.min(3, rung.getAsDouble())));
    OptionalDouble kappa = tie.similarity().point();
    String dark = kappa.isEmpty() ? "t0" : "t" + Shade.of(kappa.getAsDouble(), 1);
    return "tie-line " + wide + " " + dark + (crowded ? " crowded" : "");
  }

  private static void member(
      Svg svg, List<String> names, String label, int i, boolean hub, boolean crowded) {
    int k = names.size();
    double x = x(i, k);
    double y = y(i, k);
    svg.group("member", names.get(i) + (hub ? ": the hub" : ""));
    if (hub) {
      svg.circle("hub-ring", x, y, crowded ? 9 : 13);
    }
    svg.circle(hub ? "node hub" : "node", x, y, crowded ? 5 : 8);
    double dx = Math.sin(angle(i, k));
    double dy = -Math.cos(angle(i, k));
    String anchor = dx > 0.3 ? "start" : dx < -0.3 ? "end" : "middle";
    double away = (crowded ? 13 : 18) + (hub ? 4 : 0);
    double room =
        Math.abs(dx) > 0.3 ? Math.min(110, WIDTH / 2 - Math.abs(x - WIDTH / 2) - away) : 130;
    String css = (hub ? "strong ink " : "ink ") + anchor + (crowded ? " tiny" : "");
    svg.text(css, x + dx * away, y + dy * away + 4, Label.fit(label, room, 12)).end();
  }

  private static double angle(int i, int k) {
    return 2 * Math.PI * i / k + (k == 2 ? Math.PI / 2 : k == 4 ? Math.PI / 4 : 0);
  }

  private static double x(int i, int k) {
    return WIDTH / 2 + (k > CROWDED ? 140 : 124) * Math.sin(angle(i, k));
  }

  private static double y(int i, int k) {
    return HEIGHT / 2 - (k > CROWDED ? 140 : 124) * Math.cos(angle(i, k));
  }
}
