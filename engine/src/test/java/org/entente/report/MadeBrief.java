package org.entente.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.assess.Assessment;
import org.entente.assess.exchange.Ledger;
import org.entente.domain.Actors;
import org.entente.domain.Source;
import org.entente.domain.Turnover;
import org.entente.evidence.RowSet;
import org.entente.report.page.brief.BriefCase;

/** Briefs on made assessments, with a made row behind every figure. */
final class MadeBrief {
  private MadeBrief() {}

  static BriefPage of(Assessment assessment) {
    return of(assessment, List.of());
  }

  static BriefPage of(Assessment assessment, List<Turnover> named) {
    BriefCase facts =
        new BriefCase(
            assessment,
            named,
            assessment.sources().stream().collect(Collectors.toMap(Source::id, each -> each)),
            Map.of("pack", "made"),
            figure -> List.of(new RowSet("made rows", "SELECT 1", 3, List.of("a"), List.of())),
            List.of(),
            "",
            "",
            "0.0");
    Ledger ledger =
        new Ledger(
            new Ledger.Request(assessment.members(), assessment.period(), Set.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of("Trade by direction is not in the made evidence."));
    return BriefPage.of(facts, ledger, null, Actors.standard());
  }
}
