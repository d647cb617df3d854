package org.entente.source.figures;

import java.util.List;

/**
 * Tells whether a file that claims to list every pair both ways really does, without keeping it in
 * memory: each record adds the hash of what it says and takes away the hash of what its mirror
 * image must say; the sum is 0 if and only if (but for a chance of about 2^-64) every record has
 * its mirror image.
 */
final class Mirroring {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private long sum;

  /**
   * @param said what the record says, key first
   * @param mirrored the same as its mirror image must say it
   */
  void add(List<String> said, List<String> mirrored) {
    sum += hash(said) - hash(mirrored);
  }

  boolean isComplete() {
    return sum == 0;
  }

  private static long hash(List<String> parts) {
    long hash = FNV_OFFSET;
    for (String part : parts) {
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
