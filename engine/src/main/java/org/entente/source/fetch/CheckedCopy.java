package org.entente.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.entente.source.Checksum;

/**
 * What passed through a copy.
 *
 * @param bytes how many
 * @param sha256 their sum in lower-case hexadecimal
 */
record CheckedCopy(long bytes, String sha256) {
  private static final int BUFFER = 1 << 16;

  /**
   * Copies everything, summing on the way, and breaks off at the first byte over the limit.
   *
   * @param expected bytes announced, -1 if unknown
   * @throws FetchFailure if reading fails or the limit is passed
   * @throws IOException if writing fails
   */
  static CheckedCopy of(
      InputStream in, OutputStream out, long limit, long expected, ByteCount count)
      throws IOException {
    refuseOver(limit, expected);
    MessageDigest digest = Checksum.digest();
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
      bytes += read;
      refuseOver(limit, bytes);
      digest.update(buffer, 0, read);
      out.write(buffer, 0, read);
      count.reached(bytes, expected);
    }
    if (expected >= 0 && bytes != expected) {
      throw new FetchFailure("Broken off after %d of %d bytes.".formatted(bytes, expected));
    }
    return new CheckedCopy(bytes, Checksum.hex(digest));
  }

  private static void refuseOver(long limit, long bytes) throws FetchFailure {
    if (bytes > limit) {
      throw new FetchFailure(
          "Larger than %d MB, the most that is taken; --max-mb raises it."
              .formatted(limit / 1_000_000));
    }
  }

  /**
   * Keeps trouble in reading apart from trouble in writing: the one is upstream's, the other ours.
   */
  private static int read(InputStream in, byte[] buffer) throws FetchFailure {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new FetchFailure("Broken off while reading: " + e.getMessage(), e);
    }
  }
}
