package org.entente.source.ties;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.AgreementParty;
import org.entente.source.Row.Clause;
import org.entente.source.Rows;
import org.entente.source.Table;

/**
 * ATOP 5.1 by alliance or by phase of an alliance: its dates, its clauses taken together and all
 * states that ever were members.
 *
 * <p>Neither the day a member joined nor what that member itself promised is in these files, so
 * their rows carry ids of their own ("alliance:3180", "phase:3424.2") and must not be used for
 * obligations: in them Poland is in the North Atlantic Treaty since 1949.
 */
public final class AtopAllianceReader implements Reader {
  private static final Spell.Columns BEGIN = new Spell.Columns("begyr", "begmo", "begday");
  private static final Spell.Columns END = new Spell.Columns("endyr", "endmo", "endday");

  private static final int EDITION = 2018;

  private final String format;
  private final String prefix;
  private final String idColumn;
  private final Table table;
  private final List<String> memberColumns;

  private AtopAllianceReader(String format, String prefix, String idColumn) {
    this.format = format;
    this.prefix = prefix;
    this.idColumn = idColumn;
    this.table = Table.shipped(AtopAllianceReader.class, format);
    this.memberColumns =
        table.columns().stream().filter(column -> column.matches("mem\\d+")).toList();
  }

  /** One record an alliance. */
  public static AtopAllianceReader alliances() {
    return new AtopAllianceReader("atop-alliance", "alliance:", "atopid");
  }

  /** One record a phase: the text was changed so that it promises something else. */
  public static AtopAllianceReader phases() {
    return new AtopAllianceReader("atop-phase", "phase:", "atopidphase");
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    Set<String> seen = new HashSet<>();
    table.each(
        file,
        out,
        cells -> {
          Spell spell = Spell.of(cells, BEGIN, END);
          if (!seen.add(cells.text(idColumn))) {
            findings.error("reused-key", cells.line(), "a second record with this id: left out");
          } else if (spell.isEmpty() || cells.flag("ineffect") != (spell.to() == null)) {
            findings.error("bad-spell", cells.line(), "the end contradicts the start or ineffect");
          } else if (!spell.isPast()) {
            emit(cells, spell, harmoniser, findings, out);
          }
        });
    findings.report(out);
  }

  private void emit(Cells cells, Spell spell, Harmoniser harmoniser, Findings findings, Rows out)
      throws IOException {
    if (spell.partial()) {
      findings.warning(
          "partial-date", cells.line(), "day unknown: first of the month, or its last");
    }
    String id = prefix + cells.text(idColumn);
    Set<Clause> clauses = Promises.of(cells, Promises.ATOP);
    for (String column : memberColumns) {
      if (!cells.isEmpty(column)) {
        int member = cells.integer(column);
        Optional<String> state = harmoniser.byCow(member, spell.lastYear(EDITION), cells.line());
        state.ifPresent(code -> out.row(party(cells.line(), id, code, clauses, spell)));
        findings.warning(
            "dates-of-the-alliance",
            cells.line(),
            "members with the alliance's dates and clauses, not their own: not for obligations");
      }
    }
  }

  private static AgreementParty party(
      long line, String id, String state, Set<Clause> clauses, Spell spell) {
    String name = "ATOP " + id.replace(':', ' ') + " (ever a member)";
    return new AgreementParty(line, id, name, state, clauses, spell.from(), spell.to());
  }
}
