package org.entente.report;

import java.time.LocalDate;
import java.util.List;
import org.entente.assess.Scan;
import org.entente.domain.Turnover;

/** A scan as JSON. */
public final class ScanJson {
  private ScanJson() {}

  /**
   * The whole scan.
   *
   * @param named groups that the caller named
   * @param asOf the latest day the evidence is from
   */
  public static String render(Scan scan, List<Turnover> named, LocalDate asOf, String version) {
    return Json.object(
        json -> {
          json.made(version, asOf, scan.request().seed())
              .field("size", scan.request().size())
              .years(scan.request().period())
              .field("measure", scan.request().measure().id())
              .strings("containing", scan.request().containing())
              .objects("named", named, AssessmentJson::group)
              .field("eligible", scan.eligible())
              .field("groups", scan.groups())
              .field("excluded", scan.excluded())
              .objects("rows", scan.rows(), (each, row) -> row(each, row, scan));
          focus(json, scan);
          json.objects(
                  "substitutions",
                  scan.substitutions(),
                  (each, row) -> substitution(each, row, scan))
              .objects("distribution", scan.distribution(), ScanJson::bin);
        });
  }

  private static void row(Json json, Scan.Row row, Scan scan) {
    json.field("rank", row.rank())
        .strings("members", row.members())
        .field("weakest", row.weakest().toString())
        .estimate("value", row.value(), id(scan, row.weakest().toString()));
  }

  private static void focus(Json json, Scan scan) {
    Scan.Focus focus = scan.focus();
    if (focus == null) {
      json.field("focus", (String) null);
      return;
    }
    json.object(
        "focus",
        each ->
            each.strings("members", focus.members())
                .field("weakest", focus.weakest().toString())
                .estimate("rank", focus.rank(), "scan:rank")
                .field("ties", focus.ties())
                .estimate("percentile", focus.percentile(), "scan:percentile")
                .estimate("value", focus.value(), id(scan, focus.weakest().toString())));
  }

  private static void substitution(Json json, Scan.Substitution row, Scan scan) {
    json.field("out", row.out())
        .field("in", row.in())
        .field("weakest", row.weakest().toString())
        .estimate("value", row.value(), id(scan, row.weakest().toString()))
        .field("rank", row.rank())
        .field("percentile", row.percentile());
  }

  private static void bin(Json json, Scan.Bin bin) {
    json.field("from", bin.from()).field("to", bin.to()).field("groups", bin.groups());
  }

  /** "kappa:IRN-RUS:2022-2024": the figure is that of the weakest dyad. */
  private static String id(Scan scan, String dyad) {
    return "%s:%s:%d-%d"
        .formatted(
            scan.request().measure().id(),
            dyad,
            scan.request().period().fromYear(),
            scan.request().period().toYear());
  }
}
