package org.entente.source.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.source.IntoPlace;

/**
 * A file on its way, under a name of its own beside its place. It comes into its place whole and in
 * one step, or not at all; closed before that, it is removed. What a killed process leaves is found
 * by its name and removed by {@link #removeRemains}.
 */
final class PartFile implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile(".+\\.part-(\\d{1,18})-[0-9a-f]{8}");

  /** Longer than a fetch may take, so that the part of a process that shares our id is safe. */
  private static final Duration SURELY_OVER = Duration.ofHours(1);

  private final Path target;
  private final Path part;
  private final FileChannel channel;

  private PartFile(Path target, Path part) throws IOException {
    this.target = target;
    this.part = part;
    this.channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Begins a file; makes its folder. */
  static PartFile beside(Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    String ending =
        ".part-%d-%s"
            .formatted(ProcessHandle.current().pid(), UUID.randomUUID().toString().substring(0, 8));
    return new PartFile(target, target.resolveSibling(target.getFileName() + ending));
  }

  OutputStream out() {
    return Channels.newOutputStream(channel);
  }

  /** Where it lies until it is in its place. */
  Path path() {
    return part;
  }

  /** Puts the whole file into its place; the bytes are on the disk before the name is. */
  void moveIntoPlace() throws IOException {
    channel.force(true);
    channel.close();
    IntoPlace.move(part, target);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
  }

  /** Removes parts of processes that are gone, in all folders below. */
  static void removeRemains(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> remains;
    try (Stream<Path> files = Files.walk(folder)) {
      remains = files.filter(Files::isRegularFile).filter(PartFile::isRemains).toList();
    }
    for (Path path : remains) {
      Files.deleteIfExists(path);
    }
  }

  private static boolean isRemains(Path path) {
    Matcher name = NAME.matcher(path.getFileName().toString());
    if (!name.matches()) {
      return false;
    }
    boolean alive =
        ProcessHandle.of(Long.parseLong(name.group(1))).map(ProcessHandle::isAlive).orElse(false);
    return !alive || lastWritten(path).isBefore(Instant.now().minus(SURELY_OVER));
  }

  private static Instant lastWritten(Path path) {
    try {
      return Files.getLastModifiedTime(path).toInstant();
    } catch (IOException e) {
      return FileTime.fromMillis(0).toInstant();
    }
  }
}
