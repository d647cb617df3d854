package org.entente.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.assess.ripple.RippleFinding;
import org.entente.assess.ripple.RippleFinding.Figure;
import org.entente.assess.ripple.RippleFinding.Pair;
import org.entente.domain.Turnover;

/** Coordination of a group as JSON. */
public final class RippleJson {
  private RippleJson() {}

  /**
   * The whole finding.
   *
   * @param named groups that the caller named
   * @param asOf the latest day the evidence is from
   */
  public static String render(
      RippleFinding finding, List<Turnover> named, LocalDate asOf, String version) {
    return Json.object(
        json -> {
          json.made(version, asOf, finding.request().seed())
              .group(finding.request().members(), named, finding.request().period())
              .field("pole", finding.request().pole())
              .field("lag", finding.request().lag())
              .field("verdict", finding.verdict().name())
              .field("finding", finding.words())
              .field("days", finding.days())
              .field("knownDays", finding.known())
              .object("leftOut", left -> finding.uncovered().forEach(left::field))
              .object(
                  "targets",
                  years ->
                      finding
                          .targets()
                          .forEach((year, those) -> years.strings(year.toString(), those)))
              .strings("outsiders", finding.controls())
              .objectOrNull(
                  "group", finding.group(), (each, f) -> figure(each, f, finding, "group"))
              .objects("pairs", finding.pairs(), (each, pair) -> pair(each, pair, finding));
        });
  }

  private static void pair(Json json, Pair pair, RippleFinding finding) {
    json.field("pair", pair.dyad().toString())
        .field("verdict", pair.verdict().name())
        .objects(
            "lags",
            IntStream.range(0, pair.figures().size()).boxed().toList(),
            (each, l) -> {
              figure(each, pair.figures().get(l), finding, pair.dyad().toString());
              each.estimate(
                  "firstCameFirst",
                  pair.leads().get(l),
                  id(finding, "lead", pair.dyad().toString(), pair.figures().get(l).lag()));
            });
  }

  private static void figure(Json json, Figure figure, RippleFinding finding, String whose) {
    json.field("lag", figure.lag())
        .estimate("ratio", figure.ratio(), id(finding, "ratio", whose, figure.lag()))
        .field("observed", figure.hits())
        .field("expected", figure.expected())
        .field("pValue", figure.p())
        .field("q", figure.q())
        .field("shifts", figure.shifts())
        .field("pOutsiders", figure.rank())
        .field("outsidersCompared", figure.compared())
        .field("detectable", figure.detectable());
  }

  private static String id(RippleFinding finding, String what, String whose, int lag) {
    return "ripples:%s:%s:%d:%d-%d"
        .formatted(
            what,
            whose,
            lag,
            finding.request().period().fromYear(),
            finding.request().period().toYear());
  }
}
