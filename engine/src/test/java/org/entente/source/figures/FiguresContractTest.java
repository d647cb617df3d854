package org.entente.source.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.entente.Mirror;
import org.entente.domain.Actors;
import org.entente.source.Collected;
import org.entente.source.Datasets;
import org.entente.source.MalformedFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every reader of figures does with its file, and with one that is not its file. */
class FiguresContractTest {

  static Stream<Figures> all() {
    return Figures.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyRecordOfTheMirrorIsCountedAndNoneIsAnError(Figures figures) {
    Collected read = figures.mirrored();
    assertThat(read.records).isEqualTo(figures.edition().rows());
    assertThat(read.errors()).isEmpty();
    assertThat(figures.edition().format()).isEqualTo(figures.reader().format());
    assertThat(summaries(read)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aHeaderWithoutRecordsGivesNoRows(Figures figures) {
    Collected read = figures.readFile(figures.header() + "\n");
    assertThat(read.records).isZero();
    assertThat(read.rows).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aProperRecordIsReadWithoutError(Figures figures) {
    Collected read = figures.read(figures.sample().toArray(String[]::new));
    assertThat(read.records).isEqualTo(figures.sample().size());
    assertThat(read.errors()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void repeatedRecordsAreCountedRaisedAndEmittedOnce(Figures figures) {
    String[] twice =
        Stream.concat(figures.sample().stream(), figures.sample().stream()).toArray(String[]::new);
    Collected read = figures.read(twice);
    assertThat(read.records).isEqualTo(twice.length);
    assertThat(read.rows).isEqualTo(figures.read(figures.sample().toArray(String[]::new)).rows);
    assertThat(read.issues)
        .anyMatch(
            issue ->
                Set.of("duplicate-key", "exact-duplicate", "war-resumed").contains(issue.kind()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void carriageReturnsAndAByteOrderMarkMakeNoDifference(Figures figures) {
    String text = figures.header() + "\r" + String.join("\r", figures.sample());
    assertThat(figures.readFile("\ufeff" + text).rows)
        .isEqualTo(figures.read(figures.sample().toArray(String[]::new)).rows);
  }

  @ParameterizedTest
  @MethodSource("all")
  void mappedNamesLeadToActors(Figures figures) {
    assertThat(Datasets.load(figures.dataset()).names().values())
        .allMatch(code -> Actors.standard().findByCode(code).isPresent());
  }

  @ParameterizedTest
  @MethodSource("all")
  void theMirrorHoldsTheDeclaredEdition(Figures figures) throws Exception {
    byte[] bytes = Files.readAllBytes(Mirror.file(figures.edition().file()));
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertThat(HexFormat.of().formatHex(sum)).isEqualTo(figures.edition().sha256());
  }

  @ParameterizedTest
  @MethodSource("all")
  void anEmptyFileIsRefused(Figures figures) {
    refused(figures, "", "the header should have");
  }

  @ParameterizedTest
  @MethodSource("all")
  void anotherHeaderIsRefusedAndTheDifferenceIsNamed(Figures figures) {
    refused(figures, "x" + figures.header() + "\n", "column 1 should be");
  }

  @ParameterizedTest
  @MethodSource("all")
  void shuffledColumnsAreRefused(Figures figures) {
    List<String> columns = new ArrayList<>(figures.table().columns());
    Collections.swap(columns, 0, 1);
    refused(figures, String.join(",", columns) + "\n", "column 1 should be");
  }

  @ParameterizedTest
  @MethodSource("all")
  void anExtraColumnIsRefused(Figures figures) {
    refused(figures, figures.header() + ",extra\n", "the header should have");
  }

  @ParameterizedTest
  @MethodSource("all")
  void aTruncatedRecordIsRefused(Figures figures) {
    refused(figures, figures.header() + "\n1\n", "record 1 should have");
  }

  @ParameterizedTest
  @MethodSource("all")
  void anOpenQuoteIsRefused(Figures figures) {
    refused(figures, figures.header() + "\n\"1,2\n", "");
  }

  @ParameterizedTest
  @MethodSource("all")
  void bytesOfAnotherEncodingAreRefused(Figures figures) {
    byte[] head = (figures.header() + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(head, head.length + 1);
    bytes[head.length] = (byte) 0xe9;
    assertThatThrownBy(() -> figures.readBytes(bytes))
        .hasCauseInstanceOf(MalformedFile.class)
        .hasMessageContaining("the bytes are not");
  }

  @ParameterizedTest
  @MethodSource("all")
  void aCutOffArchiveIsRefused(Figures figures) throws IOException {
    byte[] whole = gzip(figures.header() + "\n");
    byte[] cut = Arrays.copyOf(whole, whole.length - 12);
    assertThatThrownBy(() -> figures.readBytes(cut))
        .hasCauseInstanceOf(MalformedFile.class)
        .hasMessageContaining("cut off");
  }

  @ParameterizedTest
  @MethodSource("all")
  void wordsWhereNumbersBelongAreNeverANumber(Figures figures) {
    String record =
        figures.table().columns().stream().map(column -> "word").collect(Collectors.joining(","));
    assertThatThrownBy(() -> figures.read(record)).hasCauseInstanceOf(MalformedFile.class);
  }

  /** Kinds of issue that sum up; differences from the registry are raised one by one. */
  private static List<String> summaries(Collected read) {
    return read.issues.stream()
        .filter(issue -> issue.message().contains(" times: "))
        .map(issue -> issue.kind())
        .toList();
  }

  private static void refused(Figures figures, String text, String why) {
    assertThatThrownBy(() -> figures.readFile(text))
        .hasCauseInstanceOf(MalformedFile.class)
        .hasMessageContaining(why);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
