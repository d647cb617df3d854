package org.entente.source.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.entente.source.Collected;
import org.entente.source.MalformedFile;
import org.entente.source.Reader;
import org.entente.source.Row.EventCoverage;
import org.entente.source.Row.EventDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GdeltTest {
  @TempDir Path folder;

  private Collected dyads(String... lines) throws IOException {
    return read(new GdeltDyadsReader(), "day,iso_a,iso_b,net", lines);
  }

  private Collected days(String... lines) throws IOException {
    return read(new GdeltDaysReader(), "day,nonzero_pairs_all,nonzero_pairs_kept", lines);
  }

  private Collected read(Reader reader, String header, String... lines) throws IOException {
    String text = header + "\n" + String.join("\n", lines) + "\n";
    Path file = Files.writeString(folder.resolve("made.csv"), text);
    return Collected.read(reader, "gdelt-dyads", file, "US-ASCII");
  }

  @Test
  void aRecordIsAPairOnADay() throws IOException {
    Collected read = dyads("20180131,CHN,USA,-12.5", "20180201,CHN,USA,3");
    assertThat(read.rows)
        .containsExactly(
            new EventDay(1, LocalDate.of(2018, 1, 31), "CHN", "USA", -12.5),
            new EventDay(2, LocalDate.of(2018, 2, 1), "CHN", "USA", 3));
    assertThat(read.issues).isEmpty();
  }

  @Test
  void aPairThatComesTwiceOnADayIsAnError() throws IOException {
    Collected read = dyads("20180131,CHN,USA,1", "20180131,CHN,USA,2");
    assertThat(read.rows).hasSize(1);
    assertThat(read.errors()).extracting("kind").containsExactly("duplicate-key");
  }

  @Test
  void aRecordBehindItsPlaceIsAnError() throws IOException {
    Collected read = dyads("20180131,CHN,USA,1", "20180130,CHN,USA,2", "20180131,CHN,RUS,2");
    assertThat(read.rows).hasSize(1);
    assertThat(read.errors()).extracting("kind").containsExactly("out-of-order");
  }

  @Test
  void aCountryThatTheDatasetLeavesOutIsCountedAndLeftOut() throws IOException {
    Collected read = dyads("20180131,GEO,USA,1");
    assertThat(read.rows).isEmpty();
    assertThat(read.errors()).isEmpty();
    assertThat(read.issues("not-covered")).hasSize(1);
  }

  @Test
  void aCountryThatNobodyKnowsIsAnError() throws IOException {
    assertThat(dyads("20180131,CHN,ZZQ,1").errors()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20180231,CHN,USA,1",
        "2018-01-31,CHN,USA,1",
        "018,CHN,USA,1",
        "20180131,USA,CHN,1",
        "20180131,CHN,CHN,1",
        "20180131,CHN,USA,0",
        "20180131,CHN,USA,",
        "20180131,CHN,USA,NaN",
        "20180131,CHN,USA,Infinity",
        "20180131,CHN,USA",
        "20180131,CHN,USA,1,1"
      })
  void hostileRecordsEndTheReading(String line) {
    assertThatThrownBy(() -> dyads(line)).hasCauseInstanceOf(MalformedFile.class);
  }

  @Test
  void missingDaysAreRaisedAndNoZeros() throws IOException {
    Collected read = days("20200101,100,40", "20200104,90,30");
    assertThat(read.rows)
        .containsExactly(
            new EventCoverage(1, LocalDate.of(2020, 1, 1), 40),
            new EventCoverage(2, LocalDate.of(2020, 1, 4), 30));
    assertThat(read.issues("missing-days")).hasSize(1);
  }

  @Test
  void aDayTwiceOrTooLateIsAnError() throws IOException {
    assertThat(days("20200101,9,4", "20200101,9,4").errors()).hasSize(1);
    assertThat(days("20200102,9,4", "20200101,9,4").errors()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20200101,9,10", "20200101,9,-1", "20200101,9,1.5", "20201301,9,1"})
  void hostileDaysEndTheReading(String line) {
    assertThatThrownBy(() -> days(line)).hasCauseInstanceOf(MalformedFile.class);
  }
}
