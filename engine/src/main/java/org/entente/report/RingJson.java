package org.entente.report;

import java.time.LocalDate;
import java.util.List;
import org.entente.assess.Ring;
import org.entente.assess.RingOnScale;
import org.entente.assess.RingStanding;
import org.entente.domain.Turnover;

/** A ring on several scales as JSON. */
public final class RingJson {
  private RingJson() {}

  /**
   * The whole ring.
   *
   * @param named groups that the caller named
   * @param asOf the latest day the evidence is from
   */
  public static String render(Ring ring, List<Turnover> named, LocalDate asOf, String version) {
    return Json.object(
        json ->
            json.made(version, asOf, ring.request().seed())
                .strings("members", ring.request().members())
                .years(ring.request().period())
                .field("falseDiscoveries", (Double) RingStanding.FALSE_DISCOVERIES)
                .objects("groups", named, AssessmentJson::group)
                .objects("states", ring.rows(), RingJson::row)
                .objects("scales", ring.scales(), RingJson::scale));
  }

  private static void row(Json json, Ring.Row row) {
    json.field("state", row.state())
        .field("percentile", (Double) row.percentile())
        .field("inside", row.inside())
        .field("seen", row.seen())
        .field("areas", row.areas());
  }

  private static void scale(Json json, RingOnScale on) {
    String id = on.scale().measure().id();
    json.field("measure", id)
        .field("area", on.scale().measure().area().name())
        .field("sense", on.scale().sense().name())
        .field("unit", on.scale().measure().unit())
        .field("trendOf", on.scale().trendOf())
        .estimate("own", on.own(), "ringOwn:" + id)
        .field("tested", on.tested())
        .field("medianSlope", (Double) on.medianSlope().orElse(Double.NaN))
        .strings("movers", on.movers().stream().map(RingStanding::state).toList())
        .strings(
            "moversApart",
            on.movers().stream().filter(on::movesApart).map(RingStanding::state).toList())
        .strings("spoilers", on.spoilers().stream().map(RingStanding::state).toList())
        .objects("ring", on.standings(), (each, standing) -> standing(each, standing, id))
        .strings("withoutEvidence", on.blind());
  }

  private static void standing(Json json, RingStanding each, String measure) {
    String of = ":" + measure + ":" + each.state();
    json.field("state", each.state())
        .estimate("weakest", each.weakest(), "ring" + of)
        .field("weakestWith", each.weakestWith())
        .estimate("strongest", each.strongest(), "ringStrongest" + of)
        .field("strongestWith", each.strongestWith())
        .estimate("mean", each.mean(), "ringMean" + of)
        .estimate("spread", each.spread(), "ringSpread" + of)
        .estimate("movement", each.movement().slope(), "ringMovement" + of)
        .field("p", (Double) each.movement().p())
        .field("q", (Double) each.movement().q())
        .estimate("apart", each.apart().slope(), "ringApart" + of)
        .field("apartQ", (Double) each.apart().q());
  }
}
