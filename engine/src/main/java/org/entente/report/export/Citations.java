package org.entente.report.export;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.domain.Source;

/** {@code CITATIONS.bib}: BibTeX of the program and of every dataset that a row rests on. */
public final class Citations {
  /** Name of the file. */
  public static final String FILE = "CITATIONS.bib";

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /** What TeX would take for a command, and how it is written. */
  private static final Map<Character, String> SPECIAL =
      Map.of(
          '\\', "\\textbackslash{}",
          '~', "\\textasciitilde{}",
          '^', "\\textasciicircum{}",
          '{', "\\{",
          '}', "\\}",
          '&', "\\&",
          '%', "\\%",
          '$', "\\$",
          '#', "\\#",
          '_', "\\_");

  private Citations() {}

  public static String render(Export export) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        @misc{entente,
          title = {Entente},
          note = {Version %s, evidence as of %s}
        }
        """
            .formatted(export.version(), export.asOf()));
    new TreeMap<>(export.sources()).forEach((id, source) -> entry(out, id, source));
    return out.toString();
  }

  private static void entry(StringBuilder out, String id, Source source) {
    out.append("\n@misc{").append(id).append(",\n");
    field(out, "title", "{" + escaped(source.title()) + "}");
    field(out, "author", "{" + escaped(source.publisher()) + "}");
    Matcher year = YEAR.matcher(source.citation());
    if (year.find()) {
      field(out, "year", year.group());
    }
    if (!source.url().isEmpty()) {
      field(out, "howpublished", "\\url{" + source.url() + "}");
    }
    out.append("  note = {Cite as: ")
        .append(escaped(source.citation()))
        .append(". Licence: ")
        .append(escaped(source.licence()))
        .append("}\n}\n");
  }

  private static void field(StringBuilder out, String name, String value) {
    out.append("  ").append(name).append(" = {").append(value).append("},\n");
  }

  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append(SPECIAL.getOrDefault((char) c, Character.toString(c))));
    return out.toString();
  }
}
