package org.entente.report.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.domain.Estimate;
import org.entente.domain.Source;
import org.entente.report.chart.NumberText;

/** Says under a figure what it rests on: counts and sources. */
record Citations(Map<String, String> titles) {

  static Citations of(List<Source> sources) {
    return new Citations(
        sources.stream().collect(Collectors.toMap(Source::id, Source::title, (one, two) -> one)));
  }

  /** "n = 812 to 1,204 per figure. Sources: ..."; says so when there is no evidence at all. */
  String under(Collection<Estimate> estimates) {
    List<Estimate> present = estimates.stream().filter(Estimate::isPresent).toList();
    if (present.isEmpty()) {
      return "No evidence in what is installed.";
    }
    return counts(present) + " " + sources(present);
  }

  private static String counts(List<Estimate> present) {
    long least = present.stream().mapToLong(Estimate::n).min().orElse(0);
    long most = present.stream().mapToLong(Estimate::n).max().orElse(0);
    String range = NumberText.n(least) + (least == most ? "" : " to " + NumberText.count(most));
    return range + (present.size() > 1 ? " per figure." : ".");
  }

  /** "Sources: ..." of those that have a value. */
  String sources(List<Estimate> present) {
    TreeSet<String> named =
        present.stream()
            .flatMap(estimate -> estimate.sources().stream())
            .map(id -> titles.getOrDefault(id, id))
            .collect(Collectors.toCollection(TreeSet::new));
    return named.isEmpty() ? "No source named." : "Sources: " + String.join("; ", named) + ".";
  }
}
