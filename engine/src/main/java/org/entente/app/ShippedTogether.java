package org.entente.app;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.assess.AssessRequest;
import org.entente.assess.TogetherFinding;
import org.entente.assess.TogetherTable;
import org.entente.assess.Togetherness;
import org.entente.domain.Groups;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.Pack;
import org.entente.evidence.StoreFiles;
import org.entente.evidence.TogetherFigure;

/** Findings on voting together that ship with the pack, which has no votes to find them from. */
final class ShippedTogether {
  /** The default period, the whole span of the arguments, and its parts before and after 2022. */
  private static final List<Period> PERIODS =
      List.of(
          Period.ofYears(Years.LAST - Years.SPAN, Years.LAST),
          Period.ofYears(2000, 2025),
          Period.ofYears(2000, 2010),
          Period.ofYears(2011, 2021),
          Period.ofYears(2022, 2025),
          Period.ofYears(2014, 2024));

  private static final int FEWEST = 3;

  private ShippedTogether() {}

  /** Of all named groups of 3 to 6 members in each of the periods; takes minutes, and says so. */
  static Map<Pack.GroupPeriod, List<TogetherFigure>> findings() {
    Map<Pack.GroupPeriod, List<TogetherFigure>> findings = new LinkedHashMap<>();
    int groups = PERIODS.stream().mapToInt(period -> groups(period).size()).sum();
    try (Evidence store = Evidence.openStore(StoreFiles.standard());
        Progress progress = Progress.of(groups)) {
      for (Period period : PERIODS) {
        Togetherness.ofAll(store, groups(period), period, AssessRequest.SEED, progress::step)
            .forEach(finding -> findings.put(key(finding), rows(finding)));
      }
    }
    return findings;
  }

  private static List<List<String>> groups(Period period) {
    Set<List<String>> groups = new LinkedHashSet<>();
    Groups.standard()
        .all()
        .forEach(group -> groups.add(group.membersOf(period).stream().sorted().toList()));
    groups.removeIf(group -> group.size() < FEWEST || group.size() > TogetherFinding.MOST_AT_ONCE);
    return List.copyOf(groups);
  }

  private static Pack.GroupPeriod key(TogetherFinding finding) {
    return new Pack.GroupPeriod(finding.members(), finding.period());
  }

  private static List<TogetherFigure> rows(TogetherFinding finding) {
    return TogetherTable.rows(Objects.requireNonNull(finding.figures()), finding.seed());
  }
}
