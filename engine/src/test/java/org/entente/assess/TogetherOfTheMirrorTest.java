package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.entente.Mirror;
import org.entente.app.MirrorStore;
import org.entente.domain.Period;
import org.entente.domain.VoteMatrix;
import org.entente.evidence.Evidence;
import org.entente.measure.PairCounts;
import org.entente.measure.Similarity;
import org.entente.measure.together.ConnectedInformation;
import org.entente.measure.together.GroupVotes;
import org.entente.measure.together.Majority;
import org.entente.measure.together.MatchedGroups;
import org.entente.measure.together.MaximumEntropy;
import org.entente.measure.together.Positions;
import org.entente.measure.together.Precision;
import org.entente.measure.together.Together;
import org.entente.measure.together.TogetherModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Voting together beyond pairs on the real votes of the General Assembly. */
@Tag("slow")
class TogetherOfTheMirrorTest {
  private static final int GROUPS = 500;
  private static final int LATEST = 2024;

  /** The golden rows that end in 2024 end with June: what their source held. */
  private static Period years(int from, int to) {
    LocalDate end = to == LATEST ? LocalDate.of(to, 6, 30) : LocalDate.of(to, 12, 31);
    return new Period(LocalDate.of(from, 1, 1), end);
  }

  @Test
  void connectedInformationOfEveryGoldenGroupIsThatOfTheIndependentComputation()
      throws IOException {
    int compared = 0;
    try (Evidence store = MirrorStore.open();
        CsvReader<NamedCsvRecord> records =
            CsvReader.builder().ofNamedCsvRecord(Mirror.golden("kway_golden.csv"))) {
      for (NamedCsvRecord record : records) {
        compare(store, record);
        compared++;
      }
    }
    System.out.printf("golden connected information: %d groups equal to 1e-3%n", compared);
    assertThat(compared).isEqualTo(15);
  }

  private static void compare(Evidence store, NamedCsvRecord record) {
    int to = Integer.parseInt(record.getField("to"));
    VoteMatrix votes = store.votes("ga", years(Integer.parseInt(record.getField("from")), to));
    int[] rows =
        Arrays.stream(record.getField("members").split(" "))
            .mapToInt(code -> votes.find(code).orElseThrow())
            .toArray();
    GroupVotes group = GroupVotes.of(votes, rows, Majority.of(votes));
    ConnectedInformation parts =
        ConnectedInformation.of(group.counts(), new MaximumEntropy(4, Precision.EXACT));
    String what = record.getFields().toString();
    assertThat(group.n()).as(what).isEqualTo(Integer.parseInt(record.getField("n")));
    assertThat(parts.multiInformation())
        .as(what)
        .isCloseTo(Double.parseDouble(record.getField("multi_information")), within(1e-3));
    for (int m = 2; m <= 4; m++) {
      assertThat(parts.information(m))
          .as(what)
          .isCloseTo(Double.parseDouble(record.getField("i" + m)), within(1e-3));
    }
  }

  @Test
  void randomRealGroupsAreRejectedAboutAsOftenAsStated() {
    try (Evidence store = MirrorStore.open()) {
      double sum = 0;
      for (int[] years : new int[][] {{2000, 2010}, {2011, 2021}, {2022, 2024}}) {
        Period period = years(years[0], years[1]);
        VoteMatrix votes = store.votes("ga", period);
        Positions positions =
            new StoredPositions(votes, store.items("ga", period), store.idealPoints());
        sum += rejections(period, votes, positions);
      }
      assertThat(sum / 3).isBetween(0.03, 0.07); // 1,500 groups: three errors are 0.017
    }
  }

  private static double rejections(Period period, VoteMatrix votes, Positions positions) {
    double[][] kappa = kappa(votes);
    int[] eligible =
        IntStream.range(0, votes.states().size())
            .filter(state -> 2 * cast(votes, state) >= votes.rollCalls())
            .toArray();
    MatchedGroups random = MatchedGroups.draw(4, eligible, kappa, GROUPS, 77);
    TogetherModel model =
        new TogetherModel(
            votes,
            positions,
            kappa,
            eligible,
            new TogetherModel.Effort(199, 40, 2, 2, 1, 3000, 200),
            5);
    List<Together.Ranks> measured =
        IntStream.range(0, random.size()).mapToObj(g -> model.ranks(random.group(g))).toList();
    double beyond = share(measured.stream().filter(t -> t.beyondPairs().isAboveMatched(0.05)));
    double stand = share(measured.stream().filter(t -> t.standTogether().isAboveMatched(0.05)));
    System.out.printf(
        Locale.ROOT,
        "%s: of %d random groups beyond pairs %.3f, standing together %.3f%n",
        period,
        GROUPS,
        beyond,
        stand);
    assertThat(beyond).isBetween(0.02, 0.08); // 5 % and three binomial errors of 0.0097
    assertThat(stand).isBetween(0.02, 0.08);
    return beyond;
  }

  private static double share(java.util.stream.Stream<Together.Ranks> found) {
    return (double) found.count() / GROUPS;
  }

  private static long cast(VoteMatrix votes, int state) {
    return Arrays.stream(votes.cast(state)).map(Long::bitCount).sum();
  }

  private static double[][] kappa(VoteMatrix votes) {
    int states = votes.states().size();
    double[][] kappa = new double[states][states];
    PairCounts pair = new PairCounts(votes.words());
    for (int i = 0; i < states; i++) {
      for (int j = 0; j < states; j++) {
        pair.load(votes, i, j);
        kappa[i][j] = pair.n() == 0 ? Double.NaN : pair.value(Similarity.KAPPA);
      }
    }
    return kappa;
  }
}
