package org.entente.report;

import java.time.LocalDate;
import java.util.List;
import org.entente.assess.AssessRequest;
import org.entente.assess.Assessment;
import org.entente.assess.CouldHaveSeen;
import org.entente.assess.GroupMeasure;
import org.entente.assess.GroupRank;
import org.entente.assess.GroupShifts;
import org.entente.assess.GroupWindow;
import org.entente.assess.Hub;
import org.entente.assess.ProfileRow;
import org.entente.assess.RingRow;
import org.entente.assess.TestResult;
import org.entente.assess.explain.Figures;
import org.entente.domain.Act;
import org.entente.domain.Source;
import org.entente.domain.Turnover;

/** An assessment, and its parts, as JSON. */
public final class AssessmentJson {
  private AssessmentJson() {}

  /**
   * The whole assessment.
   *
   * @param named groups that the caller named
   */
  public static String render(Assessment assessment, List<Turnover> named, String version) {
    return Json.object(json -> write(json, assessment, named, version));
  }

  private static void write(Json json, Assessment a, List<Turnover> named, String version) {
    json.made(version, a.asOf(), a.seed())
        .field("evidence", a.evidence())
        .strings("members", a.members())
        .object("names", names -> a.names().forEach(names::field))
        .objects("groups", named, AssessmentJson::group)
        .years(a.period())
        .field("pole", a.pole())
        .field("label", a.label())
        .numbers("labels", a.labels())
        .field("headline", a.headline())
        .objects("tests", a.tests(), AssessmentJson::test)
        .objects("profile", a.profile(), AssessmentJson::row)
        .object("specifications", curve -> SpecificationJson.write(curve, a.specifications()))
        .objectOrNull("rank", a.rank(), AssessmentJson::rank)
        .object("hub", hub -> hub(hub, a.hub()))
        .objects("ring", a.ring(), AssessmentJson::ring)
        .objects("series", a.series(), AssessmentJson::row)
        .objects("groupSeries", a.groupSeries(), AssessmentJson::window)
        .objects("changes", a.changes(), AssessmentJson::shifts)
        .objects("acts", a.acts(), AssessmentJson::act)
        .objects("sources", a.sources(), AssessmentJson::source);
  }

  /** A named group as it stood in the period. */
  static void group(Json json, Turnover group) {
    json.field("id", group.group())
        .strings("members", group.members())
        .objects("joined", group.joined(), AssessmentJson::change)
        .objects("left", group.left(), AssessmentJson::change)
        .strings("notCounted", group.others());
  }

  private static void change(Json json, Turnover.Change change) {
    json.field("state", change.code()).field("year", change.year());
  }

  private static void test(Json json, TestResult test) {
    json.field("name", test.name())
        .field("question", test.question())
        .field("verdict", test.verdict().name())
        .estimate("estimate", test.estimate(), "test:" + test.name())
        .field("threshold", test.threshold())
        .field("percentile", test.percentile())
        .field("finding", test.finding())
        .field("wouldChange", test.wouldChange())
        .objectOrNull("couldHaveSeen", test.couldHaveSeen(), AssessmentJson::couldHaveSeen);
  }

  private static void couldHaveSeen(Json json, CouldHaveSeen seen) {
    json.field("value", seen.value()).field("unit", seen.unit()).field("sentence", seen.sentence());
  }

  /** One row of a profile or a series. */
  static void row(Json json, ProfileRow row) {
    json.field("a", row.a())
        .field("b", row.b())
        .field("directed", row.directed())
        .field("area", row.area().name())
        .field("measure", row.measure())
        .field("from", row.from())
        .field("to", row.to())
        .estimate("estimate", row.estimate(), Figures.id(row))
        .field("note", row.note());
  }

  private static void window(Json json, GroupWindow row) {
    json.field("measure", row.measure().id())
        .field("from", row.from())
        .field("to", row.to())
        .estimate("estimate", row.estimate(), Figures.id(row));
  }

  private static void shifts(Json json, GroupShifts shifts) {
    GroupMeasure measure = shifts.measure();
    json.field("measure", measure.id())
        .field("windows", shifts.windows())
        .field("persistence", shifts.persistence())
        .objects("shifts", shifts.shifts(), (each, shift) -> shift(each, shift, measure))
        .field("reason", shifts.reason());
  }

  private static void shift(Json json, GroupShifts.Shift shift, GroupMeasure measure) {
    json.field("year", shift.year())
        .field("from", shift.from())
        .field("to", shift.to())
        .field("before", shift.before())
        .field("after", shift.after())
        .estimate("change", shift.change(), Figures.id(measure, shift))
        .field("support", shift.support());
  }

  private static void rank(Json json, GroupRank rank) {
    json.strings("members", rank.members())
        .field("weakest", rank.weakest().toString())
        .estimate("rank", rank.rank(), "rank:rank")
        .field("ties", rank.ties())
        .field("groups", rank.groups())
        .field("excluded", rank.excluded())
        .estimate("percentile", rank.percentile(), "rank:percentile")
        .estimate("value", rank.value(), "rank:value");
  }

  private static void hub(Json json, Hub hub) {
    json.field("member", hub.member().isEmpty() ? null : hub.member())
        .estimate("share", hub.share(), "hub:share")
        .estimate("centralisation", hub.centralisation(), "hub:centralisation")
        .estimate("weakestToMean", hub.weakestToMean(), "hub:weakestToMean");
  }

  /** One outsider. */
  static void ring(Json json, RingRow row) {
    json.field("state", row.state())
        .field("area", row.area().name())
        .estimate("estimate", row.estimate(), "ring:" + row.state())
        .estimate("relative", row.relative(), "ringRelative:" + row.state())
        .field("weakestWith", row.weakestWith())
        .field("strongestWith", row.strongestWith())
        .field("spread", row.spread())
        .estimate("movement", row.movement(), "ringMovement:" + row.state());
  }

  /** One act. */
  static void act(Json json, Act act) {
    json.field("id", act.id())
        .field("kind", act.kind())
        .field("name", act.name())
        .field("area", act.area().name())
        .field("obligation", act.obligation().rung())
        .field("from", act.period().from().toString())
        .field("to", act.period().to().toString())
        .strings("participants", act.participants())
        .field("source", act.source());
  }

  /** One source. */
  static void source(Json json, Source source) {
    json.field("id", source.id())
        .field("title", source.title())
        .field("publisher", source.publisher())
        .field("citation", source.citation())
        .field("licence", source.licence())
        .field("url", source.url());
  }

  /**
   * A ring on its own.
   *
   * @param blind codes of outsiders without evidence on some tie
   * @param named groups that the caller named
   * @param asOf the latest day the evidence is from
   */
  public static String renderRing(
      AssessRequest request,
      List<RingRow> rows,
      List<String> blind,
      List<Turnover> named,
      LocalDate asOf,
      String version) {
    return Json.object(
        json ->
            json.made(version, asOf, request.seed())
                .strings("members", request.members())
                .years(request.period())
                .objects("groups", named, AssessmentJson::group)
                .objects("ring", rows, AssessmentJson::ring)
                .strings("withoutEvidence", blind));
  }
}
