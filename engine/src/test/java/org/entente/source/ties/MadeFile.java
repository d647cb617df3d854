package org.entente.source.ties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.source.Collected;
import org.entente.source.Reader;
import org.entente.source.Table;

/** A tiny file of a format with invented content, for tests. */
final class MadeFile {
  private final Reader reader;
  private final String dataset;
  private final List<String> columns;
  private final List<String> lines = new ArrayList<>();

  MadeFile(Reader reader, String dataset) {
    this.reader = reader;
    this.dataset = dataset;
    this.columns = Table.shipped(reader.getClass(), reader.format()).columns();
    lines.add(String.join(",", columns));
  }

  /** A record with these cells; all others hold the filler. */
  MadeFile with(String filler, Map<String, String> cells) {
    lines.add(
        columns.stream()
            .map(column -> "\"" + cells.getOrDefault(column, filler) + "\"")
            .collect(Collectors.joining(",")));
    return this;
  }

  MadeFile again() {
    lines.add(lines.get(lines.size() - 1));
    return this;
  }

  String text() {
    return String.join("\r\n", lines);
  }

  Collected read(Path folder) {
    return read(folder, text().getBytes(StandardCharsets.UTF_8));
  }

  Collected read(Path folder, byte[] bytes) {
    try {
      Path file = Files.write(folder.resolve("made.csv"), bytes);
      return Collected.read(reader, dataset, file, "UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
