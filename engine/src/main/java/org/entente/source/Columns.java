package org.entente.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a file, as its header names them. */
public final class Columns {
  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();

  /**
   * @param names in the file's order; of several columns with one name the first is found
   */
  public Columns(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      positions.putIfAbsent(names.get(i), i);
    }
  }

  /** In the file's order. */
  public List<String> names() {
    return names;
  }

  /** True if the file has such a column. */
  public boolean has(String column) {
    return positions.containsKey(column);
  }

  /**
   * Where a column stands, the first being 0.
   *
   * @throws IllegalArgumentException if the file has no such column: the reader asks for what its
   *     {@link Header} does not promise
   */
  public int position(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException("the reader declares no column " + column);
    }
    return position;
  }
}
