package org.entente.report.export;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A table with its rows.
 *
 * @param name of its files, without what stands behind the dot
 * @param about what a row is, and what no row means
 * @param columns in their order
 * @param rows in their order
 * @param sourcesOf ids of the datasets that a row rests on
 */
public record Table<R>(
    String name,
    String about,
    List<Column<R>> columns,
    List<R> rows,
    Function<R, List<String>> sourcesOf) {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Ids of all datasets that some row rests on, sorted. */
  public Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    rows.forEach(row -> sources.addAll(sourcesOf.apply(row)));
    return sources;
  }

  /** The same without rows that rest on one of these datasets. */
  public Table<R> without(Set<String> datasets) {
    List<R> kept =
        rows.stream()
            .filter(row -> sourcesOf.apply(row).stream().noneMatch(datasets::contains))
            .toList();
    return new Table<>(name, about, columns, kept, sourcesOf);
  }
}
