package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.entente.assess.specification.Choice;
import org.entente.assess.specification.Choices;
import org.entente.assess.specification.SpecificationCurve;
import org.entente.domain.Actors;
import org.entente.domain.Dyad;
import org.entente.domain.JointVotes;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.TieYear;
import org.entente.evidence.VoteCounts;
import org.entente.measure.Similarity;
import org.entente.measure.VoteField;
import org.entente.measure.cohesion.JointCells;
import org.junit.jupiter.api.Test;

/** The label under other choices, from the pack. */
class SpecificationsTest {
  private static final Actors ACTORS = Actors.standard();

  /** The label of the assessment, and the curve, of "RUS CHN" in some years. */
  private record Case(LabelDraws labels, SpecificationCurve curve) {
    static Case of(Evidence pack, String members, int from, int to) {
      AssessRequest request =
          new AssessRequest(
              List.of(members.split(" ")),
              Period.ofYears(from, to),
              "USA",
              300,
              AssessRequest.SEED);
      GroupCase group = new GroupCase(pack, ACTORS, request);
      LabelRules rules = LabelRules.shipped();
      return new Case(
          LabelDraws.of(rules, GroupTests.quantities(group), group.weakest(), group.random()),
          Specifications.of(pack, ACTORS, group, rules));
    }

    SpecificationCurve.Row usual() {
      return curve.rows().stream()
          .filter(row -> row.specification().changed().isEmpty())
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void theDefaultIsTheLabelOfTheAssessment() {
    try (Evidence pack = BuiltInPack.open()) {
      for (Case each :
          List.of(
              Case.of(pack, "RUS CHN IRN PRK", 2014, 2025),
              Case.of(pack, "USA GBR FRA DEU", 2014, 2025),
              Case.of(pack, "DNK NOR SWE FIN", 1995, 2018),
              Case.of(pack, "USA JPN KOR PHL", 1960, 2018),
              Case.of(pack, "PRY MNG NPL FIN", 1990, 2018))) {
        assertThat(each.curve().label()).isEqualTo(each.labels().label());
        assertThat(each.usual().support())
            .isEqualTo(each.labels().shares().get(each.labels().label()));
        assertThat(sum(each.curve().shares())).isEqualTo(1, within(1e-12));
      }
    }
  }

  private static double sum(Map<String, Double> shares) {
    return shares.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Its weakest pair votes closer than that of 98 in 100 groups, and no small body joins it. */
  @Test
  void aGroupThatOnlyVotesAlikeIsABlocForWhoeverTellsBlocsByVotes() {
    try (Evidence pack = BuiltInPack.open()) {
      Case axis = Case.of(pack, "RUS CHN IRN PRK", 2014, 2025);
      assertThat(axis.curve().flips())
          .extracting(flip -> flip.choice() + "/" + flip.option() + "/" + flip.label())
          .contains("bloc/by votes/BLOC");
    }
  }

  @Test
  void theSameCurveOnAnyNumberOfThreads() throws Exception {
    try (Evidence pack = BuiltInPack.open()) {
      ForkJoinPool one = new ForkJoinPool(1);
      ForkJoinPool four = new ForkJoinPool(4);
      SpecificationCurve alone =
          one.submit(() -> Case.of(pack, "USA JPN IND AUS", 2011, 2021)).get().curve();
      SpecificationCurve shared =
          four.submit(() -> Case.of(pack, "USA JPN IND AUS", 2011, 2021)).get().curve();
      assertThat(shared).isEqualTo(alone);
      one.shutdown();
      four.shutdown();
    }
  }

  @Test
  void aGroupOfTwoHasOneCohesionAndAYearHasOneWindow() {
    try (Evidence pack = BuiltInPack.open()) {
      Case two = Case.of(pack, "RUS PRK", 2024, 2024);
      assertThat(two.curve().choices())
          .extracting(Choice::name)
          .doesNotContain("cohesion", "years")
          .contains("similarity", "percentile");
      assertThat(two.curve().label()).isEqualTo(two.labels().label());
    }
  }

  @Test
  void largeGroupsAndGroupsWithoutVotesHaveACurve() {
    try (Evidence pack = BuiltInPack.open()) {
      Case large = Case.of(pack, "BRA RUS IND CHN ZAF EGY ETH IRN ARE IDN", 2010, 2025);
      Case blind = Case.of(pack, "PRK KOR", 1960, 1980);
      for (Case each : List.of(large, blind)) {
        assertThat(each.curve().label()).isEqualTo(each.labels().label());
        assertThat(each.curve().count()).isGreaterThanOrEqualTo(100);
      }
      assertThat(blind.curve().rows()).allMatch(row -> row.percentile() == null);
    }
  }

  @Test
  void windowsAreLongEnoughToSaySomething() {
    Map<String, Period> twelve = Specifications.windows(Period.ofYears(2014, 2025));
    assertThat(twelve)
        .containsEntry("earlier half", Period.ofYears(2014, 2019))
        .containsEntry("later half", Period.ofYears(2020, 2025))
        .containsEntry("last five", Period.ofYears(2021, 2025))
        .containsEntry("without first", Period.ofYears(2015, 2025))
        .containsEntry("without last", Period.ofYears(2014, 2024));
    assertThat(Specifications.windows(Period.ofYears(2024, 2025))).containsOnlyKeys("all");
    assertThat(Specifications.windows(Period.ofYears(2016, 2025))).doesNotContainKey("last five");
  }

  @Test
  void theOptionsCalledDefaultAreTheValuesOfTheLabelRules() {
    LabelRules rules = LabelRules.shipped();
    for (Choice choice : Choices.shipped().all()) {
      Choice.Option usual = choice.options().get(choice.usual());
      for (String quantity : usual.quantities()) {
        assertThat(rules.limits(quantity)).as(quantity).contains(usual.value());
      }
    }
  }

  /** An option must not move a limit that stands for something else in another rule. */
  @Test
  void everyQuantityOfAnOptionIsHeldAgainstOneValueOnly() {
    LabelRules rules = LabelRules.shipped();
    assertThat(
            Choices.shipped().all().stream()
                .flatMap(choice -> choice.options().stream())
                .flatMap(option -> option.quantities().stream())
                .distinct())
        .allSatisfy(quantity -> assertThat(rules.limits(quantity)).hasSize(1));
  }

  @Test
  void theCountsOfAllPiecesAreTheTablesOfThePeriod() {
    Period period = Period.ofYears(2014, 2019);
    try (Evidence pack = BuiltInPack.open()) {
      VoteCounts counts =
          pack.jointVoteCounts(
              "ga", List.of(Period.ofYears(2014, 2015), Period.ofYears(2016, 2019)));
      Map<Dyad, JointVotes> tables = pack.jointVotes("ga", period);
      for (int j = 0; j < counts.states().size(); j++) {
        for (int i = 0; i < j; i++) {
          int[] cells = counts.cells()[JointCells.pair(i, j)];
          int[] both = new int[9];
          for (int c = 0; c < cells.length; c++) {
            both[c % 9] += cells[c];
          }
          Dyad dyad = new Dyad(counts.states().get(i), counts.states().get(j));
          assertThat(both).isEqualTo(tables.getOrDefault(dyad, JointVotes.NONE).cells());
        }
      }
      double[][] values =
          new JointCells(counts.states(), counts.cells())
              .window(List.of(Similarity.KAPPA), new int[] {0, 1})
              .similarity()
              .get(Similarity.KAPPA);
      VoteField field = VoteScores.ofTables(pack, Measure.KAPPA, period, 0, 1).field();
      for (int i = 0; i < field.states().size(); i++) {
        int row = counts.states().indexOf(field.states().get(i));
        for (int j = 0; j < i; j++) {
          int column = counts.states().indexOf(field.states().get(j));
          assertThat(values[row][column]).isEqualTo(field.values()[i][j]);
        }
      }
    }
  }

  @Test
  void withoutBodiesTheHighestTreatyIsLeft() {
    TieYear both = row("2:curated-organisations/club;1:atop/9", 2, 2);
    TieYear left = SpecificationRecord.withoutBodies(both);
    assertThat(left).isNotNull();
    assertThat(left.value()).isEqualTo(1);
    assertThat(left.high()).isEqualTo(1);
    assertThat(left.note()).isEqualTo("1:atop/9");
    assertThat(SpecificationRecord.withoutBodies(row("2:curated-organisations/club", 2, 1)))
        .isNull();
    TieYear treaty = row("1:atop/9", 1, 1);
    assertThat(SpecificationRecord.withoutBodies(treaty)).isSameAs(treaty);
  }

  private static TieYear row(String note, double rung, int n) {
    return new TieYear(
        "obligation", "A", "B", 2000, rung, rung, rung, n, null, null, List.of("atop"), note);
  }

  /** What the rules say to made quantities under each option of the size of a small body. */
  @Test
  void aBodyOfAFifthOfAllStatesMakesABlocOnlyForTheWidestOption() {
    Map<String, Double> quantities = new TreeMap<>();
    quantities.put("seenDyads", 6.0);
    quantities.put("hostilePairs", 0.0);
    quantities.put("cohesionPercentile", 97.0);
    quantities.put("jointBodyShare", 0.2);
    quantities.put("jointBodyYears", 1.0);
    quantities.put("obligatedAtMost", 0.0);
    quantities.put("obligatedShare", 0.0);
    quantities.put("coveredShare", 1.0);
    Choice size =
        Choices.shipped().all().stream()
            .filter(choice -> choice.name().equals("small body"))
            .findFirst()
            .orElseThrow();
    Map<String, String> labels =
        size.options().stream()
            .collect(
                Collectors.toMap(
                    Choice.Option::name,
                    option ->
                        LabelRules.shipped()
                            .with(Map.of("jointBodyShare", option.value()))
                            .decide(name -> quantities.getOrDefault(name, Double.NaN))
                            .label()));
    assertThat(labels).isEqualTo(Map.of("0.12", "NONE", "0.17", "NONE", "0.25", "BLOC"));
  }

  @Test
  void drawsOnBothSidesOfTheLineGiveSharesOfBothLabels() {
    Map<String, Double> quantities = new TreeMap<>();
    quantities.put("seenDyads", 6.0);
    quantities.put("cohesionPercentile", 91.0);
    quantities.put("jointBodyShare", 0.1);
    quantities.put("jointBodyYears", 1.0);
    quantities.put("coveredShare", 1.0);
    double[] percentiles = {80, 89.9, 90, 91, 95};
    LabelDraws draws = LabelDraws.of(LabelRules.shipped(), quantities, percentiles, false);
    assertThat(draws.label()).isEqualTo("BLOC");
    assertThat(draws.shares().get("BLOC")).isEqualTo(0.6, within(1e-12));
    assertThat(draws.shares().get("AD_HOC")).isEqualTo(0.4, within(1e-12));
    assertThat(draws.drawn()).isEqualTo(percentiles.length);
  }
}
