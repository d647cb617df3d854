package org.entente.source.ties;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.entente.source.Harmoniser;
import org.entente.source.MalformedFile;
import org.entente.source.RawFile;
import org.entente.source.Reader;
import org.entente.source.Row.DyadSpell;
import org.entente.source.Rows;
import org.entente.source.Table;
import org.entente.source.Years;
import org.jspecify.annotations.Nullable;

/**
 * Global Sanctions Data Base V3, one record a case: directed {@link DyadSpell}s of kind "sanction"
 * from every sender to every target named, whole years. Organisations stay organisations.
 *
 * <p>The data end in 2022. A case that ends in 2022 and whose outcome reads "ongoing" is open; one
 * that ends in 2022 with another outcome ended in that year.
 */
public final class GsdbReader implements Reader {
  private static final int LAST_YEAR = 2022;
  private static final List<String> KINDS =
      List.of("arms", "military", "financial", "travel", "other");
  private static final Set<String> TRADE = Set.of("exp_part", "exp_compl", "imp_part", "imp_compl");

  @Override
  public String format() {
    return "gsdb-case";
  }

  @Override
  public void read(RawFile file, Harmoniser harmoniser, Rows out) throws IOException {
    Findings findings = new Findings(harmoniser.dataset().id());
    NameList names = new NameList(namesWithComma(harmoniser));
    Set<String> ids = new HashSet<>();
    Table.shipped(getClass(), format())
        .each(
            file,
            out,
            cells -> {
              if (ids.add(cells.text("case_id"))) {
                emit(cells, names, harmoniser, findings, out);
              } else {
                findings.warning(
                    "reused-key", cells.line(), "a second record with this case: left out");
              }
            });
    findings.report(out);
  }

  private static Set<String> namesWithComma(Harmoniser harmoniser) {
    return Stream.concat(
            harmoniser.dataset().names().keySet().stream(),
            harmoniser.dataset().ignored().keySet().stream())
        .filter(name -> name.contains(","))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void emit(
      Cells cells, NameList names, Harmoniser harmoniser, Findings findings, Rows out)
      throws IOException {
    int begin = cells.integer("begin");
    LocalDate to = end(cells, begin, findings);
    String note = note(cells);
    List<String> senders =
        actors("sanctioning_state", "sender_mult", cells, names, harmoniser, findings);
    List<String> targets =
        actors("sanctioned_state", "target_mult", cells, names, harmoniser, findings);
    for (String sender : senders) {
      for (String target : targets) {
        if (sender.equals(target)) {
          findings.warning("one-actor", cells.line(), "sender and target are one actor: left out");
        } else {
          LocalDate from = Years.firstDay(begin);
          out.row(
              new DyadSpell(cells.line(), "sanction", sender, target, true, from, to, null, note));
        }
      }
    }
  }

  private static List<String> actors(
      String column,
      String flag,
      Cells cells,
      NameList list,
      Harmoniser harmoniser,
      Findings findings)
      throws MalformedFile {
    List<String> names = list.split(cells.text(column));
    LocalDate on = Years.firstDay(cells.integer("begin"));
    List<String> codes = new ArrayList<>();
    for (String name : names) {
      harmoniser.byName(name, on, cells.line()).ifPresent(codes::add);
      if (harmoniser.dataset().ignored().containsKey(name)) {
        findings.warning(
            "not-an-actor", cells.line(), "a sender or target that is no actor: left out");
      }
    }
    report(column, names, cells.flag(flag), cells, findings);
    return codes.stream().distinct().toList();
  }

  private static void report(
      String column, List<String> names, boolean flagged, Cells cells, Findings findings) {
    if (names.size() > 1) {
      findings.warning(
          "list-of-names", cells.line(), "several names in one cell: each taken by itself");
      if (!flagged) {
        findings.warning(
            "list-not-flagged", cells.line(), "several names, but not flagged as a group");
      }
    } else if (flagged && column.equals("sanctioned_state") && names.contains("Yugoslavia")) {
      findings.warning(
          "group-named-as-state",
          cells.line(),
          "Yugoslavia flagged as a group (its successors too): only SRB is taken");
    }
  }

  private static @Nullable LocalDate end(Cells cells, int begin, Findings findings)
      throws MalformedFile {
    int end = cells.integer("end");
    if (end < begin || end > LAST_YEAR) {
      throw cells.bad("end", "a year from the begin to 2022", null);
    }
    boolean ongoing = cells.text("success").contains("ongoing");
    if (end == LAST_YEAR && ongoing) {
      findings.warning(
          "open-at-the-end", cells.line(), "ongoing in 2022, where the data end: open");
      return null;
    }
    if (ongoing) {
      findings.warning(
          "ongoing-but-ended", cells.line(), "reads ongoing but has an end: the end stands");
    }
    return Years.lastDay(end);
  }

  private static String note(Cells cells) throws MalformedFile {
    List<String> kinds = new ArrayList<>();
    List<String> trade =
        Stream.of(cells.text("descr_trade").split(",")).map(String::strip).toList();
    if (cells.flag("trade")) {
      if (!TRADE.containsAll(trade)) {
        throw cells.bad("descr_trade", "of exp and imp, part and compl", null);
      }
      kinds.add("trade " + String.join(" ", trade));
    }
    for (String kind : KINDS) {
      if (cells.flag(kind)) {
        kinds.add(kind);
      }
    }
    return "case " + cells.text("case_id") + ": " + String.join("; ", kinds);
  }
}
