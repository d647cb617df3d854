package org.entente.source.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.Mirror;
import org.entente.domain.Vote;
import org.entente.source.Collected;
import org.entente.source.Row.RollCall;
import org.junit.jupiter.api.Test;

/** Values computed elsewhere from the same files: they prove the reading, not the measure. */
class GoldenSimilarityTest {
  private static final double ROUNDING = 0.00005 + 1e-9;

  @Test
  void jointVotesAgreementAndSOfEveryGoldenDyadAreThoseOfTheReading() throws IOException {
    List<RollCall> all = new ArrayList<>();
    all.addAll(
        Collected.fromMirror(new UngaWideReader(), "unga-rollcalls", "2024-06")
            .rows(RollCall.class));
    all.addAll(
        Collected.fromMirror(new UngaResolutionReader(), "unga-2025", "2025").rows(RollCall.class));
    Map<Integer, List<RollCall>> years =
        all.stream().collect(Collectors.groupingBy(call -> call.date().getYear()));

    List<String> lines = Files.readAllLines(Mirror.golden("similarity_golden.csv"));
    assertThat(lines.get(0)).isEqualTo("year,a,b,n,s,pi,kappa,agreement");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      check(cells, years.getOrDefault(Integer.valueOf(cells[0]), List.of()));
    }
  }

  private static void check(String[] cells, List<RollCall> calls) {
    int[] distances = new int[3];
    for (RollCall call : calls) {
      Vote a = call.votes().get(cells[1]);
      Vote b = call.votes().get(cells[2]);
      if (a != null && b != null) {
        distances[Math.abs(a.rank() - b.rank())]++;
      }
    }
    double n = distances[0] + distances[1] + distances[2];
    String dyad = String.join(" ", cells);
    assertThat(n).as(dyad).isEqualTo(Double.parseDouble(cells[3]));
    assertThat(1 - (distances[1] + 2 * distances[2]) / n)
        .as(dyad)
        .isEqualTo(Double.parseDouble(cells[4]), within(ROUNDING));
    assertThat(distances[0] / n).as(dyad).isEqualTo(Double.parseDouble(cells[7]), within(ROUNDING));
  }
}
