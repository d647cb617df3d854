package org.entente.app;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.entente.domain.NoEvidence;
import org.entente.evidence.StoreFiles;
import org.entente.report.Json;
import org.entente.source.fetch.Outcome;
import org.entente.source.fetch.Plan;
import org.jspecify.annotations.Nullable;

/** Says what was or would be fetched: lines for a person, or JSON. */
final class FetchReport {
  private static final String SHIPPED = "Nothing to fetch: what was named ships with Entente.";

  private final PrintStream out;
  private final StoreFiles files;
  private final boolean json;

  FetchReport(PrintStream out, StoreFiles files, boolean json) {
    this.out = out;
    this.files = files;
    this.json = json;
  }

  /** What would be done. */
  void plans(List<Plan> plans) {
    if (json) {
      print(plans, (to, plan) -> write(to, plan, word(plan.way())));
      return;
    }
    if (plans.isEmpty()) {
      out.println(SHIPPED);
      return;
    }
    plans.forEach(plan -> line(plan, word(plan.way()), "", origin(plan)));
    out.printf("%s: %s. Nothing was done.%n", number(plans.size()), counts(plans));
  }

  private static String number(int files) {
    return files == 1 ? "1 file" : files + " files";
  }

  private static String origin(Plan plan) {
    return switch (plan.way()) {
      case PRESENT -> "";
      case COPY, DOWNLOAD -> plan.from();
      case BY_HAND -> plan.dataset().source().url();
    };
  }

  private static String counts(List<Plan> plans) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    plans.forEach(plan -> counts.merge(word(plan.way()), 1, Integer::sum));
    return inWords(counts);
  }

  private static String inWords(Map<String, Integer> counts) {
    return String.join(
        ", ", counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What was done. */
  void outcomes(List<Outcome> outcomes) {
    if (json) {
      print(outcomes, FetchReport::write);
      return;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    long bytes = 0;
    for (Outcome outcome : outcomes) {
      String state = word(outcome.state());
      counts.merge(state, 1, Integer::sum);
      bytes += Math.max(0, outcome.bytes());
      line(outcome.plan(), state, size(outcome.bytes()), note(outcome));
    }
    if (outcomes.isEmpty()) {
      out.println(SHIPPED);
      return;
    }
    out.printf(
        Locale.ROOT,
        "%s: %s; %.1f MB in %s%n",
        number(outcomes.size()),
        inWords(counts),
        bytes / 1e6,
        files.raw());
  }

  private static String note(Outcome outcome) {
    return switch (outcome.state()) {
      case COPIED, FETCHED, TAKEN -> "from " + outcome.plan().from();
      case PRESENT, UNCHANGED -> "";
      case BY_HAND -> "from " + outcome.plan().dataset().source().url();
      case FAILED -> outcome.message();
    };
  }

  private static String size(long bytes) {
    return bytes < 0 ? "-" : "%,d".formatted(bytes);
  }

  private void line(Plan plan, String state, String size, String note) {
    String line =
        "%-28s %-16s %-10s %11s  %s"
            .formatted(plan.dataset().id(), plan.edition().id(), state, size, note);
    out.println(line.stripTrailing());
  }

  private static void write(Json json, Plan plan, String state) {
    json.field("dataset", plan.dataset().id())
        .field("edition", plan.edition().id())
        .field("state", state)
        .field("from", orNull(plan.from()))
        .field("page", orNull(plan.dataset().source().url()))
        .field("file", plan.target().toString());
  }

  private static void write(Json json, Outcome outcome) {
    write(json, outcome.plan(), word(outcome.state()));
    if (outcome.isThere()) {
      json.field("bytes", outcome.bytes());
    } else {
      json.field("bytes", (Double) null);
    }
    json.field("sha256", outcome.sha256()).field("reason", orNull(outcome.message()));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private <T> void print(List<T> entries, BiConsumer<Json, T> each) {
    out.print(
        Json.object(
            json ->
                json.field("version", Version.NUMBER)
                    .field("asOf", LocalDate.now(ZoneOffset.UTC).toString())
                    .field("folder", files.raw().toString())
                    .objects("files", entries, each)));
  }

  /**
   * Ends with exit code 3 if something asked for is missing: a failure always counts, a file that
   * must be fetched by hand counts if its dataset was named or if nothing at all came.
   *
   * @throws NoEvidence with the first reason
   */
  static void demand(List<Outcome> outcomes, boolean named) {
    List<Outcome> failed =
        outcomes.stream().filter(it -> it.state() == Outcome.State.FAILED).toList();
    if (!failed.isEmpty()) {
      throw new NoEvidence(first(failed, "could not be fetched"), "");
    }
    List<Outcome> missing = outcomes.stream().filter(outcome -> !outcome.isThere()).toList();
    if (!missing.isEmpty() && (named || missing.size() == outcomes.size())) {
      throw new NoEvidence(first(missing, "have to be fetched by hand"), "");
    }
  }

  private static String first(List<Outcome> outcomes, String what) {
    Outcome first = outcomes.get(0);
    String prefix = first.state() == Outcome.State.FAILED ? first.plan().dataset().id() + ": " : "";
    return outcomes.size() == 1
        ? prefix + first.message()
        : "%d files %s. The first: %s%s".formatted(outcomes.size(), what, prefix, first.message());
  }
}
