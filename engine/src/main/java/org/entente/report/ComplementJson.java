package org.entente.report;

import java.time.LocalDate;
import java.util.List;
import org.entente.assess.complement.Complement;
import org.entente.domain.Turnover;

/** What members lack and others have, as JSON. */
public final class ComplementJson {
  private ComplementJson() {}

  /**
   * All of it.
   *
   * @param named groups that the caller named
   * @param asOf the latest day the evidence is from
   */
  public static String render(
      Complement found, List<Turnover> named, LocalDate asOf, long seed, String version) {
    return Json.object(
        json ->
            json.made(version, asOf, seed)
                .strings("members", found.members())
                .years(found.period())
                .objects("groups", named, AssessmentJson::group)
                .objects("strengths", found.strengths(), ComplementJson::strength)
                .objects("needs", found.needs(), ComplementJson::need)
                .field("predictedAt", found.predictedAt())
                .objects("predictions", found.predictions(), ComplementJson::prediction)
                .object("record", each -> record(each, found.record())));
  }

  private static void strength(Json json, Complement.Strength each) {
    json.field("variable", each.variable()).field("year", each.year());
    each.ratio()
        .forEach(
            (member, ratio) ->
                json.estimate(member, ratio, "capability:" + each.variable() + ":" + member));
  }

  private static void need(Json json, Complement.Need each) {
    String id = each.kind().name() + ":" + each.supplier() + ">" + each.member();
    json.field("class", each.kind().name())
        .field("member", each.member())
        .estimate("received", each.received(), "armsReceived:" + each.kind() + ":" + each.member())
        .field("supplier", each.supplier())
        .estimate("supplied", each.supplied(), "armsGiven:" + each.kind() + ":" + each.supplier())
        .field("customers", each.customers())
        .field("tied", each.isTied())
        .estimate("tie", each.tie(), "armsTie:" + id);
  }

  private static void prediction(Json json, Complement.Prediction each) {
    json.field("class", each.kind().name())
        .field("supplier", each.supplier())
        .field("recipient", each.recipient())
        .estimate(
            "probability",
            each.probability(),
            "newTie:" + each.kind() + ":" + each.supplier() + ">" + each.recipient())
        .field("percentile", (Double) each.percentile())
        .field("plainPercentile", (Double) each.plainPercentile());
  }

  private static void record(Json json, Complement.Record record) {
    json.strings("years", record.years().stream().map(String::valueOf).toList())
        .estimate("base", record.base(), "newTies:base")
        .objects("ways", record.ways(), ComplementJson::way);
  }

  private static void way(Json json, Complement.Way each) {
    json.field("name", each.name())
        .estimate("expected", each.expected(), "newTies:expected:" + each.name())
        .estimate("auc", each.auc(), "newTies:auc:" + each.name())
        .estimate("aucOverPlain", each.aucOverPlain(), "newTies:aucOver:" + each.name())
        .estimate("top", each.top(), "newTies:top:" + each.name())
        .estimate("topOverPlain", each.topOverPlain(), "newTies:topOver:" + each.name())
        .numbers("weights", each.weights());
  }
}
