package org.entente.assess.watch;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.assess.Assessment;
import org.entente.assess.GroupShifts;
import org.entente.assess.Measure;
import org.entente.assess.ProfileRow;
import org.entente.assess.RingRow;
import org.entente.assess.TestResult;
import org.entente.domain.Act;
import org.entente.domain.Actors;
import org.entente.domain.Bounds;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * What was known of the groups watched, small enough to be kept and compared with what is known
 * later.
 *
 * @param watch version of this shape
 * @param asOf the latest day of the evidence, as "2025-12-31"
 * @param evidence "store" or "pack"
 * @param editions what the evidence was made of, and which bytes
 * @param groups in the order asked for
 */
public record Snapshot(
    int watch, String asOf, String evidence, Map<String, String> editions, List<Group> groups) {
  /** Raised when a field changes its meaning. */
  public static final int VERSION = 2;

  /**
   * @throws IllegalArgumentException if it is of another version, or of no day
   * @throws NullPointerException if a part is missing
   */
  public Snapshot {
    if (watch != VERSION) {
      throw new IllegalArgumentException("snapshot version %d, not %d".formatted(watch, VERSION));
    }
    requireDay(Objects.requireNonNull(asOf, "asOf"));
    Objects.requireNonNull(evidence, "evidence");
    editions = new TreeMap<>(Objects.requireNonNull(editions, "editions"));
    groups = List.copyOf(Objects.requireNonNull(groups, "groups"));
  }

  private static void requireDay(String asOf) {
    try {
      LocalDate.parse(asOf);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"%s\" is no day".formatted(asOf), e);
    }
  }

  /**
   * One group.
   *
   * @param name as it was asked for
   * @param from first year assessed
   * @param labels label to its share of the draws
   * @param promises pair to the rung of what its two have promised each other; a pair that no
   *     record covers has none
   * @param acts of three or more members, or of both of two, by date
   */
  public record Group(
      String name,
      List<String> members,
      int from,
      int to,
      String label,
      Map<String, Double> labels,
      Map<String, Double> promises,
      List<Test> tests,
      List<KnownAct> acts,
      List<Shift> shifts,
      List<Outsider> ring) {

    public Group {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(label, "label");
      members = List.copyOf(Objects.requireNonNull(members, "members"));
      labels = Map.copyOf(Objects.requireNonNull(labels, "labels"));
      promises = new TreeMap<>(Objects.requireNonNull(promises, "promises"));
      tests = List.copyOf(Objects.requireNonNull(tests, "tests"));
      acts = List.copyOf(Objects.requireNonNull(acts, "acts"));
      shifts = List.copyOf(Objects.requireNonNull(shifts, "shifts"));
      ring = List.copyOf(Objects.requireNonNull(ring, "ring"));
    }

    /** A state as it was called in these years, with its code: "North Korea (PRK)". */
    public String named(String code, Actors actors) {
      Period years = Period.ofYears(from, to);
      return actors
          .findByCode(code)
          .map(actor -> "%s (%s)".formatted(actor.nameIn(years), code))
          .orElse(code);
    }

    /** What an assessment says of it. */
    public static Group of(String name, Assessment a) {
      return new Group(
          name,
          a.members(),
          a.period().fromYear(),
          a.period().toYear(),
          a.label(),
          a.labels(),
          promises(a),
          a.tests().stream().map(Test::of).toList(),
          a.acts().stream().map(act -> KnownAct.of(act, a.members())).toList(),
          shifts(a),
          a.ring().stream().map(Outsider::of).toList());
    }

    private static Map<String, Double> promises(Assessment a) {
      Map<String, Double> promises = new TreeMap<>();
      for (ProfileRow row : a.profile()) {
        Double rung = row.estimate().value();
        if (row.measure().equals(Measure.OBLIGATION.id()) && rung != null) {
          promises.put(row.a() + "-" + row.b(), rung);
        }
      }
      return promises;
    }

    private static List<Shift> shifts(Assessment a) {
      List<Shift> shifts = new ArrayList<>();
      for (GroupShifts found : a.changes()) {
        found
            .shifts()
            .forEach(
                each ->
                    shifts.add(
                        new Shift(
                            found.measure().words(),
                            each.year(),
                            each.from(),
                            each.to(),
                            each.before(),
                            each.after())));
      }
      return shifts;
    }
  }

  /**
   * A figure.
   *
   * @param low lower end of a 95 % interval; null where there is none
   */
  public record Figure(@Nullable Double value, @Nullable Double low, @Nullable Double high) {
    static Figure of(Estimate estimate) {
      return estimate.bounds() == Bounds.INTERVAL
          ? new Figure(estimate.value(), estimate.low(), estimate.high())
          : new Figure(estimate.value(), null, null);
    }

    /** Whether each of the two lies outside the other's interval; false where one has none. */
    public boolean isApartFrom(Figure other) {
      return isOutside(other) && other.isOutside(this);
    }

    private boolean isOutside(Figure other) {
      Double low = other.low;
      Double high = other.high;
      return value != null && low != null && high != null && (value < low || value > high);
    }
  }

  /** One of the tests. */
  public record Test(String name, String verdict, String unit, Figure figure) {
    static Test of(TestResult test) {
      return new Test(
          test.name(), test.verdict().name(), test.estimate().unit(), Figure.of(test.estimate()));
    }
  }

  /**
   * An act.
   *
   * @param date its first day
   * @param members of the group that took part
   * @param others how many took part that are not of the group; null in a file of before it was
   *     kept
   */
  public record KnownAct(
      String id,
      String date,
      String kind,
      String name,
      List<String> members,
      @Nullable Integer others) {
    static KnownAct of(Act act, List<String> group) {
      List<String> members = act.participants().stream().filter(group::contains).toList();
      return new KnownAct(
          act.id(),
          act.period().from().toString(),
          act.kind(),
          act.name(),
          members,
          act.participants().size() - members.size());
    }

    /** "CHN IRN RUS and 7 more". */
    String company() {
      String those = String.join(" ", members);
      return others == null
          ? those
          : those + (others == 0 ? " and nobody else" : " and %d more".formatted(others));
    }
  }

  /** A shift of the level of one of the group's series; years as in {@link GroupShifts.Shift}. */
  public record Shift(String measure, int year, int from, int to, double before, double after) {
    boolean overlaps(Shift other) {
      return measure.equals(other.measure) && from <= other.to && other.from <= to;
    }
  }

  /**
   * An outsider.
   *
   * @param kappa of its weakest tie to a member
   * @param relative that less the group's own weakest pair
   */
  public record Outsider(String state, Figure kappa, Figure relative) {
    static Outsider of(RingRow row) {
      return new Outsider(row.state(), Figure.of(row.estimate()), Figure.of(row.relative()));
    }

    /** Whether it is sure to stand closer than the group's own weakest pair. */
    boolean isInside() {
      Double low = relative.low();
      return low != null && low > 0;
    }
  }
}
