package org.entente.report;

import java.time.LocalDate;
import java.util.List;
import org.entente.assess.TestResult;
import org.entente.assess.TogetherFinding;
import org.entente.assess.acts.ActsVerdict;
import org.entente.domain.Act;
import org.entente.domain.Turnover;
import org.entente.measure.together.Power;
import org.entente.measure.together.SubGroups;
import org.entente.measure.together.Together;
import org.jspecify.annotations.Nullable;

/** Voting and acting together beyond pairs, as JSON. */
public final class TogetherJson {
  private TogetherJson() {}

  /**
   * The whole finding.
   *
   * @param acts that include all members
   * @param asOne whether they act as one more than chance
   * @param named groups that the caller named
   * @param asOf the latest day the evidence is from
   */
  public static String render(
      TogetherFinding finding,
      TestResult test,
      List<Act> acts,
      ActsVerdict asOne,
      List<Turnover> named,
      LocalDate asOf,
      String version) {
    return Json.object(
        json -> {
          json.made(version, asOf, finding.seed())
              .group(finding.members(), named, finding.period())
              .field("verdict", test.verdict().name())
              .field("finding", test.finding());
          votes(json, finding);
          json.object(
              "actsAsOne",
              each ->
                  each.field("verdict", asOne.verdict().name())
                      .strings("finding", asOne.sentences()));
          json.objects("acts", acts, AssessmentJson::act);
        });
  }

  private static void votes(Json json, TogetherFinding finding) {
    Together figures = finding.figures();
    counts(json, figures);
    json.estimate("multiInformation", finding.multiInformation(), id(finding, "multiInformation"))
        .field("multiInformationOfTable", figures == null ? null : figures.multiInformation())
        .objects(
            "orders",
            figures == null ? List.of() : figures.orders(),
            (each, order) -> order(each, order, finding))
        .estimate("beyondPairs", finding.beyondPairs(), id(finding, "beyondPairs"))
        .estimate("standTogether", finding.standTogether(), id(finding, "standTogether"));
    ranks(json, figures);
    json.objects("subGroups", finding.subGroups(), TogetherJson::subGroups);
  }

  private static void counts(Json json, @Nullable Together figures) {
    if (figures == null) {
      json.field("n", (String) null)
          .field("clusters", (String) null)
          .field("reason", "no figure of the whole group: too large to be tested as one");
    } else {
      json.field("n", figures.n()).field("clusters", figures.clusters());
    }
  }

  private static void ranks(Json json, @Nullable Together figures) {
    if (figures == null) {
      return;
    }
    json.object("beyondPairsRank", each -> rank(each, figures.beyondPairs()))
        .object("standTogetherRank", each -> rank(each, figures.standTogether()))
        .field("matchedGroups", figures.matchedGroups())
        .object(
            "fit",
            fit ->
                fit.field("marginError", figures.marginError())
                    .field("sweeps", figures.sweeps())
                    .field("converged", figures.converged()));
  }

  private static void rank(Json json, Together.Finding finding) {
    json.field("ofTable", finding.value())
        .field("expectedFromPositions", TogetherFinding.expected(finding))
        .field("pPositions", finding.rank().positionsP())
        .field("pMatched", finding.rank().matchedP());
  }

  private static void order(Json json, Together.Order order, TogetherFinding finding) {
    Together figures = java.util.Objects.requireNonNull(finding.figures());
    json.field("order", order.order())
        .estimate(
            "information",
            finding.information(order, figures.n()),
            id(finding, "information" + order.order()))
        .field("informationOfTable", order.finding().value())
        .field("share", order.carried() ? TogetherFinding.share(figures, order) : Double.NaN)
        .field("g2", order.g2())
        .field("degreesOfFreedom", order.degreesOfFreedom())
        .field("expectedFromPositions", TogetherFinding.expected(order.finding()))
        .field("pValue", order.finding().rank().matchedP())
        .field("pPositions", order.finding().rank().positionsP())
        .field("pTextbook", order.textbookP());
    power(json, order);
  }

  private static void power(Json json, Together.Order order) {
    Power power = order.power();
    json.field("power", power == null ? Double.NaN : power.information())
        .field("largestEffect", power == null ? Double.NaN : power.largest())
        .field("shareFound", power == null ? Double.NaN : power.share());
  }

  private static void subGroups(Json json, SubGroups groups) {
    json.field("order", groups.order())
        .field("mean", groups.mean())
        .field("highest", groups.highest())
        .field("groups", groups.groups())
        .field("all", groups.all())
        .field("fewestRollCalls", groups.fewest());
  }

  private static String id(TogetherFinding finding, String what) {
    return "together:%s:%s:%d-%d"
        .formatted(
            what,
            String.join("-", finding.members().stream().sorted().toList()),
            finding.period().fromYear(),
            finding.period().toYear());
  }
}
