package org.entente.source.figures;

import java.util.List;
import java.util.stream.Stream;
import org.entente.source.Cells;
import org.entente.source.Findings;

/**
 * Tells whether a file that claims to list every pair both ways really does, without keeping it in
 * memory: each record adds the hash of what it says and takes away the hash of what its mirror
 * image must say; the sum is 0 if and only if (but for a chance of about 2^-64) every record has
 * its mirror image.
 *
 * <p>In such files each column about one party, say {@code ccode1}, has its like about the other,
 * {@code ccode2}; the mirror image holds the two exchanged.
 */
final class Mirroring {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final List<String> columns;
  private final List<String> mirrored;
  private long sum;

  /**
   * @param shared columns that say the same in both records
   * @param sided columns of the parties, without the 1 and 2 at their ends
   */
  Mirroring(List<String> shared, List<String> sided) {
    this.columns = columns(shared, sided, "1", "2");
    this.mirrored = columns(shared, sided, "2", "1");
  }

  private static List<String> columns(
      List<String> shared, List<String> sided, String one, String other) {
    Stream<String> ofParties = sided.stream().flatMap(name -> Stream.of(name + one, name + other));
    return Stream.concat(shared.stream(), ofParties).toList();
  }

  void add(Cells cells) {
    sum += hash(cells, columns) - hash(cells, mirrored);
  }

  /** Raises an error if a record lacks its mirror image. */
  void check(Findings findings, String message) {
    if (sum != 0) {
      findings.error("mirror", 0, message);
    }
  }

  private static long hash(Cells cells, List<String> columns) {
    long hash = FNV_OFFSET;
    for (String column : columns) {
      String part = cells.text(column);
      for (int i = 0; i < part.length(); i++) {
        hash = (hash ^ part.charAt(i)) * FNV_PRIME;
      }
      hash = (hash ^ 0x1f) * FNV_PRIME;
    }
    return mixed(hash);
  }

  /** The finaliser of splitmix64: sums of raw FNV values of similar keys could cancel out. */
  private static long mixed(long hash) {
    long x = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }
}
