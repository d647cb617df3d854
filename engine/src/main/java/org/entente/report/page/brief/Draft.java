package org.entente.report.page.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.assess.ProfileRow;
import org.entente.assess.explain.Figure;
import org.entente.assess.explain.Figures;
import org.entente.domain.Estimate;
import org.entente.evidence.RowSet;
import org.entente.report.chart.NumberText;
import org.entente.report.page.Seen;

/** Numbers the paragraphs and notes of one brief as they are written. */
public final class Draft {
  private final BriefCase facts;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, String> remarks = new LinkedHashMap<>();
  private final Map<String, Numbered> notes = new LinkedHashMap<>();
  private final SourceList sources;
  private int paragraphs;

  private record Numbered(int number, Footing footing, List<Note.Mark> marks) {}

  public Draft(BriefCase facts) {
    this.facts = facts;
    this.sources = new SourceList(facts.sources(), facts.editions());
    Figures.of(facts.assessment()).all().forEach(each -> figures.put(each.id(), each));
    facts.assessment().profile().forEach(row -> remarks.put(Figures.id(row), row.note()));
  }

  /** A numbered paragraph, which begins with words that are set off; these may be empty. */
  public Passage paragraph(String lead) {
    paragraphs++;
    String number = Integer.toString(paragraphs);
    return new Passage(this, number + ".", "p-" + number, lead, "paragraph " + number);
  }

  /** One without a number: a key point, the cell of a table. */
  public Passage passage(String where) {
    return new Passage(this, "", "", "", where);
  }

  /** Marks a figure of the assessment; its note is made at the first mark. */
  Run mark(String figure, String text, String where) {
    Figure found = figures.get(figure);
    if (found == null) {
      throw new IllegalArgumentException("no figure is called " + figure);
    }
    Numbered known = notes.get(figure);
    return mark(known == null ? footing(found) : known.footing(), text, where);
  }

  Run mark(Footing footing, String text, String where) {
    Numbered note =
        notes.computeIfAbsent(
            footing.id(), id -> new Numbered(notes.size() + 1, footing, new ArrayList<>()));
    String ref = "ref-" + note.number() + "-" + (note.marks().size() + 1);
    note.marks().add(new Note.Mark(ref, where));
    return new Run(text, note.number(), ref);
  }

  private Footing footing(Figure figure) {
    Estimate estimate = figure.estimate();
    List<String> parts = new ArrayList<>();
    parts.add(NumberText.full(estimate) + Seen.inFull(estimate, false) + ".");
    if (!estimate.method().isBlank()) {
      parts.add("How: " + estimate.method() + ".");
    }
    String remark = remarks.getOrDefault(figure.id(), "");
    if (!remark.isBlank()) {
      parts.add("Seen: " + remark + ".");
    }
    parts.add(rows(figure));
    return new Footing(figure.id(), String.join(" ", parts), estimate.sources());
  }

  private String rows(Figure figure) {
    List<RowSet> sets = facts.rows().apply(figure);
    return sets.isEmpty()
        ? "The evidence at hand has no rows behind it."
        : sets.stream().map(Draft::rows).collect(Collectors.joining("; ", "Rows: ", "."));
  }

  /** What a reader of the table needs, in brackets, is for those who open it. */
  private static String rows(RowSet set) {
    return "%s (%s)"
        .formatted(NumberText.count(set.count()), set.what().replaceFirst(" \\(.*", ""));
  }

  /** Whether a row can be marked: the assessment holds it. */
  boolean holds(ProfileRow row) {
    return figures.containsKey(Figures.id(row));
  }

  /** All notes, by number. */
  public List<Note> notes() {
    return notes.values().stream().map(this::note).toList();
  }

  private Note note(Numbered each) {
    Footing footing = each.footing();
    return new Note(
        each.number(),
        footing.id(),
        footing.text(),
        footing.sources().stream().map(sources::key).toList(),
        List.copyOf(each.marks()));
  }

  /** The sources of the notes; to be called after {@link #notes}. */
  public List<SourceList.Cited> sources() {
    return sources.cited();
  }
}
