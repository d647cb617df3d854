package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.domain.DataIssue;
import org.entente.domain.DataIssue.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every reader owes to the one table they share, on small made files. */
class TableTest {
  private static final Table TABLE = Table.of("state", "year", "value");
  private static final Table STATES = new Table(Header.thenStates("id", "date"));
  private static final Table NAMED =
      new Table(Header.byName(List.of("state", "year"), List.of("note")));

  @TempDir Path folder;

  private final Collected out = new Collected();
  private final List<Cells> read = new ArrayList<>();

  private List<Cells> read(Table table, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("made.csv"), bytes);
    table.each(new RawFile(file, StandardCharsets.UTF_8), out, read::add);
    return read;
  }

  private List<Cells> read(Table table, String... lines) throws IOException {
    return read(table, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private void refused(String why, Table table, String... lines) {
    assertThatThrownBy(() -> read(table, lines)).isInstanceOf(MalformedFile.class).hasMessage(why);
  }

  @Test
  void recordsAreCountedFromOneBelowTheHeader() throws IOException {
    assertThat(read(TABLE, "state,year,value", "FRA,1990,5", "", "DEU,1991,"))
        .extracting(Cells::line)
        .containsExactly(1L, 2L);
    assertThat(out.records).isEqualTo(2);
    assertThat(read.get(1).number("value")).isNull();
    assertThat(read.get(0).integer("year")).isEqualTo(1990);
  }

  @Test
  void theFirstDifferenceOfAHeaderIsNamed() {
    refused("the file is empty: the header should have 3 columns but has 0", TABLE, "");
    refused("column 1 should be \"state\" but is \"year\"", TABLE, "year,state,value");
    refused("the header should have 3 columns but has 2", TABLE, "state,year");
    refused("the header should have 3 columns but has 4", TABLE, "state,year,value,more");
  }

  @Test
  void columnsOfStatesAreCapitalsAndThereOnce() throws IOException {
    refused("there is no column for any state", STATES, "id,date");
    refused("the header should have 2 columns but has 1", STATES, "id");
    refused("column 4 should be a state's code but is \"total\"", STATES, "id,date,FRA,total");
    refused("the column \"FRA\" is there twice", STATES, "id,date,FRA,FRA");
    assertThat(read(STATES, "id,date,FRA,USA", "1,x,a,b").get(0).columns().names()).hasSize(4);
  }

  @Test
  void columnsFoundByNameMayStandInAnyOrderAndOptionalOnesMayLack() throws IOException {
    refused("there is no column \"year\"", NAMED, "state,note");
    refused("there is an unknown column \"more\"", NAMED, "state,year,more");
    refused("the column \"state\" is there twice", NAMED, "state,year,state");
    Cells cells = read(NAMED, "year,state", "1990,FRA").get(0);
    assertThat(cells.text("state") + cells.textIfAny("note")).isEqualTo("FRA");
    assertThatThrownBy(() -> cells.text("note")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofSeveralColumnsWithOneNameTheFirstIsRead() throws IOException {
    assertThat(read(Table.of("a", " ", " "), "a, , ", "1,2,3").get(0).text(" ")).isEqualTo("2");
  }

  @Test
  void aRecordOfAnotherWidthIsRefusedAndNotCounted() {
    refused("record 2 should have 3 cells but has 2", TABLE, "state,year,value", "a,1,2", "b,1");
    assertThat(out.records).isEqualTo(1);
    refused("record 1 should have 3 cells but has 4", TABLE, "state,year,value", "a,1,2,3");
  }

  @Test
  void anOpenQuoteABadByteAndACutArchiveAreRefused() {
    assertThatThrownBy(() -> read(TABLE, "state,year,value", "\"a,1,2"))
        .isInstanceOf(MalformedFile.class)
        .hasMessageStartingWith("the file is no proper table");
    byte[] bytes = "state,year,value\na,1,x".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xe9;
    assertThatThrownBy(() -> read(TABLE, bytes))
        .isInstanceOf(MalformedFile.class)
        .hasMessageStartingWith("the bytes are not UTF-8");
    FileText text = new FileText(List.of("state"), List.of(List.of("a")), StandardCharsets.UTF_8);
    assertThatThrownBy(() -> read(Table.of("state"), text.cutArchive()))
        .isInstanceOf(MalformedFile.class)
        .hasMessageStartingWith("the file is cut off or damaged");
  }

  @Test
  void aCellThatIsNotWhatItShouldBeIsNamed() throws IOException {
    Cells cells = read(TABLE, "state,year,value", "FRA,late,NaN").get(0);
    assertThatThrownBy(() -> cells.integer("year"))
        .isInstanceOf(MalformedFile.class)
        .hasMessage("record 1: column \"year\" should be a whole number but is \"late\"");
    assertThatThrownBy(() -> cells.number("value")).hasMessageContaining("a finite number");
    assertThatThrownBy(() -> cells.flag("value")).hasMessageContaining("0, 1 or empty");
    assertThatThrownBy(() -> cells.date("year")).hasMessageContaining("a date");
  }

  @Test
  void findingsOfOneKindAreOneIssueWithTheirCount() {
    Findings findings = new Findings("made");
    findings.warning("gap", 3, "a gap");
    findings.warning("gap", 7, "another gap");
    findings.error("bad", 4, "bad records", "this one");
    findings.report(out);
    assertThat(out.issues)
        .containsExactly(
            new DataIssue("made", Severity.WARNING, "gap", 3, "2 times: a gap"),
            new DataIssue("made", Severity.ERROR, "bad", 4, "1 bad records; first: this one"));
  }
}
