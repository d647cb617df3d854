package org.entente.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.entente.assess.theses.Expectation;
import org.entente.assess.theses.ThesesFinding;
import org.entente.assess.theses.Thesis;
import org.entente.assess.theses.ThesisWeight;
import org.entente.assess.theses.Weighing;
import org.entente.domain.Turnover;
import org.jspecify.annotations.Nullable;

/** Theses and their weights as JSON. */
public final class ThesesJson {
  private ThesesJson() {}

  /**
   * The whole finding.
   *
   * @param named groups that the caller named
   * @param asOf the latest day the evidence is from
   * @param ofToday what a replay has to say of the theses; null without one
   */
  public static String render(
      ThesesFinding finding,
      List<Turnover> named,
      LocalDate asOf,
      String version,
      @Nullable String ofToday) {
    return Json.object(
        json ->
            json.made(version, asOf, finding.seed())
                .group(finding.members(), named, finding.period())
                .field("ofToday", ofToday)
                .field("cap", Weighing.CAP)
                .object(
                    "reference",
                    each -> each.field("named", finding.named()).field("random", finding.random()))
                .object(
                    "record",
                    each ->
                        each.field("groups", Weighing.RECORD.groups())
                            .field("right", Weighing.RECORD.right())
                            .field("spokeFor", Weighing.RECORD.spoke())
                            .field("wrong", Weighing.RECORD.wrong()))
                .objects("tests", finding.tests(), ThesesJson::test)
                .objects("theses", finding.theses(), (each, row) -> thesis(each, row, finding)));
  }

  private static void test(Json json, ThesesFinding.Use use) {
    json.field("name", use.test())
        .field("used", use.figure().isPresent())
        .field("figure", use.inWords().isEmpty() ? null : use.inWords())
        .estimate("estimate", use.figure(), "test:" + use.test());
  }

  private static void thesis(Json json, ThesisWeight row, ThesesFinding finding) {
    Thesis thesis = row.thesis();
    json.field("id", thesis.id())
        .field("title", thesis.title())
        .field("claim", thesis.claim())
        .strings("holders", thesis.holders())
        .strings("like", thesis.like())
        .field("rank", row.rank())
        .field("first", row.first())
        .field("standing", row.standing().name())
        .field("restsOn", finding.restsOn(row))
        .field("charge", row.charge())
        .estimate("sum", row.sum(), "thesis:" + thesis.id())
        .object("withoutOne", each -> withoutOne(each, row))
        .objects("expects", thesis.expects(), ThesesJson::expectation)
        .object("weights", each -> weights(each, row, finding.tests()))
        .objectOrNull("wouldChange", row.turn(), ThesesJson::turn);
  }

  private static void withoutOne(Json json, ThesisWeight row) {
    json.field("low", row.withoutOne().low())
        .field("lowWithout", row.withoutOne().lowWithout())
        .field("high", row.withoutOne().high())
        .field("highWithout", row.withoutOne().highWithout());
  }

  private static void weights(Json json, ThesisWeight row, List<ThesesFinding.Use> tests) {
    for (int s = 0; s < tests.size(); s++) {
      String test = tests.get(s).test();
      json.estimate(test, row.weights().get(s), "thesis:" + row.thesis().id() + ":" + test);
    }
  }

  private static void expectation(Json json, Expectation expected) {
    json.field("test", expected.test())
        .field("atLeast", expected.atLeast())
        .field("atMost", expected.atMost())
        .field(
            "side",
            expected.side() == null ? null : expected.side().name().toLowerCase(Locale.ROOT))
        .strings("members", expected.members())
        .field("probability", expected.probability())
        .field("why", expected.why());
  }

  private static void turn(Json json, ThesisWeight.Turn turn) {
    json.field("test", turn.test())
        .field("now", turn.now().isEmpty() ? null : turn.now())
        .field("then", turn.then())
        .field("rival", turn.rival());
  }
}
