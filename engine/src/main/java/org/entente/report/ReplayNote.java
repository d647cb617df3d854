package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.domain.AsOf;
import org.entente.evidence.Replay;

/**
 * What the answer of a replay says of itself: up to when what counts, which sources nobody had by
 * then, and what is left out.
 */
public final class ReplayNote {
  private static final String STAMP = "\"asOf\" : ";

  private ReplayNote() {}

  /**
   * A result with the note: in JSON the field {@code replay} behind {@code asOf}, in a text a
   * paragraph at its end.
   */
  public static String with(String result, Replay replay) {
    return result.startsWith("{") ? inJson(result, replay) : result + inWords(replay);
  }

  /** One sentence about what a result takes from tables that were written later. */
  public static String ofToday(String what, Replay replay) {
    return "%s are those of today, also as of %s%s: nobody had them then."
        .formatted(what, replay.asOf().day(), replay.asOf().strict() ? " and with --strict" : "");
  }

  private static String inJson(String result, Replay replay) {
    int behind = result.indexOf('\n', result.indexOf(STAMP)) + 1;
    String object = Json.object(json -> json.object("replay", each -> write(each, replay)));
    String field = object.substring(object.indexOf("  \"replay\""), object.lastIndexOf("\n}"));
    return result.substring(0, behind) + field + ",\n" + result.substring(behind);
  }

  private static void write(Json json, Replay replay) {
    json.field("day", replay.asOf().day().toString())
        .field("years", replay.asOf().lastWholeYear())
        .field("strict", replay.asOf().strict())
        .field("positions", replay.positions())
        .objects(
            "publishedLater",
            replay.later(),
            (each, later) ->
                each.field("dataset", later.dataset())
                    .field("published", isDated(later) ? later.published() : null)
                    .field("used", !replay.asOf().strict()));
  }

  /** Paragraphs with an empty line before them. */
  public static String inWords(Replay replay) {
    StringBuilder text = new StringBuilder("\n");
    paragraphs(replay).forEach(each -> text.append(TextLines.paragraph(each)));
    return text.toString();
  }

  /** The same, one paragraph each. */
  public static List<String> paragraphs(Replay replay) {
    List<String> all = new ArrayList<>();
    all.add(dated(replay.asOf()));
    if (!replay.later().isEmpty()) {
      all.add(later(replay));
    }
    if (!replay.positions()) {
      all.add(
          "Left out: what rests on places on the Assembly's main cleavage (purpose, togetherness,"
              + " ideal points), which were fitted to votes of later years too.");
    }
    return all;
  }

  private static String dated(AsOf asOf) {
    String days = "acts, agreements and memberships up to the day";
    return "Replayed as of %s: votes and yearly figures up to %d, %s.%s"
        .formatted(
            asOf.day(),
            asOf.lastWholeYear(),
            days,
            asOf.withinYear() ? " A year that was not over does not count." : "");
  }

  private static String later(Replay replay) {
    String list =
        replay.later().stream().map(ReplayNote::inWords).collect(Collectors.joining(", "));
    return replay.asOf().strict()
        ? "Left out, because not known to be published by then: " + list + "."
        : "Known today, not then, for these were not published by then as far as is known: "
            + list
            + ". --strict leaves them out.";
  }

  private static String inWords(Replay.Later later) {
    return isDated(later)
        ? "%s (%s)".formatted(later.dataset(), later.published())
        : later.dataset() + " (day not known)";
  }

  private static boolean isDated(Replay.Later later) {
    return later.published().matches("[0-9].*");
  }
}
