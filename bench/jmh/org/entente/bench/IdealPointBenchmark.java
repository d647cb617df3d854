package org.entente.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.domain.VoteMatrix;
import org.entente.measure.SplitMix;
import org.entente.measure.ideal.Ballots;
import org.entente.measure.ideal.IdealPointModel;
import org.entente.measure.ideal.IdealPoints;
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
 * The fit of dynamic ideal points in one dimension, standard errors included, on made assemblies:
 * sessions of 75 roll calls, as the Assembly's, one vote in seven missing. One fit is one shot, for
 * it lasts from tenths of a second to several seconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(2)
public class IdealPointBenchmark {
  private static final int SESSION = 75;
  private static final double STEP = 0.3;

  @Param({"50", "100", "200"})
  public int states;

  @Param({"1000", "3000", "6000"})
  public int rollCalls;

  private Ballots ballots;

  @Setup
  public void make() {
    SplitMix random = new SplitMix(states * 100_003L + rollCalls);
    List<String> names = new ArrayList<>();
    double[] points = new double[states];
    for (int i = 0; i < states; i++) {
      names.add(String.format("S%03d", i));
      points[i] = random.nextGaussian();
    }
    byte[][] votes = new byte[states][rollCalls];
    int[] clusters = new int[rollCalls];
    int[] session = new int[rollCalls];
    for (int v = 0; v < rollCalls; v++) {
      clusters[v] = v;
      session[v] = v / SESSION;
      if (v > 0 && v % SESSION == 0) {
        move(points, random);
      }
      cast(votes, v, points, random);
    }
    ballots = new Ballots(new VoteMatrix(names, votes, clusters), session);
  }

  /** To the next session: a step that leaves the variance of points at 1. */
  private static void move(double[] points, SplitMix random) {
    for (int i = 0; i < points.length; i++) {
      points[i] = (points[i] + STEP * random.nextGaussian()) / Math.sqrt(1 + STEP * STEP);
    }
  }

  private static void cast(byte[][] votes, int rollCall, double[] points, SplitMix random) {
    double discrimination = random.nextGaussian();
    double no = -0.9 + 0.6 * random.nextGaussian();
    double yes = no + 0.4 * Math.exp(0.5 * random.nextGaussian());
    for (int i = 0; i < points.length; i++) {
      double z = discrimination * points[i] + random.nextGaussian();
      int vote = z < no ? 3 : z < yes ? 2 : 1;
      votes[i][rollCall] = (byte) (random.nextInt(7) == 0 ? 0 : vote);
    }
  }

  @Benchmark
  public IdealPoints fit() {
    return IdealPointModel.fit(ballots, 1, "S000");
  }
}
