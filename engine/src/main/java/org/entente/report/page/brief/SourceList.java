package org.entente.report.page.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.domain.Source;

/** Datasets in the order in which notes name them first. */
public final class SourceList {
  private final Map<String, Source> known;
  private final Map<String, String> editions;
  private final Map<String, String> keys = new LinkedHashMap<>();

  SourceList(Map<String, Source> known, Map<String, String> editions) {
    this.known = known;
    this.editions = editions;
  }

  Note.Key key(String id) {
    String key = keys.computeIfAbsent(id, unused -> "S" + (keys.size() + 1));
    Source source = known.get(id);
    return new Note.Key(key, source == null ? id : source.publisher());
  }

  /**
   * One entry of the list.
   *
   * @param link address to follow; empty unless it is a plain web address
   * @param edition as installed; empty where it is not known
   */
  public record Cited(
      String key,
      String id,
      String title,
      String publisher,
      String citation,
      String licence,
      String link,
      String edition) {}

  List<Cited> cited() {
    List<Cited> all = new ArrayList<>();
    keys.forEach((id, key) -> all.add(cited(id, key)));
    return all;
  }

  private Cited cited(String id, String key) {
    Source source = known.getOrDefault(id, new Source(id, id, "", "", "not recorded", ""));
    String lower = source.url().toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("https://") || lower.startsWith("http://");
    return new Cited(
        key,
        id,
        source.title(),
        source.publisher(),
        source.citation(),
        source.licence(),
        web ? source.url() : "",
        editions.getOrDefault(id, ""));
  }
}
