package org.entente.measure;

/**
 * A small seeded generator (SplitMix64: Steele, Lea and Flood 2014). Our own, because results must
 * be equal byte for byte on every JDK, and the JDK does not promise that of its generators.
 */
public final class SplitMix {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private long state;

  public SplitMix(long seed) {
    this.state = seed;
  }

  /** A generator for one part of a job, so that parts can run in any order on any thread. */
  public static SplitMix forPart(long seed, long part) {
    return new SplitMix(mix(seed + GOLDEN * (part + 1)));
  }

  public long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform on 0 to bound - 1; the bias of at most bound / 2^32 is far below any use here. */
  public int nextInt(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /** Uniform on [0, 1). */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Standard normal (Box and Muller 1958); StrictMath, since Math may differ by processor. */
  public double nextGaussian() {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * nextDouble());
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
