package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.entente.domain.Dyad;
import org.entente.domain.JointVotes;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreFiles;
import org.entente.measure.Similarity;
import org.entente.measure.TableInterval;
import org.entente.measure.scan.GroupField;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * P3: all groups of a size by kappa of 2011-2021, similarities in memory. The answer is the number
 * left out, the rank and percentile of the first {@code size} of six states, and the top 20.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class P3Scan {

  /** Similarities of the eligible states. */
  @State(Scope.Benchmark)
  public static class Votes {
    double[][] kappa;
    int[] states;

    @Setup
    public void load() {
      Period period = Period.ofYears(2011, 2021);
      try (Evidence evidence = Evidence.openPack(StoreFiles.standard())) {
        Map<Dyad, JointVotes> tables = evidence.jointVotes("ga", period);
        List<String> eligible = eligible(tables, rollCalls(evidence, period));
        states =
            List.of("RUS", "CHN", "IRN", "PRK", "BLR", "SYR").stream()
                .mapToInt(eligible::indexOf)
                .toArray();
        kappa = matrix(tables, eligible);
      }
    }

    private static int rollCalls(Evidence evidence, Period period) {
      return evidence.rollCallsByYear("ga").entrySet().stream()
          .filter(year -> period.containsYear(year.getKey()))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }

    private static List<String> eligible(Map<Dyad, JointVotes> tables, int rollCalls) {
      Map<String, Integer> most = new TreeMap<>();
      tables.forEach(
          (dyad, table) -> {
            most.merge(dyad.a(), table.n(), Math::max);
            most.merge(dyad.b(), table.n(), Math::max);
          });
      List<String> eligible = new ArrayList<>(most.keySet());
      eligible.removeIf(state -> 2 * most.get(state) < rollCalls);
      return eligible;
    }

    private static double[][] matrix(Map<Dyad, JointVotes> tables, List<String> states) {
      double[][] kappa = new double[states.size()][states.size()];
      for (int i = 0; i < kappa.length; i++) {
        for (int j = 0; j < i; j++) {
          Dyad dyad = Dyad.of(states.get(i), states.get(j));
          JointVotes table = tables.getOrDefault(dyad, JointVotes.NONE);
          kappa[i][j] = kappa[j][i] = TableInterval.value(Similarity.KAPPA, table);
        }
      }
      return kappa;
    }

    int[] group(int size) {
      return java.util.Arrays.copyOf(states, size);
    }
  }

  /** Members per group. */
  @State(Scope.Benchmark)
  public static class Size {
    @Param({"3", "4", "5", "6"})
    int size;

    public Size() {}

    Size(int size) {
      this.size = size;
    }
  }

  @Benchmark
  public Object fullAnswer(Votes votes, Size size) {
    GroupField field = GroupField.ofAll(votes.kappa, size.size);
    double value = field.weakest(votes.group(size.size));
    return List.of(field.excluded(), field.standing(value).percentile(), field.top(20));
  }

  /** The comparison: four loops over all quads on one thread, for rank and percentile alone. */
  @Benchmark
  public double fourLoops(Votes votes) {
    double[][] w = votes.kappa;
    double value = GroupField.ofAll(w, 2).weakest(votes.group(4));
    long above = 0;
    long equal = 0;
    long all = 0;
    for (int a = 0; a < w.length; a++) {
      for (int b = a + 1; b < w.length; b++) {
        for (int c = b + 1; c < w.length; c++) {
          double triad = Math.min(w[a][b], Math.min(w[a][c], w[b][c]));
          for (int d = c + 1; d < w.length; d++) {
            double quad = Math.min(triad, Math.min(w[a][d], Math.min(w[b][d], w[c][d])));
            above += quad > value ? 1 : 0;
            equal += quad == value ? 1 : 0;
            all += quad == quad ? 1 : 0;
          }
        }
      }
    }
    return 100 * (all - above - equal + equal / 2.0) / all;
  }

  /** Both say the same before they are timed. */
  public static void main(String[] args) throws Exception {
    Votes votes = new Votes();
    votes.load();
    double started = System.nanoTime();
    new P3Scan().fullAnswer(votes, new Size(4));
    System.out.printf("first answer of a process, quads: %.0f ms%n", (System.nanoTime() - started) / 1e6);
    GroupField field = GroupField.ofAll(votes.kappa, 4);
    double percentile = field.standing(field.weakest(votes.group(4))).percentile();
    if (percentile != new P3Scan().fourLoops(votes)) {
      throw new IllegalStateException("the two differ: " + percentile);
    }
    System.out.printf(
        "%d states, %,d quads, percentile %.2f%n", votes.kappa.length, field.groups(), percentile);
    org.openjdk.jmh.Main.main(args);
  }
}
