package org.entente.source.fetch;

/** Hears how far a file has come. */
@FunctionalInterface
public interface ByteCount {
  /** For those who do not listen. */
  ByteCount IGNORED = (done, total) -> {};

  /**
   * @param done bytes so far
   * @param total bytes in all, -1 if unknown
   */
  void reached(long done, long total);
}
