package org.entente.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.domain.OneLine;
import org.entente.domain.UserError;
import org.entente.evidence.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente brief}: an assessment as a paper that can be handed on. */
@Command(
    name = "brief",
    description = "A brief to hand on: numbered paragraphs, charts, a note behind every figure.",
    footer = {
      "",
      "The text is made from the verdicts and says no more than they do. Every note names the",
      "figure, its rows and its sources; the same evidence gives the same bytes.",
      "",
      "Examples:",
      "  entente brief RUS CHN IRN PRK -o brief.html",
      "  entente brief nato --from 1991 --to 2018 -o nato.pdf",
      "  entente brief crink --as-of 2021-06-01 --strict -o then.pdf"
    })
final class BriefCommand implements Callable<Integer> {
  private static final String HTML = ".html";
  private static final String PDF = ".pdf";

  @Mixin private GroupArguments group = new GroupArguments();

  @Option(
      names = "--pole",
      paramLabel = "STATE",
      description =
          "The state outside the group that the purpose test measures antipathy against"
              + " (default: USA).")
  private @Nullable String pole;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write, by its ending: .html or .pdf.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    Path target = target();
    WholeFile.write(target, isNamed(target, PDF) ? pdf() : html());
    Console.current().err().println("Wrote " + target);
    return 0;
  }

  /** The brief as HTML in UTF-8, wherever it goes. */
  byte[] html() throws IOException {
    return Brief.html(group, pole).getBytes(StandardCharsets.UTF_8);
  }

  /** The brief as a PDF, wherever it goes. */
  byte[] pdf() throws IOException {
    return Brief.pdf(group, pole);
  }

  private Path target() {
    if (file == null) {
      throw new UserError("No file is named to write the brief to.", "Maybe -o brief.pdf?");
    }
    if (!isNamed(file, HTML) && !isNamed(file, PDF)) {
      throw new UserError(
          "\"%s\" ends neither in .html nor in .pdf, and a brief is one of these."
              .formatted(OneLine.of(file.toString(), OneLine.ECHO)),
          "Maybe -o brief.html or -o brief.pdf?");
    }
    WholeFile.place(file);
    return file;
  }

  private static boolean isNamed(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
