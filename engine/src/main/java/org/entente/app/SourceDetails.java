package org.entente.app;

import java.util.ArrayList;
import java.util.List;
import org.entente.report.TextLines;
import org.entente.source.Dataset;

/** All that is declared about one dataset, nothing cut. */
final class SourceDetails {
  private static final int INDENT = 14;

  private final StringBuilder out = new StringBuilder();

  private SourceDetails() {}

  /**
   * Lines for a person.
   *
   * @param rows how many are installed, in words
   * @param age of the newest edition, in words; empty if not known
   */
  static String of(Dataset dataset, String rows, String age) {
    SourceDetails details = new SourceDetails();
    details.out.append(dataset.id()).append('\n');
    details.source(dataset);
    details.coverage(dataset.coverage());
    details.line("rows", rows);
    details.line("age", age);
    details.line("editions", editions(dataset));
    dataset.faults().forEach(fault -> details.line("fault", fault));
    return details.out.append('\n').toString();
  }

  private void source(Dataset dataset) {
    line("title", dataset.source().title());
    line("publisher", dataset.source().publisher());
    line("citation", dataset.source().citation());
    line("licence", dataset.source().licence());
    line("passed on", dataset.redistribute());
    line("page", dataset.source().url());
  }

  private void coverage(Dataset.Span span) {
    line("sees", span.from() + "-" + span.to());
    line("blind", String.join(", ", span.gaps()));
    line("absent", String.join(", ", span.absent()));
    line("note", span.note());
  }

  private static String editions(Dataset dataset) {
    List<String> editions = new ArrayList<>();
    for (Dataset.Edition edition : dataset.editions()) {
      editions.add(edition.id() + " (published " + edition.published() + ")");
    }
    return String.join(", ", editions);
  }

  private void line(String name, String text) {
    if (!text.isBlank()) {
      String wrapped = TextLines.wrap(text, INDENT).substring(INDENT);
      out.append("  %-12s".formatted(name)).append(wrapped).append('\n');
    }
  }
}
