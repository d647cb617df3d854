package org.entente.app;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.domain.DataIssue;
import org.entente.evidence.Evidence;
import org.entente.report.Json;
import org.entente.source.Dataset;
import org.entente.source.Datasets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente sources}: what is known, from whom, how old, and what is wrong with it. */
@Command(
    name = "sources",
    description = "Every dataset: coverage, licence, age, what is installed, known issues.",
    footer = {
      "",
      "Examples:",
      "  entente sources",
      "  entente sources sipri-arms",
      "  entente sources --issues",
      "  entente sources --json"
    })
final class SourcesCommand implements Callable<Integer> {
  /** Width of the licence in the table; most are longer. */
  private static final int LICENCE = 30;

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "Tell all about these datasets; a table of all if none is named.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--issues", description = "List the issues found when the store was built.")
  private boolean issues;

  @Mixin private JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    List<Dataset> datasets = new KnownDatasets(Datasets.shipped().all()).named(ids);
    try (Evidence evidence = Installed.evidence()) {
      Map<String, Evidence.Installed> installed = new HashMap<>();
      evidence
          .installed()
          .forEach(each -> installed.merge(each.dataset(), each, Evidence.Installed::plus));
      Console.current()
          .out()
          .print(
              json.isWanted()
                  ? json(datasets, installed, evidence)
                  : text(datasets, installed, evidence));
    }
    return 0;
  }

  private String text(
      List<Dataset> datasets, Map<String, Evidence.Installed> installed, Evidence evidence) {
    StringBuilder out = new StringBuilder();
    if (ids.isEmpty()) {
      out.append(table(datasets, installed, evidence));
    } else {
      Set<String> inPack = inPack(evidence);
      datasets.forEach(
          each ->
              out.append(
                  SourceDetails.of(each, rows(each, installed.get(each.id()), inPack), age(each))));
    }
    if (issues) {
      issues(evidence).forEach(issue -> out.append(line(issue)));
    }
    return out.append(ids.isEmpty() ? CUT : "").append(foot(evidence)).toString();
  }

  private static final String CUT =
      "\nLicences that end in ... are cut; in full: entente sources ID, or --json\n";

  private List<DataIssue> issues(Evidence evidence) {
    return evidence.issues().stream()
        .filter(issue -> ids.isEmpty() || ids.stream().anyMatch(issue.dataset()::equalsIgnoreCase))
        .toList();
  }

  private static Set<String> inPack(Evidence evidence) {
    return evidence.kind() == Evidence.Kind.PACK ? evidence.sourcesOfFigures() : Set.of();
  }

  private static String table(
      List<Dataset> datasets, Map<String, Evidence.Installed> installed, Evidence evidence) {
    Set<String> inPack = inPack(evidence);
    StringBuilder out = new StringBuilder();
    out.append(
        "%-27s %-10s %13s %7s %7s  %-30s %s%n"
            .formatted("dataset", "sees", "rows", "issues", "age", "licence", "title"));
    for (Dataset dataset : datasets) {
      Evidence.Installed found = installed.get(dataset.id());
      out.append(
          "%-27s %-10s %13s %7s %7s  %-30s %s%n"
              .formatted(
                  dataset.id(),
                  dataset.coverage().from() + "-" + dataset.coverage().to(),
                  rows(dataset, found, inPack),
                  found == null ? "" : Integer.toString(found.issues()),
                  age(dataset),
                  cut(dataset.source().licence()),
                  dataset.source().title()));
      if (!dataset.coverage().gaps().isEmpty()) {
        out.append("    blind: ").append(String.join(", ", dataset.coverage().gaps())).append('\n');
      }
    }
    return out.toString();
  }

  private static String cut(String licence) {
    return licence.length() <= LICENCE ? licence : licence.substring(0, LICENCE - 3) + "...";
  }

  private static String rows(
      Dataset dataset, Evidence.@Nullable Installed found, Set<String> inPack) {
    if (dataset.editions().isEmpty()) {
      return "curated";
    }
    if (found != null) {
      return String.format(Locale.ROOT, "%,d", found.rows());
    }
    return inPack.contains(dataset.id()) ? "in the pack" : "not installed";
  }

  private static String line(DataIssue issue) {
    return "%-7s %s %s: %s%n"
        .formatted(issue.severity(), issue.dataset(), issue.kind(), issue.message());
  }

  /** Months since the newest edition came out; empty when that is not known. */
  private static String age(Dataset dataset) {
    return dataset.editions().stream()
        .map(edition -> months(edition.published()))
        .filter(months -> months >= 0)
        .min(Long::compare)
        .map(months -> months + " mo" + (old(dataset, months) ? "!" : ""))
        .orElse("");
  }

  private static boolean old(Dataset dataset, long months) {
    return dataset.ageLimitMonths() > 0 && months > dataset.ageLimitMonths();
  }

  private static long months(String published) {
    try {
      YearMonth month =
          published.length() == 4
              ? YearMonth.of(Integer.parseInt(published), 12)
              : YearMonth.parse(published);
      return Math.max(
          0, month.until(YearMonth.from(LocalDate.now(ZoneOffset.UTC)), ChronoUnit.MONTHS));
    } catch (DateTimeParseException | NumberFormatException e) {
      return -1;
    }
  }

  private static String foot(Evidence evidence) {
    return evidence.kind() == Evidence.Kind.PACK
        ? "\nThe built-in pack answers: figures computed from these sources, without their rows.\n"
            + "For the rows, newer editions and bootstrap intervals: entente fetch, entente build\n"
        : "\nThe store answers, as of " + evidence.meta("as_of").orElse("?") + ".\n";
  }

  private String json(
      List<Dataset> datasets, Map<String, Evidence.Installed> installed, Evidence evidence) {
    return Json.object(
        json ->
            json.field("version", Version.NUMBER)
                .field("evidence", evidence.kind().name().toLowerCase(Locale.ROOT))
                .field("asOf", evidence.meta("as_of").orElse(null))
                .objects(
                    "sources",
                    datasets,
                    (each, dataset) ->
                        dataset(each, dataset, installed, inPack(evidence).contains(dataset.id())))
                .objects("issues", issues(evidence), SourcesCommand::issue));
  }

  private static void dataset(
      Json json, Dataset dataset, Map<String, Evidence.Installed> installed, boolean inPack) {
    Evidence.Installed found = installed.get(dataset.id());
    json.field("id", dataset.id())
        .field("title", dataset.source().title())
        .field("publisher", dataset.source().publisher())
        .field("citation", dataset.source().citation())
        .field("licence", dataset.source().licence())
        .field("redistribute", dataset.redistribute())
        .field("url", dataset.source().url())
        .field("from", dataset.coverage().from())
        .field("to", dataset.coverage().to())
        .strings("gaps", dataset.coverage().gaps())
        .strings("absent", dataset.coverage().absent())
        .field("note", dataset.coverage().note())
        .strings("faults", dataset.faults())
        .field("rows", found == null ? null : (Double) (double) found.rows())
        .field("reason", found == null ? withoutRows(dataset, inPack) : null)
        .field("inPack", inPack)
        .field("curated", dataset.editions().isEmpty())
        .field("isOld", age(dataset).endsWith("!"))
        .objects("editions", dataset.editions(), SourcesCommand::edition);
  }

  private static String withoutRows(Dataset dataset, boolean inPack) {
    if (dataset.editions().isEmpty()) {
      return "collected for this program, and shipped with it";
    }
    return inPack
        ? "the built-in pack has figures computed from it, not its rows"
        : "it is not installed";
  }

  private static void edition(Json json, Dataset.Edition edition) {
    json.field("id", edition.id())
        .field("format", edition.format())
        .field("file", edition.file())
        .field("published", edition.published())
        .field("rows", edition.rows())
        .field("sha256", edition.sha256());
  }

  private static void issue(Json json, DataIssue issue) {
    json.field("dataset", issue.dataset())
        .field("severity", issue.severity().name())
        .field("kind", issue.kind())
        .field("line", issue.line())
        .field("message", issue.message());
  }
}
