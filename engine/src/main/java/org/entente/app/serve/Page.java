package org.entente.app.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A reply ready to be sent many times: packed once, where that makes it smaller.
 *
 * @param reply as it is
 * @param packed its body in gzip; empty if it is sent as it is
 */
@SuppressWarnings("ArrayRecordComponent") // Pages are handed on, never compared.
record Page(Reply reply, byte[] packed) {
  /** Below this a packet on the wire is not saved. */
  private static final int SMALL = 1024;

  static Page of(Reply reply) {
    boolean isPacked = reply.type().equals("application/pdf") || reply.type().startsWith("image/p");
    return new Page(
        reply, isPacked || reply.body().length < SMALL ? new byte[0] : pack(reply.body()));
  }

  private static byte[] pack(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 8);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Bytes it keeps. */
  long size() {
    return (long) reply.body().length + packed.length;
  }
}
