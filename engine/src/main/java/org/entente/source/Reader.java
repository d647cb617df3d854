package org.entente.source;

import java.io.IOException;

/**
 * Reads one upstream format. Strict: every value is handled, ignored by name in the dataset's YAML,
 * or raised as a {@link org.entente.domain.DataIssue}.
 */
public interface Reader {

  /** The name by which a dataset's YAML asks for this reader, for example "atop-member". */
  String format();

  /**
   * Reads a whole file, in order.
   *
   * @throws MalformedFile if the file is not of this format at all: wrong header, truncated, wrong
   *     encoding
   * @throws IOException if it cannot be read
   */
  void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException;
}
