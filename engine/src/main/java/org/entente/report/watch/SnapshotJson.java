package org.entente.report.watch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.entente.assess.watch.Snapshot;
import org.entente.report.Json;

/** Snapshots as JSON files. The same snapshot gives the same bytes. */
public final class SnapshotJson {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private SnapshotJson() {}

  /** A text is no snapshot, or only part of one. */
  public static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  /** The whole snapshot. */
  public static String write(Snapshot snapshot) {
    return Json.object(
        json -> {
          json.field("watch", snapshot.watch())
              .field("asOf", snapshot.asOf())
              .field("evidence", snapshot.evidence())
              .object("editions", each -> snapshot.editions().forEach(each::field))
              .objects("groups", snapshot.groups(), SnapshotJson::group);
        });
  }

  private static void group(Json json, Snapshot.Group group) {
    json.field("name", group.name())
        .strings("members", group.members())
        .field("from", group.from())
        .field("to", group.to())
        .field("label", group.label())
        .numbers("labels", new java.util.TreeMap<>(group.labels()))
        .numbers("promises", group.promises())
        .objects("tests", group.tests(), SnapshotJson::test)
        .objects("acts", group.acts(), SnapshotJson::act)
        .objects("shifts", group.shifts(), SnapshotJson::shift)
        .objects("ring", group.ring(), SnapshotJson::outsider);
  }

  private static void test(Json json, Snapshot.Test test) {
    json.field("name", test.name())
        .field("verdict", test.verdict())
        .field("unit", test.unit())
        .object("figure", each -> figure(each, test.figure()));
  }

  private static void figure(Json json, Snapshot.Figure figure) {
    json.field("value", figure.value()).field("low", figure.low()).field("high", figure.high());
  }

  private static void act(Json json, Snapshot.KnownAct act) {
    json.field("id", act.id())
        .field("date", act.date())
        .field("kind", act.kind())
        .field("name", act.name())
        .strings("members", act.members());
    Integer others = act.others();
    if (others != null) {
      json.field("others", others);
    }
  }

  private static void shift(Json json, Snapshot.Shift shift) {
    json.field("measure", shift.measure())
        .field("year", shift.year())
        .field("from", shift.from())
        .field("to", shift.to())
        .field("before", (Double) shift.before())
        .field("after", (Double) shift.after());
  }

  private static void outsider(Json json, Snapshot.Outsider outsider) {
    json.field("state", outsider.state())
        .object("kappa", each -> figure(each, outsider.kappa()))
        .object("relative", each -> figure(each, outsider.relative()));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws Damaged if it is anything else
   */
  public static Snapshot read(String text) throws Damaged {
    try {
      Snapshot snapshot = JSON.readValue(text, Snapshot.class);
      if (snapshot == null) {
        throw new Damaged("it is empty", new IllegalArgumentException("null"));
      }
      return snapshot;
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw new Damaged(place == null ? "it is empty" : "line " + place.getLineNr(), e);
    }
  }
}
