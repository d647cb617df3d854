package org.entente.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.assess.acts.ActsFinding;
import org.entente.assess.acts.ActsVerdict;
import org.entente.assess.acts.JointAct;
import org.entente.domain.Turnover;
import org.entente.measure.acts.ActCount;
import org.entente.measure.acts.ActPower;
import org.entente.measure.acts.ActsTogether;
import org.entente.measure.acts.Company;
import org.entente.measure.acts.Mixing;
import org.entente.measure.acts.SimplicialShare;
import org.jspecify.annotations.Nullable;

/** What a group did as one, as JSON. */
public final class ActsJson {
  private ActsJson() {}

  /**
   * The whole finding.
   *
   * @param acts those that are listed
   * @param named groups that the caller named
   * @param asOf the latest day the evidence is from
   */
  public static String render(
      ActsFinding finding,
      List<JointAct> acts,
      List<Turnover> named,
      LocalDate asOf,
      String version) {
    return Json.object(
        json -> {
          json.made(version, asOf, finding.seed())
              .group(finding.members(), named, finding.period())
              .field("seenFrom", finding.seen().from().toString())
              .field("seenTo", finding.seen().to().toString())
              .field("least", finding.least())
              .strings("kinds", finding.kinds());
          verdict(json, finding);
          ActsTogether figures = finding.figures();
          figures(json, figures, finding);
          json.objects("acts", acts, ActsJson::act);
        });
  }

  private static void verdict(Json json, ActsFinding finding) {
    ActsVerdict verdict = new ActsVerdict(finding);
    json.field("verdict", verdict.verdict().name())
        .strings("finding", verdict.sentences())
        .field("reason", finding.reason())
        .field("complete", finding.complete())
        .field("collected", finding.collected())
        .object("activity", each -> counts(each, finding.activity()))
        .object("byKind", each -> counts(each, finding.byKind()));
  }

  private static void counts(Json json, Map<String, Integer> counts) {
    counts.forEach((name, count) -> json.field(name, (long) count));
  }

  /** Lists are empty where there is no test; the reason stands above. */
  private static void figures(Json json, @Nullable ActsTogether figures, ActsFinding finding) {
    List<ActCount> counts = figures == null ? List.of() : figures.counts();
    json.objects("counts", counts, (each, count) -> count(each, count, finding))
        .objects("power", figures == null ? List.of() : figures.power(), ActsJson::power)
        .objects(
            "simplices", figures == null ? List.of() : figures.simplices(), ActsJson::simplices)
        .objectOrNull("mixing", figures == null ? null : figures.mixing(), ActsJson::mixing);
  }

  private static void count(Json json, ActCount count, ActsFinding finding) {
    Company company = count.company();
    json.field("company", name(company))
        .field("seen", count.observed())
        .estimate("expected", finding.expected(company), id(finding, "expected", company))
        .field("p", count.p())
        .field("pMore", count.pMore())
        .field("pFewer", count.pFewer())
        .estimate("rate", finding.rate(company), id(finding, "rate", company));
  }

  private static void power(Json json, ActPower power) {
    json.field("company", name(power.company()))
        .field("smallestFound", power.isFound() ? (double) power.smallest() : Double.NaN)
        .field("rateFound", power.rate());
  }

  private static void simplices(Json json, SimplicialShare share) {
    json.field("order", share.order())
        .field("company", name(share.company()))
        .field("subsets", share.subsets())
        .field("pairwise", share.pairwise())
        .field("asOne", share.asOne())
        .field("share", share.value());
  }

  private static void mixing(Json json, Mixing mixing) {
    json.field("worlds", mixing.worlds())
        .field("rHat", mixing.rHat())
        .field("autocorrelation", mixing.autocorrelation())
        .field("effectiveWorlds", mixing.effective());
  }

  private static void act(Json json, JointAct each) {
    AssessmentJson.act(json, each.act());
    json.strings("members", each.members()).field("others", each.others());
    if (each.daysSince().isEmpty()) {
      json.field("daysSince", (String) null);
    } else {
      json.field("daysSince", each.daysSince().getAsLong());
    }
  }

  private static String name(Company company) {
    return company.name().toLowerCase(Locale.ROOT);
  }

  private static String id(ActsFinding finding, String what, Company company) {
    return "acts:%s:%s:%s:%d-%d"
        .formatted(
            what,
            name(company),
            String.join("-", finding.members().stream().sorted().toList()),
            finding.period().fromYear(),
            finding.period().toYear());
  }
}
