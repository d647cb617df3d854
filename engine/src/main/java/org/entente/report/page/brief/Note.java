package org.entente.report.page.brief;

import java.util.List;

/**
 * What stands behind a figure.
 *
 * @param id name of the figure, or the command that shows it
 * @param text figure, method, years and rows
 * @param sources keys of the list of sources
 * @param marks places that refer to it
 */
public record Note(int number, String id, String text, List<Key> sources, List<Mark> marks) {

  /**
   * A source.
   *
   * @param key "S3"
   * @param publisher who stands behind it
   */
  public record Key(String key, String publisher) {}

  /**
   * A place in the text.
   *
   * @param ref id of the mark
   * @param where "5" for a paragraph, "key points"
   */
  public record Mark(String ref, String where) {}
}
