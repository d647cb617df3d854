package org.entente.report.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.entente.assess.Assessment;
import org.entente.assess.Hub;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.report.chart.NumberText;
import org.entente.report.chart.TieGraph;

/** The network inside the group, and how much of it runs through one member. */
public record Ties(Content graph, List<Fact> facts, String caption) {

  /** One figure about the hub, with what it means. */
  public record Fact(String heading, String figure, String meaning) {}

  static Ties of(Assessment assessment, PairFigures figures, StateNames names, Citations cited) {
    List<String> members = assessment.members();
    List<TieGraph.Tie> ties = ties(members, figures);
    int hub = members.indexOf(assessment.hub().member());
    List<String> called = members.stream().map(names::of).toList();
    List<Estimate> promises = ties.stream().map(TieGraph.Tie::promise).toList();
    return new Ties(
        Figure.markup(TieGraph.draw("ties", called, members, hub, ties)),
        facts(assessment.hub(), members.size(), names),
        "Wider lines: firmer promises; stronger colour: votes more alike; dashed: promises not known. "
            + (members.size() > 12 ? "Pairs without a promise are left out. " : "")
            + cited.under(promises));
  }

  private static List<TieGraph.Tie> ties(List<String> members, PairFigures figures) {
    List<TieGraph.Tie> ties = new ArrayList<>();
    for (int a = 0; a < members.size(); a++) {
      for (int b = a + 1; b < members.size(); b++) {
        Dyad dyad = Dyad.of(members.get(a), members.get(b));
        Estimate promise = figures.figure(dyad, KeyMeasure.PROMISE);
        ties.add(new TieGraph.Tie(a, b, promise, figures.figure(dyad, KeyMeasure.VOTES)));
      }
    }
    return ties;
  }

  private static List<Fact> facts(Hub hub, int members, StateNames names) {
    String busiest = hub.member().isEmpty() ? "No member" : names.of(hub.member());
    String equal = NumberText.percent(2.0 / members);
    return List.of(
        new Fact(
            busiest + " is the busiest member",
            NumberText.full(hub.share()),
            "Its ties\u2019 share of all: " + equal + " in a group of equals, 100% in a star."),
        new Fact(
            "Centralisation",
            NumberText.full(hub.centralisation()),
            "Freeman\u2019s measure: 0 for equals, 1 for a star."),
        new Fact(
            "Weakest pair over the mean",
            NumberText.full(hub.weakestToMean()),
            "1 when all pairs are alike."));
  }
}
