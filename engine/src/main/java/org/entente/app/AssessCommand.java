package org.entente.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.assess.AssessRequest;
import org.entente.assess.Assessment;
import org.entente.assess.Assessor;
import org.entente.assess.explain.Figures;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.domain.Turnover;
import org.entente.evidence.Evidence;
import org.entente.evidence.WholeFile;
import org.entente.report.AssessmentJson;
import org.entente.report.HtmlPage;
import org.entente.report.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente assess}: is this group more than its pairs? */
@Command(
    name = "assess",
    description = "Assess a group: who is aligned with whom, in what, since when, how surely.",
    footer = {
      "",
      "Examples:",
      "  entente assess RUS CHN IRN PRK",
      "  entente assess \"North Korea\" Russia --from 2000 --to 2024 --json",
      "  entente assess nato --from 1960 --to 1989 --html nato.html",
      "  entente assess crink --explain kappa:CHN-RUS:2014-2025"
    })
final class AssessCommand implements Callable<Integer> {
  @Mixin private GroupArguments group = new GroupArguments();

  @Option(
      names = "--pole",
      paramLabel = "STATE",
      description =
          "The state outside the group that the purpose test measures antipathy against"
              + " (default: USA).")
  private @Nullable String pole;

  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--html", paramLabel = "FILE", description = "Write a page to this file.")
  private @Nullable Path html;

  @Mixin private ExplainOption explain = new ExplainOption();

  @Override
  public Integer call() throws IOException {
    if (html != null) {
      WholeFile.place(html);
    }
    Actors actors = Actors.standard();
    Groups.Reading reading = group.read(actors);
    AssessRequest request =
        group.request(reading, Pole.of(pole, reading.members(), group.period(), actors));
    try (Evidence evidence = Installed.fitted(group.years())) {
      Assessment assessment = assess(evidence, actors, request);
      if (html != null) {
        write(html, assessment, reading.named());
      }
      String result =
          explain.asked() != null
              ? ExplainOption.explanation(
                  json.isWanted(), evidence, Figures.of(assessment).find(explain.asked()))
              : json.isWanted()
                  ? AssessmentJson.render(assessment, reading.named(), Version.NUMBER)
                  : Terminal.render(assessment, reading.named());
      Console.current().out().print(Installed.stated(result, evidence));
    }
    return 0;
  }

  private Assessment assess(Evidence evidence, Actors actors, AssessRequest request) {
    try (Progress progress = Progress.brief(Assessor.STEPS, json.isWanted())) {
      return new Assessor(evidence, actors).assess(request, progress::step);
    }
  }

  private static void write(Path file, Assessment assessment, List<Turnover> groups)
      throws IOException {
    String page = HtmlPage.render(assessment, groups);
    WholeFile.write(file, out -> out.write(page));
    Console.current().err().println("Wrote " + file);
  }
}
