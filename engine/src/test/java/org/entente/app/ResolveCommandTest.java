package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of names as people keep them. */
class ResolveCommandTest {
  @TempDir Path folder;

  private Ran resolve(String column, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("names.csv"), content);
    return column.isEmpty()
        ? Ran.command("resolve", "--file", file.toString())
        : Ran.command("resolve", "--file", file.toString(), "--column", column, "--json");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void listThatIsNotThereIsNamed() {
    Ran.command("resolve", "--file", "none.csv").failedWith(2, "none.csv");
    Ran.command("resolve", "--file", folder.toString()).failedWith(2, folder.toString());
  }

  @Test
  void tableWithoutAColumnNamedIsAnsweredWithItsColumns() throws IOException {
    resolve("", utf8("id,country\n1,Russia\n")).failedWith(2, "--column", "id, country");
    resolve("", utf8("id;\"country\"\n1;Russia\n")).failedWith(2, "--column", "id, country");
    resolve("", utf8("id\tcountry\n1\tRussia\n")).failedWith(2, "--column", "id, country");
    resolve("", utf8("Korea, Republic of\nRussia\n")).worked();
    for (String separator : List.of(",", ";", "\t")) {
      String table = "id,country\n1,Russia\n".replace(",", separator);
      assertThat(resolve("country", utf8(table)).json().at("/names/0/code").asText())
          .isEqualTo("RUS");
    }
  }

  @Test
  void longNamesAreNotEchoedInFull() {
    Ran ran = Ran.command("resolve", "x".repeat(100_000), "Rusia").worked();
    assertThat(ran.out().lines()).allMatch(line -> line.length() < 200);
    assertThat(ran.out()).contains("xxx ... xxx", "Russia (read as a name in another language)");
  }

  @Test
  void columnThatIsNotThereIsAnsweredWithThoseThatAre() throws IOException {
    resolve("land", utf8("id,country\n1,Russia\n")).failedWith(2, "\"land\"", "id, country");
  }

  @Test
  void listInLatin1IsRefused() throws IOException {
    byte[] latin = "country\nCôte d'Ivoire\n".getBytes(StandardCharsets.ISO_8859_1);
    resolve("", latin).failedWith(2, "not UTF-8");
    resolve("country", latin).failedWith(2, "not UTF-8");
  }

  @Test
  void emptyListIsRefused() throws IOException {
    resolve("", utf8("")).failedWith(2, "No name");
    resolve("country", utf8("")).failedWith(2, "\"country\"");
  }

  @Test
  void brokenCsvIsRefused() throws IOException {
    resolve("b", utf8("a,b\n\"1,2\n")).failedWith(2, "no proper CSV");
    resolve("b", utf8("a,b\n1\n")).failedWith(2, "line 2");
    resolve("a", utf8("a,a\n1,2\n")).failedWith(2, "several");
    resolve("", new byte[] {0x1f, (byte) 0x8b, 1, 2, 3}).failedWith(2, "archive");
    resolve("", new byte[] {'P', 'K', 3, 4}).failedWith(2, "workbook");
  }

  @Test
  void listOfSixtyMegabytesIsRefused() throws IOException {
    resolve("", new byte[60_000_000]).failedWith(2, "60,000,000");
  }

  @Test
  void byteOrderMarkAndCrLfAreUnderstood() throws IOException {
    var names = resolve("country", utf8("\uFEFFcountry,n\r\nRussia,1\r\nTürkiye,2\r\n")).json();
    assertThat(names.get("names")).hasSize(2);
    assertThat(names.at("/names/0/code").asText()).isEqualTo("RUS");
    assertThat(names.at("/names/1/code").asText()).isEqualTo("TUR");
  }

  @Test
  void controlsInAListDoNotReachTheTerminal() throws IOException {
    Ran ran = resolve("", utf8("Russia\n\u001b]0;owned\u0007\n")).worked();
    assertThat(ran.out()).doesNotContain("\u001b", "\u0007");
    assertThat(ran.out().lines()).hasSize(2);
  }

  @Test
  void tenThousandNamesAreResolved() throws IOException {
    StringBuilder list = new StringBuilder("country\n");
    IntStream.range(0, 10_000).forEach(i -> list.append("Russia\n"));
    assertThat(resolve("country", utf8(list.toString())).json().get("names")).hasSize(10_000);
  }
}
