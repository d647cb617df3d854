package org.entente.report.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.assess.watch.News;
import org.entente.assess.watch.Snapshot;
import org.entente.domain.Actors;
import org.entente.report.Json;
import org.entente.report.TextLines;
import org.jspecify.annotations.Nullable;

/** What a watch found, as text and as JSON. */
public final class WatchReport {
  private static final int INDENT = 4;

  private final @Nullable Snapshot before;
  private final Snapshot now;
  private final Actors actors;
  private final List<News> news;

  /**
   * @param before null on the first run
   */
  public WatchReport(@Nullable Snapshot before, Snapshot now, Actors actors) {
    this.before = before;
    this.now = now;
    this.actors = actors;
    this.news = before == null ? List.of() : News.between(before, now, actors);
  }

  /** Whether anything is new. */
  public boolean hasNews() {
    return !news.isEmpty();
  }

  /** For a person. */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(before == null ? first() : head(before));
    for (Snapshot.Group group : now.groups()) {
      List<News> its = news.stream().filter(each -> each.group().equals(group.name())).toList();
      if (before != null) {
        out.append('\n').append(heading(group)).append('\n').append(members(group));
        its.forEach(each -> out.append(item(each)));
        if (its.isEmpty()) {
          out.append(isNew(group) ? "  Watched from now on.\n" : "  Nothing new.\n");
        }
      }
    }
    return out.toString();
  }

  private String first() {
    return paragraph(
        "The first watch: there is nothing to compare with yet. Kept as of %s, from the %s: %s."
                .formatted(
                    now.asOf(),
                    now.evidence(),
                    now.groups().stream()
                        .map(group -> "%s (%s)".formatted(group.name(), group.label()))
                        .collect(Collectors.joining(", ")))
            + " The next watch says what is new: acts of three or more members, another label or"
            + " verdict, figures and outsiders that moved beyond both 95 % intervals, shifts of"
            + " level.");
  }

  private String head(Snapshot known) {
    String editions = String.join(", ", editions(known));
    return paragraph(
        "%d new since the evidence as of %s (%s); now as of %s (%s). %s"
                .formatted(
                    news.size(),
                    known.asOf(),
                    known.evidence(),
                    now.asOf(),
                    now.evidence(),
                    editions.isEmpty() ? "Same editions." : "Other editions: " + editions + ".")
            + otherYears(known));
  }

  /** Empty where the years are the same as before. */
  private String otherYears(Snapshot known) {
    return now.groups().stream()
        .flatMap(
            group ->
                known.groups().stream()
                    .filter(each -> each.name().equals(group.name()))
                    .map(each -> otherYears(each, group)))
        .distinct()
        .collect(Collectors.joining());
  }

  private static String otherYears(Snapshot.Group then, Snapshot.Group now) {
    if (then.from() == now.from() && then.to() == now.to()) {
      return "";
    }
    boolean left = then.from() < now.from() || then.to() > now.to();
    return " %d-%d then, %d-%d now: part of a move may come from the years that %s."
        .formatted(
            then.from(),
            then.to(),
            now.from(),
            now.to(),
            left ? "left the window" : "came into the window");
  }

  private boolean isNew(Snapshot.Group group) {
    return before == null
        || before.groups().stream().noneMatch(each -> each.name().equals(group.name()));
  }

  private static String heading(Snapshot.Group group) {
    return "%s, %d-%d: %s".formatted(group.name(), group.from(), group.to(), group.label());
  }

  /** Whose codes the lines below it use. */
  private String members(Snapshot.Group group) {
    String names =
        group.members().stream()
            .map(code -> group.named(code, actors))
            .collect(Collectors.joining(", "));
    return TextLines.wrap(names, 2) + '\n';
  }

  private static String item(News each) {
    StringBuilder out = new StringBuilder("  " + each.what() + "\n");
    if (!each.before().isEmpty()) {
      out.append(TextLines.wrap("before: " + each.before(), INDENT)).append('\n');
    }
    if (!each.now().isEmpty()) {
      out.append(TextLines.wrap("now:    " + each.now(), INDENT)).append('\n');
    }
    return out.toString();
  }

  private static String paragraph(String text) {
    return TextLines.wrap(text, 0) + '\n';
  }

  /** Editions that one of the two has and the other has not, or has with other bytes. */
  private List<String> editions(Snapshot known) {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, String> each : now.editions().entrySet()) {
      if (!each.getValue().equals(known.editions().get(each.getKey()))) {
        all.add(each.getKey());
      }
    }
    known.editions().keySet().stream()
        .filter(edition -> !now.editions().containsKey(edition))
        .forEach(edition -> all.add(edition + " (gone)"));
    return all;
  }

  /** For a program. */
  public String json(String version) {
    return Json.object(
        json -> {
          json.field("version", version)
              .field("asOf", now.asOf())
              .field("evidence", now.evidence())
              .field("first", before == null)
              .field("since", before == null ? null : before.asOf())
              .field("sinceEvidence", before == null ? null : before.evidence())
              .strings("editions", before == null ? List.of() : editions(before))
              .objects("groups", now.groups(), WatchReport::group)
              .objects("news", news, WatchReport::item);
        });
  }

  private static void group(Json json, Snapshot.Group group) {
    json.field("name", group.name())
        .strings("members", group.members())
        .field("from", group.from())
        .field("to", group.to())
        .field("label", group.label());
  }

  private static void item(Json json, News each) {
    json.field("group", each.group())
        .field("kind", each.kind().id())
        .field("what", each.what())
        .field("before", each.before().isEmpty() ? null : each.before())
        .field("now", each.now().isEmpty() ? null : each.now());
  }
}
