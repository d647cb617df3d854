package org.entente.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.entente.assess.AssessRequest;
import org.entente.assess.complement.Complement;
import org.entente.assess.complement.ComplementFinder;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.evidence.Evidence;
import org.entente.report.ComplementCsv;
import org.entente.report.ComplementJson;
import org.entente.report.ComplementTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente complement}: what each member lacks and another has. */
@Command(
    name = "complement",
    description = "What each member lacks and another has, and the new ties this predicts.",
    footer = {
      "",
      "Arms by class, from the register of deliveries: what a member received and delivers to",
      "nobody, and who among the others delivers it. New ties are ranked by a score fitted to the",
      "years before; how such scores did since 1963 stands beneath. Needs the store.",
      "",
      "Examples:",
      "  entente complement RUS CHN IRN PRK",
      "  entente complement crink --from 2005 --to 2014 --csv needs.csv"
    })
final class ComplementCommand implements Callable<Integer> {
  @Mixin private GroupArguments group = new GroupArguments();

  @Mixin private RowsShown rows = new RowsShown();

  @Mixin
  private ResultOptions result = new ResultOptions("Write needs and predictions to this file.");

  @Override
  public Integer call() throws IOException {
    rows.count();
    result.check();
    Actors actors = Actors.standard();
    Groups.Reading reading = group.read(actors);
    AssessRequest request = group.request(reading, Pole.DEFAULT);
    try (Evidence evidence = Installed.evidence(group.years())) {
      print(found(evidence, request), reading, request, evidence, actors);
    }
    return 0;
  }

  private Complement found(Evidence evidence, AssessRequest request) {
    boolean quiet = result.isJson() || evidence.kind() == Evidence.Kind.PACK;
    try (Progress progress =
        quiet ? Progress.quiet(ComplementFinder.STEPS) : Progress.of(ComplementFinder.STEPS)) {
      return ComplementFinder.of(evidence, request, progress::step);
    }
  }

  private void print(
      Complement found,
      Groups.Reading reading,
      AssessRequest request,
      Evidence evidence,
      Actors actors)
      throws IOException {
    result.write("", file -> ComplementCsv.write(found, file));
    result.print(
        evidence,
        asOf -> ComplementJson.render(found, reading.named(), asOf, request.seed(), Version.NUMBER),
        () -> ComplementTable.render(found, reading.named(), rows.count(), actors));
  }
}
