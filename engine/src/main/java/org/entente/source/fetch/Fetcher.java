package org.entente.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.source.Checksum;
import org.entente.source.Dataset;

/**
 * Brings editions into the folder of fetched files, laid out as a mirror. A file that fails its
 * checks is not kept, and what was in its place stays.
 */
public final class Fetcher {
  private final Path raw;
  private final List<Path> mirrors;
  private final Download download;
  private final Limits limits;

  /**
   * @param raw where files go
   * @param mirrors folders laid out as a mirror, the first that has a file wins
   * @param download for what no mirror has
   */
  public Fetcher(Path raw, List<Path> mirrors, Download download, Limits limits) {
    this.raw = raw.toAbsolutePath().normalize();
    this.mirrors = List.copyOf(mirrors);
    this.download = download;
    this.limits = limits;
  }

  /**
   * Removes what killed processes left.
   *
   * @throws IOException if the folder cannot be read or written
   */
  public void removeRemains() throws IOException {
    PartFile.removeRemains(raw);
  }

  /**
   * How an edition would come; changes nothing.
   *
   * @throws IOException if a file that is there cannot be read
   */
  public Plan plan(Dataset dataset, Dataset.Edition edition) throws IOException {
    Path target = target(edition);
    Optional<Path> mirrored = findMirrored(edition, target);
    if (isSettled(edition, target, mirrored)) {
      return new Plan(dataset, edition, Plan.Way.PRESENT, target.toString(), target);
    }
    if (mirrored.isPresent()) {
      return new Plan(dataset, edition, Plan.Way.COPY, mirrored.get().toString(), target);
    }
    Plan.Way way = edition.url().isEmpty() ? Plan.Way.BY_HAND : Plan.Way.DOWNLOAD;
    return new Plan(dataset, edition, way, edition.url(), target);
  }

  private Path target(Dataset.Edition edition) {
    Path target = raw.resolve(edition.file()).normalize();
    if (!target.startsWith(raw)) {
      throw new IllegalStateException(edition.file() + " leads out of the folder of raw files");
    }
    return target;
  }

  private Optional<Path> findMirrored(Dataset.Edition edition, Path target) throws IOException {
    for (Path mirror : mirrors) {
      Path file = mirror.resolve(edition.file());
      if (Files.isRegularFile(file) && !(Files.exists(target) && Files.isSameFile(file, target))) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /**
   * True if what is there needs no other. A file with a declared sum has it; a living file is what
   * the mirror has, or has come by hand and nothing newer can be asked for.
   */
  private static boolean isSettled(Dataset.Edition edition, Path target, Optional<Path> mirrored)
      throws IOException {
    if (!Files.isRegularFile(target)) {
      return false;
    }
    if (!edition.sha256().isEmpty()) {
      return Checksum.sha256(target).equals(edition.sha256());
    }
    return mirrored.isPresent()
        ? Files.mismatch(target, mirrored.get()) < 0
        : edition.url().isEmpty();
  }

  /**
   * Does what was planned. What upstream or the file is to blame for becomes a failed outcome.
   *
   * @throws IOException if the folder of raw files cannot be written
   */
  public Outcome carryOut(Plan plan, ByteCount count) throws IOException {
    try {
      return switch (plan.way()) {
        case PRESENT -> plan.outcome(Outcome.State.PRESENT, Files.size(plan.target()), null);
        case COPY -> copy(plan, Path.of(plan.from()), Outcome.State.COPIED, count);
        case DOWNLOAD -> download(plan, count);
        case BY_HAND -> plan.outcome(Outcome.State.BY_HAND, ByHand.instruction(plan));
      };
    } catch (FetchFailure e) {
      return plan.outcome(Outcome.State.FAILED, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Takes a file that somebody downloaded.
   *
   * @throws FetchFailure if it is not the edition's file
   * @throws IOException if the folder of raw files cannot be written
   */
  public Outcome take(Dataset dataset, Dataset.Edition edition, Path file, ByteCount count)
      throws IOException {
    Plan plan = new Plan(dataset, edition, Plan.Way.COPY, file.toString(), target(edition));
    if (Files.exists(plan.target()) && Files.isSameFile(file, plan.target())) {
      throw new FetchFailure(file + " is in its place already.");
    }
    return copy(plan, file, Outcome.State.TAKEN, count);
  }

  private Outcome copy(Plan plan, Path file, Outcome.State state, ByteCount count)
      throws IOException {
    try (InputStream in = open(file);
        PartFile part = PartFile.beside(plan.target())) {
      CheckedCopy copy = CheckedCopy.of(in, part.out(), limits.bytes(), Files.size(file), count);
      check(plan, copy, part, file.toString());
      part.moveIntoPlace();
      return plan.outcome(state, copy.bytes(), copy.sha256());
    }
  }

  private static InputStream open(Path file) throws FetchFailure {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new FetchFailure("Cannot read " + file + ".", e);
    }
  }

  private Outcome download(Plan plan, ByteCount count) throws IOException {
    String url = plan.edition().url();
    Optional<Receipt> known =
        plan.edition().sha256().isEmpty() ? Receipt.find(plan.target(), url) : Optional.empty();
    try (PartFile part = PartFile.beside(plan.target())) {
      Optional<Download.Answer> answer = download.get(url, known, part.out(), count);
      if (answer.isEmpty()) {
        return plan.outcome(Outcome.State.UNCHANGED, Files.size(plan.target()), null);
      }
      CheckedCopy copy = answer.get().copy();
      check(plan, copy, part, url);
      part.moveIntoPlace();
      if (plan.edition().sha256().isEmpty()) {
        new Receipt(url, answer.get().etag(), answer.get().lastModified(), copy.sha256())
            .save(plan.target());
      }
      return plan.outcome(Outcome.State.FETCHED, copy.bytes(), copy.sha256());
    }
  }

  private static void check(Plan plan, CheckedCopy copy, PartFile part, String from)
      throws IOException {
    String expected = plan.edition().sha256();
    if (!expected.isEmpty() && !expected.equals(copy.sha256())) {
      throw new FetchFailure(
          "%s has sha256 %s, expected %s: not kept.".formatted(from, copy.sha256(), expected));
    }
    if (copy.bytes() == 0) {
      throw new FetchFailure(from + " is empty: not kept.");
    }
    if (ByHand.isWebPage(part.path())) {
      throw new FetchFailure(from + " is a web page, not the file: not kept.");
    }
  }
}
