package org.entente.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.domain.Dyad;
import org.entente.domain.Obligation;
import org.entente.domain.Period;
import org.entente.evidence.JointBody;
import org.entente.evidence.TieYear;
import org.jspecify.annotations.Nullable;

/** What a group's treaties, bodies and quarrels come to in one window of years. */
final class SpecificationRecord {
  private static final String BODIES = "curated-organisations/";

  private final Map<String, Double> withBodies = new HashMap<>();
  private final Map<String, Double> treatiesOnly = new HashMap<>();
  private final Map<Strife.Limits, Double> hostile = new HashMap<>();

  /**
   * @param group whose ties it is made from
   * @param bodies that join it in the window
   * @param states how many there were in the window, to size bodies against
   */
  SpecificationRecord(GroupCase group, Period window, List<JointBody> bodies, int states) {
    List<String> members = group.members();
    TieProfile promises = group.tie(Measure.OBLIGATION);
    TieProfile all = promises.during(window, row -> row);
    TieProfile treaties = promises.during(window, SpecificationRecord::withoutBodies);
    Treaties whole = Treaties.of(members, window, bodies, all, states);
    withBodies.putAll(quantities(whole));
    treatiesOnly.putAll(quantities(Treaties.of(members, window, bodies, treaties, states)));
    TieProfile hostility = group.tie(Measure.HOSTILITY).during(window, row -> row);
    for (Strife.Limits limits :
        List.of(Strife.Limits.USUAL, Strife.Limits.STRICT, Strife.Limits.LENIENT)) {
      Strife strife = new Strife(Dyad.among(members), hostility, window, limits);
      hostile.put(limits, strife.share());
    }
  }

  private static Map<String, Double> quantities(Treaties treaties) {
    Map<String, Double> quantities = new HashMap<>();
    quantities.put("seenDyads", (double) treaties.seen().size());
    GroupTests.putTreaties(quantities, treaties);
    return quantities;
  }

  /** The highest rung that is left; null if only bodies bound the pair. */
  static @Nullable TieYear withoutBodies(TieYear row) {
    List<String> kept =
        new ArrayList<>(
            Stream.of(row.note().split(";"))
                .filter(note -> !note.startsWith(BODIES, note.indexOf(':') + 1))
                .toList());
    if (kept.size() == row.n() || row.note().isEmpty()) {
      return row;
    }
    double rung = kept.stream().mapToInt(note -> note.charAt(0) - '0').max().orElse(0);
    boolean complete = row.high() != null && row.high().equals(row.value());
    return rung == 0
        ? null
        : new TieYear(
            row.measure(),
            row.a(),
            row.b(),
            row.year(),
            rung,
            rung,
            complete ? rung : (double) Obligation.DEFENCE.rung(),
            kept.size(),
            null,
            null,
            row.sources(),
            String.join(";", kept));
  }

  /**
   * What the label rules look at, save for the votes.
   *
   * @param bodies whether the charters of bodies count as promises
   * @param votes whether the group's votes are known, which is evidence too
   */
  Map<String, Double> quantities(boolean bodies, Strife.Limits limits, boolean votes) {
    Map<String, Double> quantities = new HashMap<>(bodies ? withBodies : treatiesOnly);
    quantities.merge("seenDyads", votes ? 1.0 : 0.0, Double::sum);
    quantities.put("hostilePairs", hostile.getOrDefault(limits, Double.NaN));
    return quantities;
  }
}
