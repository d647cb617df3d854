import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.Locale;
import org.entente.domain.AssemblySession;
import org.entente.domain.Period;
import org.entente.domain.VoteMatrix;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreFiles;
import org.entente.measure.ideal.Ballots;
import org.entente.measure.ideal.IdealPointModel;
import org.entente.measure.ideal.IdealPoints;

/** P1, votes in memory: ordinal ideal points of sessions 1 to 74 with standard errors. */
public final class P1Fit {
  /** emIRT's dynIRT, binary, without intervals, on the same votes and 2 cores. */
  private static final double PEER_SECONDS = 7.55;

  public static void main(String[] args) {
    Period sessions = new Period(LocalDate.of(1946, 1, 1), LocalDate.of(2020, 8, 31));
    VoteMatrix votes;
    int[] session;
    try (Evidence evidence = Evidence.openStore(StoreFiles.standard())) {
      votes = evidence.votes("ga", sessions);
      session =
          evidence.headings("ga", sessions).stream()
              .mapToInt(heading -> AssemblySession.of(heading.date()) - 1)
              .toArray();
    }
    for (int round = 0; round < 5; round++) {
      long started = System.nanoTime();
      IdealPoints fit = IdealPointModel.fit(new Ballots(votes, session), 1, "USA");
      double seconds = (System.nanoTime() - started) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "ideal points with errors, %,d roll calls, %,d votes, %d rounds: %.2f s, %.2f of the peer's %.2f s%n",
          fit.report().used(),
          fit.report().votes(),
          fit.report().iterations(),
          seconds,
          seconds / PEER_SECONDS,
          PEER_SECONDS);
    }
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    System.out.printf(Locale.ROOT, "heap at its peak: %,d MB (bar 2,000)%n", peak / 1_000_000);
  }
}
