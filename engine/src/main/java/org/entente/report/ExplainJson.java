package org.entente.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.assess.explain.Figure;
import org.entente.domain.Source;
import org.entente.evidence.RowSet;

/** A figure with the rows it rests on, as JSON. */
public final class ExplainJson {
  private ExplainJson() {}

  /** The whole answer. */
  public static String render(
      Figure figure, List<RowSet> sets, Map<String, Source> sources, String version) {
    List<Source> cited =
        figure.estimate().sources().stream()
            .filter(sources::containsKey)
            .map(sources::get)
            .toList();
    return Json.object(
        json ->
            json.field("version", version)
                .estimate("estimate", figure.estimate(), figure.id())
                .objects("rows", sets, ExplainJson::set)
                .objects("sources", cited, AssessmentJson::source));
  }

  private static void set(Json json, RowSet set) {
    json.field("what", set.what())
        .field("query", set.query())
        .field("count", set.count())
        .objects(
            "first", set.first(), (row, cells) -> named(set.columns(), cells).forEach(row::field));
  }

  private static Map<String, String> named(List<String> columns, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      row.put(columns.get(c), cells.get(c));
    }
    return row;
  }
}
