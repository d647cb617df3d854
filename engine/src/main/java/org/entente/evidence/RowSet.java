package org.entente.evidence;

import java.util.List;

/**
 * Rows that a figure rests on.
 *
 * @param what they are, for a reader
 * @param query SQL that finds them, its values filled in; a reader with the DuckDB shell can run it
 *     on the store, or on the unpacked Parquet files as views of the same names
 * @param count how many there are
 * @param columns names, in the order of the cells
 * @param first the first of them; an empty cell is NULL
 */
public record RowSet(
    String what, String query, long count, List<String> columns, List<List<String>> first) {
  public RowSet {
    columns = List.copyOf(columns);
    first = first.stream().map(List::copyOf).toList();
  }
}
