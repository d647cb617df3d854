package org.entente.assess;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.domain.PolicyArea;
import org.entente.domain.UserError;

/**
 * The measures by which outsiders can be seen, one or two to a policy area, and how each is read. A
 * ledger of exchange with non-state actors would be one more line here.
 */
public enum RingScale {
  VOTES(Measure.KAPPA, Sense.CLOSER, false, "kappa"),
  TREATIES(Measure.OBLIGATION, Sense.CLOSER, false, "rung"),
  INSTITUTIONS(Measure.INSTITUTIONS, Sense.CLOSER, false, "bodies"),
  ARMS(Measure.ARMS_FLOW, Sense.CLOSER, true, "arms"),
  TRADE(Measure.TRADE_DEPENDENCE, Sense.CLOSER, false, "trade"),
  SANCTIONED_ALIKE(Measure.SHARED_SANCTIONERS, Sense.CLOSER, false, "senders"),
  SANCTIONS(Measure.SANCTIONS, Sense.FURTHER, true, "sanctions"),
  REGIME(Measure.REGIME_DISTANCE, Sense.FURTHER, false, "regime"),
  CONFLICT(Measure.HOSTILITY, Sense.FURTHER, false, "hostility");

  /** Whether more of it is closer or further away. */
  public enum Sense {
    CLOSER,
    FURTHER
  }

  private final Measure measure;
  private final Sense sense;
  private final boolean bothWays;
  private final String heading;

  RingScale(Measure measure, Sense sense, boolean bothWays, String heading) {
    this.measure = measure;
    this.sense = sense;
    this.bothWays = bothWays;
    this.heading = heading;
  }

  public Measure measure() {
    return measure;
  }

  public Sense sense() {
    return sense;
  }

  /** Whether what the outsider does to the member and the other way round are added up. */
  public boolean bothWays() {
    return bothWays;
  }

  /** One word for a column. */
  public String heading() {
    return heading;
  }

  /** 1 where more is closer, -1 where it is further. */
  int sign() {
    return sense == Sense.CLOSER ? 1 : -1;
  }

  /** Whether the trend is that of the weakest tie; elsewhere that of the mean tie. */
  public boolean trendOfWeakest() {
    return this == VOTES;
  }

  /** Where the figures of a trend come from, in words. */
  public String trendOf() {
    return trendOfWeakest() ? "weakest tie" : "mean tie to the members";
  }

  /**
   * Those of an area, all of them for "all".
   *
   * @throws UserError for a name that is neither an area with a ring nor "all"
   */
  public static List<RingScale> ofArea(String area) {
    String wanted = area.strip().toUpperCase(Locale.ROOT);
    List<RingScale> those =
        Arrays.stream(values())
            .filter(each -> wanted.equals("ALL") || each.measure.area().name().equals(wanted))
            .toList();
    if (those.isEmpty()) {
      throw new UserError(
          "There is no ring for the area \"" + area + "\".",
          "Maybe one of: " + String.join(", ", areas()));
    }
    return those;
  }

  /** Names that {@link #ofArea} takes. */
  public static List<String> areas() {
    List<String> names =
        new java.util.ArrayList<>(
            Arrays.stream(values())
                .map(RingScale::measure)
                .map(Measure::area)
                .map(PolicyArea::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList());
    names.add("all");
    return names;
  }
}
