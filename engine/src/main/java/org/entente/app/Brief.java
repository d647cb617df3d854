package org.entente.app;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.entente.assess.AssessRequest;
import org.entente.assess.Assessment;
import org.entente.assess.Assessor;
import org.entente.assess.GroupFindings;
import org.entente.assess.exchange.Ledger;
import org.entente.assess.exchange.LedgerBuilder;
import org.entente.assess.theses.ReferenceGroups;
import org.entente.assess.theses.ThesesFinding;
import org.entente.assess.theses.ThesisFile;
import org.entente.assess.theses.Weighing;
import org.entente.domain.Actors;
import org.entente.domain.AsOf;
import org.entente.domain.Groups;
import org.entente.evidence.Evidence;
import org.entente.report.BriefPage;
import org.entente.report.ReplayNote;
import org.entente.report.page.brief.BriefCase;
import org.jspecify.annotations.Nullable;

/** A brief on a group, for the command and for whoever serves it. */
final class Brief {
  private Brief() {}

  /**
   * The brief as HTML.
   *
   * @param pole as a person named it; null for the usual one
   */
  static String html(GroupArguments group, @Nullable String pole) throws IOException {
    return page(group, pole).html();
  }

  /** The same as a PDF. */
  static byte[] pdf(GroupArguments group, @Nullable String pole) throws IOException {
    return page(group, pole).pdf();
  }

  private static BriefPage page(GroupArguments group, @Nullable String pole) throws IOException {
    Actors actors = Actors.standard();
    Groups.Reading reading = group.read(actors);
    AssessRequest request =
        group.request(reading, Pole.of(pole, reading.members(), group.period(), actors));
    try (Evidence evidence = Installed.fitted(group.years());
        Progress progress = Progress.brief(Assessor.STEPS + 1, false)) {
      Assessment assessment = new Assessor(evidence, actors).assess(request, progress::step);
      progress.step("the notes");
      return BriefPage.of(
          facts(assessment, reading, evidence, pole),
          ledger(request, evidence, actors),
          theses(assessment, actors),
          actors);
    }
  }

  private static BriefCase facts(
      Assessment assessment, Groups.Reading reading, Evidence evidence, @Nullable String pole) {
    return new BriefCase(
        assessment,
        reading.named(),
        evidence.sources(),
        evidence.editions(),
        figure -> figure.rows().apply(evidence.rowsOf(1)),
        evidence.replay().map(ReplayNote::paragraphs).orElse(List.of()),
        evidence.replay().map(replay -> options(replay.asOf())).orElse(""),
        pole == null ? "" : " --pole " + assessment.pole(),
        Version.NUMBER);
  }

  private static String options(AsOf asOf) {
    return " --as-of " + asOf.day() + (asOf.strict() ? " --strict" : "");
  }

  private static Ledger ledger(AssessRequest request, Evidence evidence, Actors actors) {
    return new LedgerBuilder(evidence, actors)
        .build(new Ledger.Request(request.members(), request.period(), new TreeSet<>()));
  }

  private static @Nullable ThesesFinding theses(Assessment a, Actors actors) throws IOException {
    return a.members().size() < ThesesCommand.SMALLEST
        ? null
        : Weighing.of(
            new GroupFindings(a.members(), a.period(), a.tests(), a.rank(), a.hub()),
            ThesisFile.shipped(),
            ReferenceGroups.shipped(),
            code -> actors.getByCode(code).nameIn(a.period()),
            a.seed());
  }
}
