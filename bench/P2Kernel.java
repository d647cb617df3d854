import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.domain.Period;
import org.entente.domain.VoteMatrix;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreFiles;
import org.entente.measure.DyadSimilarity;
import org.entente.measure.Similarity;
import org.entente.measure.SplitMix;

/** P2, the kernel alone: votes in memory, all dyads of all years, on all processors. */
public final class P2Kernel {
  public static void main(String[] args) throws Exception {
    List<VoteMatrix> years = new ArrayList<>();
    try (Evidence evidence = Evidence.openStore(StoreFiles.standard())) {
      for (int year : evidence.rollCallsByYear("ga").keySet()) {
        years.add(evidence.votes("ga", Period.ofYear(year)));
      }
    }
    List<Similarity> all = List.of(Similarity.S, Similarity.PI, Similarity.KAPPA);
    for (int round = 0; round < 3; round++) {
      time(years, all, 0, 1);
    }
    time(years, all, 1000, 60);
    time(years, List.of(Similarity.KAPPA), 1000, 60);
  }

  private static void time(List<VoteMatrix> years, List<Similarity> measures, int draws, int bar)
      throws Exception {
    double started = System.nanoTime();
    long rows = run(years, measures, draws);
    System.out.printf(
        "kernel, %s, %d draws: %,d dyad-years in %.2f s (bar %d s)%n",
        measures, draws, rows, (System.nanoTime() - started) / 1e9, bar);
  }

  private static long run(List<VoteMatrix> years, List<Similarity> measures, int draws)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    List<Future<Integer>> parts = new ArrayList<>();
    for (VoteMatrix votes : years) {
      parts.add(
          pool.submit(() -> DyadSimilarity.all(votes, measures, draws, new SplitMix(1)).get(0).size()));
    }
    long rows = 0;
    for (Future<Integer> part : parts) {
      rows += part.get();
    }
    pool.shutdown();
    return rows;
  }
}
