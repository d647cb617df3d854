package org.entente.measure.ripple;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;

/**
 * The same question for a whole group: hits summed over its pairs, per chance, beside what remains
 * when every member is moved along the circle of days by a shift of its own, no two closer to each
 * other than {@value ShiftTest#SHORTEST} days. There are too many sets of shifts to take all, so
 * they are drawn uniformly.
 *
 * @param hits over all pairs
 * @param chances over all pairs
 * @param shifted hits per chance beside those of the draws
 */
public record GroupShiftTest(long hits, long chances, Shifted shifted) {

  /** Whether a circle has room for so many members' shifts. */
  public static boolean hasRoom(int members, int days) {
    return members >= 2 && (long) members * ShiftTest.SHORTEST < days;
  }

  /**
   * Cost: draws x pairs.
   *
   * @param members bursts of each, of the same days
   * @throws IllegalArgumentException if there is no room for the shifts or nothing to compare
   */
  public static GroupShiftTest of(List<Bursts> members, int lag, int draws, long seed) {
    int days = members.get(0).length();
    if (!hasRoom(members.size(), days)) {
      throw new IllegalArgumentException(
          "%d members on a circle of %d days".formatted(members.size(), days));
    }
    Sums sums = Sums.of(members, lag);
    double rate = sums.rate(new int[members.size()]);
    double[] moved = new double[draws];
    IntStream.range(0, draws)
        .parallel()
        .forEach(
            d -> moved[d] = sums.rate(shifts(members.size(), days, SplitMix.forPart(seed, d))));
    return new GroupShiftTest(
        sums.total(sums.hits), sums.total(sums.chances), Shifted.of(rate, moved));
  }

  /** Hits that the draws give on average, at as many chances. */
  public double expected() {
    return shifted.mean() * chances;
  }

  /**
   * Uniform among all places on the circle no two of which are too close: the room left over is cut
   * at random points, and the members take the places in random order.
   */
  static int[] shifts(int members, int days, SplitMix random) {
    int[] cuts = new int[members];
    for (int m = 0; m < members; m++) {
      cuts[m] = random.nextInt(days - members * ShiftTest.SHORTEST + 1);
    }
    Arrays.sort(cuts);
    for (int m = 0; m < members; m++) {
      cuts[m] += m * ShiftTest.SHORTEST;
    }
    for (int m = members - 1; m > 0; m--) {
      int other = random.nextInt(m + 1);
      int swap = cuts[m];
      cuts[m] = cuts[other];
      cuts[other] = swap;
    }
    return cuts;
  }

  /** Hits and chances of every pair at every offset: [pair][offset]. */
  private record Sums(int members, long[][] hits, long[][] chances) {

    static Sums of(List<Bursts> members, int lag) {
      int k = members.size();
      long[][] hits = new long[k * (k - 1) / 2][];
      long[][] chances = new long[hits.length][];
      int pair = 0;
      for (int i = 0; i < k; i++) {
        for (int j = i + 1; j < k; j++) {
          Offsets offsets = Offsets.of(members.get(i), members.get(j));
          hits[pair] = offsets.hits(lag);
          chances[pair++] = offsets.chances(lag);
        }
      }
      return new Sums(k, hits, chances);
    }

    double rate(int[] shifts) {
      long top = 0;
      long bottom = 0;
      int pair = 0;
      for (int i = 0; i < members; i++) {
        for (int j = i + 1; j < members; j++) {
          int offset = Math.floorMod(shifts[j] - shifts[i], hits[pair].length);
          top += hits[pair][offset];
          bottom += chances[pair++][offset];
        }
      }
      return (double) top / bottom;
    }

    long total(long[][] counts) {
      return Arrays.stream(counts).mapToLong(each -> each[0]).sum();
    }
  }
}
