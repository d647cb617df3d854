package org.entente.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.domain.AssemblySession;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.IdealPoint;
import org.entente.domain.Issue;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.entente.domain.RollCallHeading;
import org.entente.domain.VoteMatrix;
import org.entente.evidence.Evidence;
import org.entente.measure.TableInterval;
import org.entente.measure.ideal.Ballots;
import org.entente.measure.ideal.DimensionTest;
import org.entente.measure.ideal.FitReport;
import org.entente.measure.ideal.IdealPointModel;
import org.entente.measure.ideal.IdealPoints;
import org.jspecify.annotations.Nullable;

/**
 * Ideal points of states in sessions of the General Assembly: those that the evidence holds, or
 * fitted on the spot for one issue or in two dimensions.
 */
public final class IdealPointScores {
  private static final String BODY = "ga";
  private static final String ANCHOR = "USA";
  private static final String UNIT = "standard deviations";

  /** Files whose issues come from the publisher's own columns, and not from words in titles. */
  private static final Set<String> FLAGGED = Set.of("unga-rollcalls", "voeten-unvotes");

  private final Evidence evidence;
  private final Period period;
  private final Coverage coverage;
  private final List<String> sources;

  /**
   * @param period sessions that opened in it are shown; the fit takes all sessions there are
   */
  public IdealPointScores(Evidence evidence, Period period) {
    this.evidence = evidence;
    this.period = period;
    this.coverage =
        Coverage.of(
            period,
            evidence.rollCallsByYear(BODY).keySet().stream().filter(period::containsYear).toList());
    this.sources = evidence.voteSources(BODY, period);
  }

  /**
   * One point.
   *
   * @param session number of the regular session
   * @param dimension 1 or 2
   */
  public record Score(String state, int session, int dimension, Estimate estimate) {
    /** Year in which the session opened. */
    public int year() {
      return AssemblySession.yearOpened(session);
    }
  }

  /**
   * How roll calls were found to be on an issue.
   *
   * @param byPublisher by the publisher's own columns
   * @param byTitle by words in their titles
   * @param unknown roll calls of all issues that have neither, and are left out
   */
  public record IssueBasis(int byPublisher, int byTitle, int unknown) {}

  /**
   * Scores and what they rest on.
   *
   * @param scores by state, session and dimension
   * @param basis null for all issues together
   * @param report null for scores that the evidence holds; then {@code reported} has it in words
   * @param secondDimension whether a second dimension was needed; null unless it was asked for
   */
  public record Result(
      List<Score> scores,
      @Nullable IssueBasis basis,
      @Nullable FitReport report,
      String reported,
      DimensionTest.@Nullable Result secondDimension) {}

  /**
   * Scores on all issues in one dimension, as the evidence holds them.
   *
   * @param states null for all
   * @throws NoEvidence if no state has a point in the period
   */
  public Result stored(@Nullable Set<String> states) {
    List<Score> scores = new ArrayList<>();
    for (IdealPoint point : evidence.idealPoints()) {
      if (point.votes() > 0 && isWanted(point.state(), point.session(), states)) {
        scores.add(
            score(
                point.state(),
                point.session(),
                1,
                new Figure(point.value(), point.error(), point.votes()),
                method("all issues, one dimension")));
      }
    }
    return result(scores, null, null, evidence.meta("ideal_points").orElse(""), null);
  }

  /**
   * Scores fitted now. Cost: some seconds in one dimension, up to a minute in two. Store only.
   *
   * @param issue null for all issues
   * @param dimensions 1 or 2; 2 also tests on hidden votes whether the second is needed
   * @throws NoEvidence without the store, or if no roll call is on the issue
   */
  public Result fit(
      @Nullable Issue issue, int dimensions, @Nullable Set<String> states, long seed) {
    List<Integer> years = List.copyOf(evidence.rollCallsByYear(BODY).keySet());
    Period all = Period.ofYears(years.get(0), years.get(years.size() - 1));
    List<RollCallHeading> headings = evidence.headings(BODY, all);
    VoteMatrix votes = on(issue, headings, evidence.votes(BODY, all));
    int[] session = sessions(headings, issue);
    IdealPoints fit = IdealPointModel.fit(new Ballots(votes, session), dimensions, ANCHOR);
    DimensionTest.Result second = dimensions == 1 ? null : second(votes, session, seed);
    String what =
        (issue == null ? "all issues" : "issue " + issue.id())
            + (dimensions == 1 ? ", one dimension" : ", two dimensions");
    return result(
        scores(fit, states, method(what)),
        issue == null ? null : basis(headings, issue),
        fit.report(),
        "",
        second);
  }

  private static VoteMatrix on(
      @Nullable Issue issue, List<RollCallHeading> headings, VoteMatrix votes) {
    if (issue == null) {
      return votes;
    }
    int[] chosen = chosen(headings, issue);
    if (chosen.length == 0) {
      throw new NoEvidence(
          "No roll call is known to be on the issue " + issue.id() + ".",
          "Maybe see what is covered: entente sources");
    }
    return votes.among(chosen);
  }

  private DimensionTest.Result second(VoteMatrix votes, int[] session, long seed) {
    return DimensionTest.of(votes, session, ANCHOR, seed)
        .among(v -> period.containsYear(AssemblySession.yearOpened(session[v] + 1)));
  }

  private static int[] chosen(List<RollCallHeading> headings, Issue issue) {
    return IntStream.range(0, headings.size())
        .filter(v -> headings.get(v).issues().contains(issue.code()))
        .toArray();
  }

  private static int[] sessions(List<RollCallHeading> headings, @Nullable Issue issue) {
    return headings.stream()
        .filter(each -> issue == null || each.issues().contains(issue.code()))
        .mapToInt(each -> AssemblySession.of(each.date()) - 1)
        .toArray();
  }

  private static IssueBasis basis(List<RollCallHeading> headings, Issue issue) {
    int byPublisher = 0;
    int byTitle = 0;
    int unknown = 0;
    for (RollCallHeading each : headings) {
      boolean flagged = FLAGGED.contains(each.dataset());
      boolean isOn = each.issues().contains(issue.code());
      byPublisher += isOn && flagged ? 1 : 0;
      byTitle += isOn && !flagged ? 1 : 0;
      unknown += each.title().isEmpty() && each.issues().isEmpty() ? 1 : 0;
    }
    return new IssueBasis(byPublisher, byTitle, unknown);
  }

  private List<Score> scores(IdealPoints fit, @Nullable Set<String> states, String method) {
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < fit.states().size(); i++) {
      for (int t = fit.first()[i]; t <= fit.last()[i]; t++) {
        for (int d = 0; d < fit.points().length; d++) {
          if (fit.votes()[i][t] > 0 && isWanted(fit.states().get(i), t + 1, states)) {
            Figure figure =
                new Figure(fit.points()[d][i][t], fit.errors()[d][i][t], fit.votes()[i][t]);
            scores.add(score(fit.states().get(i), t + 1, d + 1, figure, method));
          }
        }
      }
    }
    return scores;
  }

  private boolean isWanted(String state, int session, @Nullable Set<String> states) {
    return period.containsYear(AssemblySession.yearOpened(session))
        && (states == null || states.contains(state));
  }

  private static String method(String what) {
    return "dynamic ordinal ideal point, "
        + what
        + ": posterior mode with Laplace errors; mean 0, deviation 1 over all states and sessions";
  }

  private record Figure(double value, double error, int votes) {}

  private Score score(String state, int session, int dimension, Figure figure, String method) {
    double reach = TableInterval.Z95 * figure.error();
    return new Score(
        state,
        session,
        dimension,
        Estimate.of(
            figure.value(),
            figure.value() - reach,
            figure.value() + reach,
            figure.votes(),
            UNIT,
            method,
            coverage,
            sources));
  }

  private Result result(
      List<Score> scores,
      @Nullable IssueBasis basis,
      @Nullable FitReport report,
      String reported,
      DimensionTest.@Nullable Result second) {
    if (scores.isEmpty()) {
      throw new NoEvidence(
          "No state asked for voted in a session that opened in " + period + ".",
          "Maybe see what is covered: entente sources");
    }
    return new Result(List.copyOf(scores), basis, report, reported, second);
  }
}
