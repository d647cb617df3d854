package org.entente.report.page.brief;

import java.util.ArrayList;
import java.util.List;

/** A paragraph as it is written, sentence by sentence. */
public final class Passage {
  private final Draft draft;
  private final String label;
  private final String anchor;
  private final String lead;
  private final String where;
  private final List<Run> runs = new ArrayList<>();
  private String open = "";

  Passage(Draft draft, String label, String anchor, String lead, String where) {
    this.draft = draft;
    this.label = label;
    this.anchor = anchor;
    this.lead = lead;
    this.where = where;
  }

  /** Adds words, with a blank before them unless they begin with a sign of punctuation. */
  public Passage say(String words) {
    if (words.isEmpty()) {
      return this;
    }
    boolean first = open.isEmpty() && runs.isEmpty();
    open +=
        (first || ",.;:)".indexOf(words.charAt(0)) >= 0 ? "" : " ")
            + words.replace(" %", "\u00a0%");
    return this;
  }

  /** Marks what was said last with the note of a figure. */
  public Passage mark(String figure) {
    runs.add(draft.mark(figure, open, where));
    open = "";
    return this;
  }

  /** The same with a note of its own. */
  public Passage mark(Footing footing) {
    runs.add(draft.mark(footing, open, where));
    open = "";
    return this;
  }

  /** What was written. */
  public List<Run> runs() {
    List<Run> all = new ArrayList<>(runs);
    if (!open.isEmpty()) {
      all.add(new Run(open, 0, ""));
    }
    return all;
  }

  /** The same as a paragraph. */
  public Block.Paragraph end() {
    return new Block.Paragraph(label, anchor, lead, runs());
  }
}
