package org.entente.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers why writing failed. A reader that stops early ({@code head}) is no
 * failure; a full disk behind {@code >} is one, and would otherwise pass for success. Text is UTF-8
 * unless a person looks on.
 */
final class StandardOut extends FilterOutputStream {
  private static final int BUFFER = 1 << 16;

  private @Nullable IOException failure;

  private StandardOut(OutputStream out) {
    super(out);
  }

  /** Takes the place of {@link System#out}. */
  static StandardOut install() {
    StandardOut out = new StandardOut(new FileOutputStream(FileDescriptor.out));
    Charset charset =
        System.console() == null ? StandardCharsets.UTF_8 : System.console().charset();
    System.setOut(new PrintStream(new java.io.BufferedOutputStream(out, BUFFER), false, charset));
    return out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Writes what is left; the exit code, which is 1 if something could not be written. */
  int finish(int code) {
    System.out.flush();
    IOException reason = failure;
    if (reason == null || String.valueOf(reason.getMessage()).contains("Broken pipe")) {
      return code;
    }
    System.err.println("The result could not be written: " + reason.getMessage());
    return 1;
  }
}
