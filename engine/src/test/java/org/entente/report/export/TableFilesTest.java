package org.entente.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFilesTest {
  @TempDir Path folder;

  private record Row(@Nullable String text, @Nullable Double number) {}

  private static Table<Row> table(Row... rows) {
    return new Table<>(
        "made",
        "Made rows.",
        List.of(
            Column.<Row>text("text", "A text.", Row::text).orEmpty("unknown"),
            Column.number("number", "", "A number.", "unknown", Row::number)),
        List.of(rows),
        row -> row.text() == null ? List.of() : List.of(row.text()));
  }

  @Test
  void onlyTextIsGuardedAgainstFormulas() throws IOException {
    Path file = folder.resolve("made.csv");
    TableFiles.csv(table(new Row("=1+1", -1.5), new Row("-2", -0.25), new Row("@x", 1e-7)), file);
    assertThat(Files.readString(file))
        .isEqualTo("text,number\n'=1+1,-1.5\n'-2,-0.25\n'@x,0.0000001\n");
  }

  @Test
  void missingIsEmptyAndZeroIsZero() throws IOException {
    Path file = folder.resolve("made.csv");
    TableFiles.csv(table(new Row(null, null), new Row("", Double.NaN), new Row("a", 0.0)), file);
    assertThat(Files.readString(file)).isEqualTo("text,number\n,\n,\na,0\n");
  }

  @Test
  void numbersHaveNineDigitsWhateverTheirSize() throws IOException {
    Path file = folder.resolve("made.csv");
    TableFiles.csv(
        table(new Row("a", 1 / 3.0), new Row("b", 1e300), new Row("c", 123456789012.0)), file);
    assertThat(Files.readString(file))
        .isEqualTo("text,number\na,0.333333333\nb,1.0E300\nc,123456789000\n");
  }

  @Test
  void anEmptyCellThatNobodyExplainsIsRefused() {
    Table<Row> table =
        new Table<>(
            "made",
            "Made.",
            List.of(Column.text("text", "A text.", Row::text)),
            List.of(new Row(null, 1.0)),
            row -> List.of());
    assertThatThrownBy(() -> TableFiles.csv(table, folder.resolve("made.csv")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void rowsOfDataThatMayNotBePassedOnGo() {
    Table<Row> table = table(new Row("a", 1.0), new Row("b", 2.0), new Row(null, 3.0));
    assertThat(table.without(Set.of("b")).rows())
        .containsExactly(new Row("a", 1.0), new Row(null, 3.0));
  }

  @Test
  void whatTexWouldRunIsEscaped() {
    assertThat(Citations.escaped("R&D 5 % {x}_1 \\input ~^#$"))
        .isEqualTo(
            "R\\&D 5 \\% \\{x\\}\\_1 \\textbackslash{}input \\textasciitilde{}\\textasciicircum{}\\#\\$");
  }
}
