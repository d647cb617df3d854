package org.entente.report.page.brief;

import gg.jte.Content;
import java.util.List;

/** What a section is made of. */
public sealed interface Block {

  /**
   * A paragraph.
   *
   * @param label its number with a full stop; empty where it has none
   * @param anchor its id; empty where it has none
   * @param lead first words, set off; may be empty
   */
  record Paragraph(String label, String anchor, String lead, List<Run> runs) implements Block {}

  /**
   * Drawings with a caption beneath; several stand side by side, two in a row.
   *
   * @param wide whether each takes the whole line
   */
  record Drawing(List<Content> drawings, boolean wide, String caption) implements Block {}

  /**
   * A table.
   *
   * @param css class of the table, for its widths
   */
  record Grid(String css, String caption, List<String> headings, List<List<Cell>> rows)
      implements Block {}

  /**
   * One cell.
   *
   * @param drawing stands before the text; draws nothing where there is none
   */
  record Cell(Content drawing, List<Run> runs) {
    private static final Content NOTHING = output -> {};

    /** Text alone. */
    public static Cell of(List<Run> runs) {
      return new Cell(NOTHING, runs);
    }

    /** Text without a note. */
    public static Cell of(String text) {
      return of(List.of(new Run(text, 0, "")));
    }
  }
}
