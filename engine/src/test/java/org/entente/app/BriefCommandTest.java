package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefCommandTest {
  @TempDir Path folder;

  private Path written(String name, String... words) {
    Path file = folder.resolve(name);
    String[] all = new String[words.length + 3];
    all[0] = "brief";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "-o";
    all[words.length + 2] = file.toString();
    Ran ran = Ran.command(all);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("Wrote " + file);
    return file;
  }

  @Test
  void nameOfAnotherKindOfFileIsRefusedBeforeAnyWork() {
    for (String name : new String[] {"x.doc", "brief", "brief.pdf.txt"}) {
      Ran.command("brief", "RUS", "CHN", "-o", folder.resolve(name).toString())
          .failedWith(2, name, "neither in .html nor in .pdf", "Maybe -o brief.html");
    }
    Ran.command("brief", "RUS", "CHN").failedWith(2, "No file is named", "Maybe -o brief.pdf?");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void placesThatTakeNoFileAreRefused() {
    Ran.command("brief", "RUS", "CHN", "-o", folder.resolve("no/b.pdf").toString())
        .failedWith(2, "no folder", "no/b.pdf");
    Ran.command("brief", "RUS", "CHN", "-o", folder.resolve("x".repeat(300) + ".pdf").toString())
        .failedWith(2, "Maybe");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aBriefIsWrittenFromThePack() throws IOException {
    String html = Files.readString(written("b.html", "RUS", "CHN"));
    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains("Russia and China, 2014\u20132025", "As of 2025-12-31")
        .contains("kappa:CHN-RUS:2014-2025", "yearly tables of joint votes")
        .contains("entente ledger CHN RUS --from 2014 --to 2025")
        .contains("of a pair none was weighed");
  }

  @Test
  @Tag("slow")
  void theSameQuestionGivesTheSameBytes() throws IOException {
    byte[] one = Files.readAllBytes(written("a.pdf", "LUX", "BEL", "NLD"));
    assertThat(Files.readAllBytes(written("b.pdf", "LUX", "BEL", "NLD"))).isEqualTo(one);
    assertThat(Files.readAllBytes(written("a.html", "LUX", "BEL", "NLD")))
        .isEqualTo(Files.readAllBytes(written("b.html", "LUX", "BEL", "NLD")));
    try (PDDocument paper = Loader.loadPDF(one)) {
      assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
          .contains("Under the default rules the label of Luxembourg, Belgium and Netherlands")
          .contains("fits best");
    }
  }

  @Test
  @Tag("slow")
  void aReplaySaysThatItIsOne() throws IOException {
    assertThat(Files.readString(written("then.html", "crink", "--as-of", "2021-06-01")))
        .contains("Replayed as of 2021-06-01")
        .contains("--as-of 2021-06-01 --explain NAME")
        .contains("are those of today: nobody had them")
        .contains("<h1>China, Iran, North Korea and Russia, 2010\u20132021</h1>")
        .doesNotContain("\u20132025", "2014-2025", "2025-12-31");
  }

  @Test
  @Tag("slow")
  void groupsOfAnySizeHaveABrief() {
    for (String group : new String[] {"nato", "VAT MCO", "VAT PSE XKX"}) {
      assertThat(written(group.replace(' ', '-') + ".pdf", group.split(" "))).isNotEmptyFile();
    }
  }
}
