package org.entente.source.ties;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.source.MalformedFile;
import org.entente.source.Reader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every reader of ties must refuse, written once and run on each. */
class HostileTiesTest {
  @TempDir Path folder;

  static Stream<Arguments> readers() {
    return Stream.of(
        Arguments.of(new AtopMemberReader(), "atop"),
        Arguments.of(AtopAllianceReader.alliances(), "atop"),
        Arguments.of(AtopAllianceReader.phases(), "atop"),
        Arguments.of(new AtopStateYearReader(), "atop"),
        Arguments.of(new AtopInstitutionReader(), "atop"),
        Arguments.of(new CowAllianceMemberReader(), "cow-alliances"),
        Arguments.of(new CowAllianceDyadReader(), "cow-alliances"),
        Arguments.of(new DcadReader(), "dcad"),
        Arguments.of(new CowIgoYearReader(), "cow-igo"),
        Arguments.of(new CowIgoStateYearReader(), "cow-igo"),
        Arguments.of(new IigoReader(), "iigo"),
        Arguments.of(new MigoReader(), "migo"),
        Arguments.of(new GsdbReader(), "gsdb"),
        Arguments.of(new KielReader(), "kiel-ukraine"),
        Arguments.of(new FbicReader(), "fbic"));
  }

  private static void refused(ThrowingCallable reading, String why) {
    assertThatThrownBy(reading).hasCauseInstanceOf(MalformedFile.class).hasMessageContaining(why);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("readers")
  void anEmptyFileIsRefused(Reader reader, String dataset) {
    refused(() -> new MadeFile(reader, dataset).read(folder, new byte[0]), "columns");
  }

  @ParameterizedTest
  @MethodSource("readers")
  void shuffledColumnsAreRefusedWithTheFirstDifference(Reader reader, String dataset) {
    MadeFile made = new MadeFile(reader, dataset);
    String[] names = made.text().split(",");
    String first = names[0];
    names[0] = names[1];
    names[1] = first;
    refused(() -> made.read(folder, bytes(String.join(",", names))), "column 1 should be");
  }

  @ParameterizedTest
  @MethodSource("readers")
  void anExtraColumnIsRefused(Reader reader, String dataset) {
    MadeFile made = new MadeFile(reader, dataset);
    refused(() -> made.read(folder, bytes(made.text() + ",extra")), "columns but has");
  }

  @ParameterizedTest
  @MethodSource("readers")
  void aRecordCutOffIsRefused(Reader reader, String dataset) {
    MadeFile made = new MadeFile(reader, dataset);
    refused(() -> made.read(folder, bytes(made.text() + "\n1,2")), "cells but has 2");
  }

  @ParameterizedTest
  @MethodSource("readers")
  void bytesOfAnotherEncodingAreRefused(Reader reader, String dataset) {
    MadeFile made = new MadeFile(reader, dataset);
    byte[] text = made.with("1", Map.of()).text().getBytes(StandardCharsets.UTF_8);
    text[text.length - 2] = (byte) 0xE9;
    refused(() -> made.read(folder, text), "not UTF-8");
  }

  @ParameterizedTest
  @MethodSource("readers")
  void aGzipCutOffIsRefused(Reader reader, String dataset) throws IOException {
    MadeFile made = new MadeFile(reader, dataset);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes(made.text()));
    }
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 9);
    refused(() -> made.read(folder, cut), "cut off");
  }

  @ParameterizedTest
  @MethodSource("readers")
  void cellsThatAreNoNumbersAreRefused(Reader reader, String dataset) {
    MadeFile made = new MadeFile(reader, dataset).with("seven", Map.of());
    refused(() -> made.read(folder), "record 1");
  }
}
