package org.entente.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that ship with Entente as resources, in UTF-8. */
public final class ShippedText {
  private ShippedText() {}

  /**
   * A whole resource.
   *
   * @param beside a class in whose package it lies, unless its name starts with a slash
   * @throws IllegalStateException if there is no such resource: the build is broken
   */
  public static String read(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
