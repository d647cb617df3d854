package org.entente.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.JointVotes;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.TieYear;
import org.entente.measure.TableInterval;
import org.jspecify.annotations.Nullable;

/** Every pair of a group in every policy area: pooled over the period, and year by year. */
final class PairProfile {
  private final Evidence evidence;
  private final AssessRequest request;
  private final Map<Measure, TieProfile> ties;
  private final Instruments instruments;

  PairProfile(
      Evidence evidence,
      AssessRequest request,
      Map<Measure, TieProfile> ties,
      Instruments instruments) {
    this.evidence = evidence;
    this.request = request;
    this.ties = ties;
    this.instruments = instruments;
  }

  /**
   * Every pair in every area over the whole period.
   *
   * @param scores by votes; the General Assembly's first
   * @throws NoEvidence if nothing at all is known about any pair
   */
  List<ProfileRow> pooled(List<VoteScores> scores, PoleFigures pole) {
    List<ProfileRow> profile = new ArrayList<>();
    CleavageFigures cleavage = new CleavageFigures(evidence);
    for (Dyad dyad : Dyad.among(request.members())) {
      scores.forEach(each -> profile.add(row(each, dyad)));
      profile.addAll(cleavageRows(cleavage, pole, scores.get(0), dyad));
      ties.values().forEach(each -> profile.addAll(rows(each, dyad, request.period())));
    }
    if (profile.stream().noneMatch(row -> row.estimate().isPresent())) {
      throw new NoEvidence(
          "No source covers %s in %s."
              .formatted(String.join(", ", request.members()), request.period()),
          "See what is covered with: entente sources");
    }
    profile.sort(TieProfile.ORDER);
    return profile;
  }

  private static List<ProfileRow> cleavageRows(
      CleavageFigures cleavage, PoleFigures pole, VoteScores votes, Dyad dyad) {
    Period period = votes.period();
    JointVotes table = votes.tables().getOrDefault(dyad, JointVotes.NONE);
    List<ProfileRow> rows = new ArrayList<>();
    for (Measure measure : List.of(Measure.IDEAL_DISTANCE, Measure.RESIDUAL_AFFINITY)) {
      rows.add(
          row(measure, dyad, period, cleavage.of(measure, dyad, table, period, votes.coverage())));
    }
    for (Measure measure : List.of(Measure.AGAINST_POLE, Measure.WITHOUT_POLE)) {
      rows.add(row(measure, dyad, period, pole.of(measure, dyad)));
    }
    return rows;
  }

  private static ProfileRow row(VoteScores scores, Dyad dyad) {
    return row(scores.measure(), dyad, scores.period(), scores.estimate(dyad));
  }

  static ProfileRow row(Measure measure, Dyad dyad, Period period, Estimate estimate) {
    return new ProfileRow(
        dyad.a(),
        dyad.b(),
        false,
        measure.area(),
        measure.id(),
        period.fromYear(),
        period.toYear(),
        estimate,
        "");
  }

  private List<ProfileRow> rows(TieProfile profile, Dyad dyad, Period period) {
    List<ProfileRow> rows = new ArrayList<>();
    rows.add(row(profile, dyad.a(), dyad.b(), period));
    if (profile.measure().directed()) {
      rows.add(row(profile, dyad.b(), dyad.a(), period));
    }
    return rows;
  }

  private ProfileRow row(TieProfile profile, String a, String b, Period period) {
    return new ProfileRow(
        a,
        b,
        profile.measure().directed(),
        profile.measure().area(),
        profile.measure().id(),
        period.fromYear(),
        period.toYear(),
        profile.pooled(a, b),
        note(profile.measure(), profile.lastNote(a, b)));
  }

  /** Yearly kappa and yearly ties of every pair; years without evidence have no row. */
  List<ProfileRow> yearly(Map<Integer, Map<Dyad, JointVotes>> byYear) {
    List<ProfileRow> rows = new ArrayList<>();
    for (Dyad dyad : Dyad.among(request.members())) {
      byYear.forEach(
          (year, tables) ->
              rows.add(kappa(dyad, year, tables.getOrDefault(dyad, JointVotes.NONE))));
      ties.values().forEach(profile -> rows.addAll(yearly(profile, dyad)));
    }
    rows.removeIf(row -> !row.estimate().isPresent());
    rows.sort(TieProfile.ORDER);
    return List.copyOf(rows);
  }

  private ProfileRow kappa(Dyad dyad, int year, JointVotes table) {
    return new ProfileRow(
        dyad.a(),
        dyad.b(),
        false,
        Measure.KAPPA.area(),
        Measure.KAPPA.id(),
        year,
        year,
        yearlyVotes(Measure.KAPPA, year, table, evidence.voteSources("ga", Period.ofYear(year))),
        "");
  }

  /** A vote similarity of one year from its table of joint votes. */
  static Estimate yearlyVotes(Measure measure, int year, JointVotes table, List<String> sources) {
    Coverage seen = Coverage.full(Period.ofYear(year));
    TableInterval.Result result = TableInterval.of(measure.similarity().orElseThrow(), table);
    String method = measure.method() + "; delta method with design effect";
    return Double.isNaN(result.value())
        ? Estimate.missing(
            table.n() == 0 ? "no joint vote" : "undefined: both always cast the same vote",
            measure.unit(),
            method,
            seen,
            sources)
        : Estimate.of(
            result.value(),
            result.low(),
            result.high(),
            table.n(),
            measure.unit(),
            method,
            seen,
            sources);
  }

  private List<ProfileRow> yearly(TieProfile profile, Dyad dyad) {
    List<ProfileRow> rows = new ArrayList<>(yearly(profile, dyad.a(), dyad.b()));
    if (profile.measure().directed()) {
      rows.addAll(yearly(profile, dyad.b(), dyad.a()));
    }
    return rows;
  }

  private List<ProfileRow> yearly(TieProfile profile, String a, String b) {
    return profile.years(a, b).stream()
        .map(
            year ->
                new ProfileRow(
                    a,
                    b,
                    profile.measure().directed(),
                    profile.measure().area(),
                    profile.measure().id(),
                    year,
                    year,
                    profile.yearly(a, b, year),
                    note(profile.measure(), rawNote(profile.rows(a, b).get(year)))))
        .toList();
  }

  private static String rawNote(@Nullable TieYear row) {
    return row == null ? "" : row.note();
  }

  private String note(Measure measure, String raw) {
    return measure == Measure.OBLIGATION ? instruments.readable(raw) : raw;
  }
}
