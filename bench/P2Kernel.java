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
    for (int round = 0; round < 3; round++) {
      double started = System.nanoTime();
      long rows = 0;
      for (Similarity measure : List.of(Similarity.S, Similarity.PI, Similarity.KAPPA)) {
        rows += run(years, measure, 0);
      }
      System.out.printf(
          "kernel, S + pi + kappa, no draws: %,d values in %.2f s (bar 1 s)%n",
          rows, (System.nanoTime() - started) / 1e9);
    }
    for (Similarity measure : List.of(Similarity.S, Similarity.PI, Similarity.KAPPA)) {
      double started = System.nanoTime();
      long rows = run(years, measure, 1000);
      System.out.printf(
          "kernel, %s, 1,000 draws: %,d intervals in %.1f s (bar 60 s)%n",
          measure.id(), rows, (System.nanoTime() - started) / 1e9);
    }
  }

  private static long run(List<VoteMatrix> years, Similarity measure, int draws) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    List<Future<Integer>> parts = new ArrayList<>();
    for (VoteMatrix votes : years) {
      parts.add(
          pool.submit(() -> DyadSimilarity.all(votes, measure, draws, new SplitMix(1)).size()));
    }
    long rows = 0;
    for (Future<Integer> part : parts) {
      rows += part.get();
    }
    pool.shutdown();
    return rows;
  }
}
