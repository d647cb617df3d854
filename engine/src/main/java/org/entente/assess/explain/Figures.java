package org.entente.assess.explain;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.assess.Assessment;
import org.entente.assess.GroupMeasure;
import org.entente.assess.GroupRank;
import org.entente.assess.GroupShifts;
import org.entente.assess.GroupWindow;
import org.entente.assess.Measure;
import org.entente.assess.ProfileRow;
import org.entente.assess.RingRow;
import org.entente.assess.TestResult;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Misspelling;
import org.entente.domain.Period;
import org.entente.domain.UserError;
import org.entente.evidence.FigureRows;
import org.entente.evidence.RowSet;

/** All figures of an assessment by their names, each with the way to its rows. */
public final class Figures {
  private static final String ASSEMBLY = "ga";
  private static final Period ALL_YEARS = Period.ofYears(1946, 2100);
  private static final int SUGGESTED = 3;

  /** Most letters of an unknown name that are read and shown. */
  private static final int LONGEST = 60;

  /** Measure, a state, the sign between, a state, and perhaps years. */
  private static final Pattern PAIR =
      Pattern.compile("(\\w+:)(\\w{3})([->])(\\w{3})(:\\d{4}-\\d{4})?");

  private final Assessment assessment;
  private final Map<String, Figure> byId = new LinkedHashMap<>();

  private Figures(Assessment assessment) {
    this.assessment = assessment;
    assessment.tests().forEach(this::test);
    assessment.profile().forEach(this::row);
    assessment.series().forEach(this::row);
    if (assessment.rank() != null) {
      rank(assessment.rank());
    }
    hub();
    assessment.ring().forEach(this::ring);
    assessment.groupSeries().forEach(this::window);
    assessment.changes().forEach(this::shifts);
  }

  public static Figures of(Assessment assessment) {
    return new Figures(assessment);
  }

  /** In the order of the assessment. */
  public Collection<Figure> all() {
    return byId.values();
  }

  /**
   * The figure of a name, in any case; the two states of a measure without direction in either
   * order, and without years that of the whole period.
   *
   * @throws UserError if there is none, with the nearest names
   */
  public Figure find(String id) {
    List<String> meant = meant(id.strip());
    return meant.stream()
        .flatMap(each -> all().stream().filter(figure -> figure.id().equalsIgnoreCase(each)))
        .findFirst()
        .orElseThrow(() -> unknown(id, meant));
  }

  /** The name as it stands, then the others it may mean. */
  private List<String> meant(String id) {
    Matcher pair = PAIR.matcher(id.length() > LONGEST ? "" : id);
    if (!pair.matches()) {
      return List.of(id);
    }
    String swapped = pair.group(1) + pair.group(4) + pair.group(3) + pair.group(2);
    boolean directed = pair.group(3).equals(">");
    List<String> orders =
        directed ? List.of(id) : List.of(id, swapped + Objects.toString(pair.group(5), ""));
    String years = "%d-%d".formatted(assessment.period().fromYear(), assessment.period().toYear());
    return pair.group(5) != null
        ? orders
        : orders.stream().flatMap(each -> Stream.of(each, each + ":" + years)).toList();
  }

  private UserError unknown(String id, List<String> meant) {
    String shown = shortened(id);
    List<String> nearest =
        Stream.concat(directed(meant), nearest(id, meant)).distinct().limit(SUGGESTED).toList();
    return new UserError(
        "No figure of this assessment is called \"%s\".".formatted(shown),
        "Maybe one of: " + String.join(", ", nearest) + "; all names: --json, the fields \"id\"");
  }

  /** A measure with direction that was written without one: first the direction as it was said. */
  private Stream<String> directed(List<String> meant) {
    return meant.stream()
        .map(name -> name.replaceFirst("-", ">"))
        .flatMap(name -> byId.keySet().stream().filter(name::equalsIgnoreCase));
  }

  /** By letters; if any figure is of the kind before the colon, only those of this kind. */
  private Stream<String> nearest(String id, List<String> meant) {
    String kind = kind(id);
    List<String> ofKind =
        byId.keySet().stream().filter(each -> kind(each).equalsIgnoreCase(kind)).toList();
    return (ofKind.isEmpty() ? byId.keySet() : ofKind)
        .stream()
            .sorted(
                Comparator.comparingInt(
                    each -> meant.stream().mapToInt(name -> distance(name, each)).min().orElse(0)));
  }

  private static String kind(String id) {
    int colon = id.indexOf(':');
    return colon < 0 ? id.strip() : id.substring(0, colon).strip();
  }

  private static String shortened(String id) {
    return id.length() > LONGEST ? id.substring(0, LONGEST) + "..." : id;
  }

  private static int distance(String one, String other) {
    return Misspelling.distance(shortened(one).toLowerCase(), other.toLowerCase(), LONGEST);
  }

  /** "kappa:CHN-RUS:2014-2024", with "&gt;" for directed measures. */
  public static String id(ProfileRow row) {
    return "%s:%s%s%s:%d-%d"
        .formatted(
            row.measure(), row.a(), row.directed() ? ">" : "-", row.b(), row.from(), row.to());
  }

  /** "percentile:2014-2018". */
  public static String id(GroupWindow window) {
    return "%s:%d-%d".formatted(window.measure().id(), window.from(), window.to());
  }

  /** "change:percentile:2000". */
  public static String id(GroupMeasure measure, GroupShifts.Shift shift) {
    return "change:" + measure.id() + ":" + shift.year();
  }

  private void add(String id, Estimate estimate, Function<FigureRows, List<RowSet>> rows) {
    byId.putIfAbsent(id, new Figure(id, estimate, rows));
  }

  private List<String> members() {
    return assessment.members();
  }

  private List<Dyad> dyads() {
    return Dyad.among(members());
  }

  private void test(TestResult test) {
    add("test:" + test.name(), test.estimate(), rows -> tests().of(test.name(), rows));
  }

  private TestRows tests() {
    return new TestRows(
        members(), assessment.ring().stream().map(RingRow::state).toList(), assessment.period());
  }

  private List<Dyad> withMembers(String outsider) {
    return members().stream().map(member -> Dyad.of(member, outsider)).toList();
  }

  private void row(ProfileRow row) {
    Period period = Period.ofYears(row.from(), row.to());
    add(id(row), row.estimate(), rows -> ofPair(rows, row, period));
  }

  private List<RowSet> ofPair(FigureRows rows, ProfileRow row, Period period) {
    return PairRows.of(
        rows, Measure.byId(row.measure()), row.a(), row.b(), period, assessment.pole());
  }

  private void rank(GroupRank rank) {
    Function<FigureRows, List<RowSet>> rows =
        of -> List.of(of.allJointVotes(ASSEMBLY, assessment.period()));
    add("rank:rank", rank.rank(), rows);
    add("rank:percentile", rank.percentile(), rows);
    add(
        "rank:value",
        rank.value(),
        of ->
            of.votes(
                ASSEMBLY, List.of(rank.weakest().a(), rank.weakest().b()), assessment.period()));
  }

  private void hub() {
    Function<FigureRows, List<RowSet>> rows = of -> List.of(tests().hubTies(of));
    add("hub:share", assessment.hub().share(), rows);
    add("hub:centralisation", assessment.hub().centralisation(), rows);
    add("hub:weakestToMean", assessment.hub().weakestToMean(), rows);
  }

  private void ring(RingRow row) {
    Function<FigureRows, List<RowSet>> rows =
        of -> List.of(of.jointVotes(ASSEMBLY, withMembers(row.state()), assessment.period()));
    add("ring:" + row.state(), row.estimate(), rows);
    add("ringRelative:" + row.state(), row.relative(), rows);
    add("ringMovement:" + row.state(), row.movement(), rows);
  }

  private void window(GroupWindow window) {
    Period period = Period.ofYears(window.from(), window.to());
    add(id(window), window.estimate(), rows -> ofGroup(rows, window.measure(), period));
  }

  private List<RowSet> ofGroup(FigureRows rows, GroupMeasure measure, Period period) {
    return switch (measure) {
      case MULTI_INFORMATION, BEYOND_PAIRS -> rows.votes(ASSEMBLY, members(), period);
      default -> List.of(rows.jointVotes(ASSEMBLY, dyads(), period));
    };
  }

  private void shifts(GroupShifts shifts) {
    for (GroupShifts.Shift shift : shifts.shifts()) {
      add(
          id(shifts.measure(), shift),
          shift.change(),
          rows -> ofGroup(rows, shifts.measure(), ALL_YEARS));
    }
  }
}
