package org.entente.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.entente.domain.Misspelling;
import org.entente.domain.UserError;
import org.entente.source.Dataset;

/** Datasets by the ids that a person types. */
record KnownDatasets(List<Dataset> all) {
  /** Nearest ids shown first when one is unknown. */
  private static final int NEAREST_SHOWN = 5;

  /** Edits beyond which two ids are equally far. */
  private static final int FARTHEST = 30;

  /**
   * The datasets of these ids in capitals or not, each once; all of them for none.
   *
   * @throws UserError for an unknown id, with the nearest
   */
  List<Dataset> named(List<String> ids) {
    return ids.isEmpty() ? all : ids.stream().map(this::get).distinct().toList();
  }

  /**
   * @throws UserError for an unknown id, with the nearest
   */
  Dataset get(String id) {
    return all.stream()
        .filter(dataset -> dataset.id().equalsIgnoreCase(id.strip()))
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  private UserError unknown(String id) {
    List<String> known = nearestFirst(id.toLowerCase(Locale.ROOT));
    int shown = Math.min(NEAREST_SHOWN, known.size());
    return new UserError(
        "There is no dataset \"" + id + "\".",
        "Maybe %s. All others: %s"
            .formatted(
                String.join(", ", known.subList(0, shown)),
                String.join(", ", known.subList(shown, known.size()))));
  }

  /** All known ids: those that contain what was typed, then by edits. */
  private List<String> nearestFirst(String id) {
    return all.stream()
        .map(Dataset::id)
        .sorted(
            Comparator.comparing((String known) -> !known.contains(id))
                .thenComparing(known -> Misspelling.distance(id, known, FARTHEST))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
