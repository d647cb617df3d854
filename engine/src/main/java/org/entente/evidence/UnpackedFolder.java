package org.entente.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.source.Checksum;
import org.entente.source.IntoPlace;

/**
 * The pack's files on disk. Each is checked against its sum when it is unpacked and put into place
 * in one step, all with the same time of change; a list of sizes, written last, says that all are
 * there. A file that was cut, edited or lost later has another size or time, which costs one look
 * at each file to see (a sum would cost more than the question that is asked).
 *
 * <p>Several processes may fill the folder at once: they put the same bytes in the same places.
 */
record UnpackedFolder(Path path) {
  private static final String LIST = "sizes.txt";
  private static final String PART = "part-";
  private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  /** Opens a file of the pack by its name. */
  interface Contents {
    InputStream open(String name) throws IOException;
  }

  /** True if every file of these names is as it was unpacked. */
  boolean isWhole(Set<String> names) throws IOException {
    List<String> lines = list();
    return names.stream().allMatch(name -> isAsUnpacked(name, lines));
  }

  private List<String> list() throws IOException {
    try {
      return Files.readAllLines(path.resolve(LIST));
    } catch (NoSuchFileException | CharacterCodingException e) {
      return List.of();
    }
  }

  private boolean isAsUnpacked(String name, List<String> lines) {
    try {
      BasicFileAttributes found =
          Files.readAttributes(path.resolve(name), BasicFileAttributes.class);
      return lines.contains(line(found.size(), name))
          && found.isRegularFile()
          && found.lastModifiedTime().equals(TIME);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Unpacks all files, over what is there.
   *
   * @param sums sha256 by file name
   * @throws IOException if the folder cannot be written or the jar's own copy is damaged
   */
  void fill(Map<String, String> sums, Contents contents) throws IOException {
    Files.createDirectories(path);
    removeRemains();
    Path part = Files.createTempDirectory(path, PART + ProcessHandle.current().pid() + "-");
    try {
      StringBuilder sizes = new StringBuilder();
      for (Map.Entry<String, String> each : sums.entrySet()) {
        Path file = part.resolve(each.getKey());
        unpack(file, each.getValue(), contents);
        sizes.append(line(Files.size(file), each.getKey())).append('\n');
      }
      for (String name : sums.keySet()) {
        IntoPlace.move(part.resolve(name), path.resolve(name));
      }
      Files.writeString(part.resolve(LIST), sizes);
      IntoPlace.move(part.resolve(LIST), path.resolve(LIST));
    } finally {
      StoreFiles.deleteAll(part);
    }
  }

  private static String line(long size, String name) {
    return size + " " + name;
  }

  private static void unpack(Path file, String sum, Contents contents) throws IOException {
    try (InputStream in = contents.open(file.getFileName().toString())) {
      Files.copy(in, file);
    }
    if (!Checksum.sha256(file).equals(sum)) {
      throw new IOException("the pack's " + file.getFileName() + " is damaged");
    }
    Files.setLastModifiedTime(file, TIME);
  }

  /** Remains of processes that were killed while unpacking. */
  private void removeRemains() throws IOException {
    List<Path> old;
    try (Stream<Path> inside = Files.list(path)) {
      old = inside.filter(each -> each.getFileName().toString().startsWith(PART)).toList();
    }
    for (Path each : old) {
      String pid = each.getFileName().toString().substring(PART.length()).split("-", 2)[0];
      if (!StoreFiles.isWorking(pid) && !isOwn(pid)) {
        StoreFiles.deleteAll(each);
      }
    }
  }

  private static boolean isOwn(String pid) {
    return pid.equals(Long.toString(ProcessHandle.current().pid()));
  }
}
