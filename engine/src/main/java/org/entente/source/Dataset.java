package org.entente.source;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.domain.Source;

/**
 * One dataset as {@code datasets/<id>.yml} declares it: what it is, who made it, which files it
 * comes in, where it can see, and what is known to be wrong with it.
 *
 * @param source citation and licence; its id is the file's name
 * @param redistribute "none", "computed" (figures computed from it may be published) or "any"
 * @param ageLimitMonths an edition older than this is reported as old; 0 for never
 * @param coverage where it can see
 * @param names upstream names or codes that the registry of actors cannot know, to actor codes
 * @param ignored upstream names that are left out on purpose, each with the reason
 * @param faults known faults of the data, in plain words, each handled by the reader
 * @param editions newest first
 */
public record Dataset(
    Source source,
    String redistribute,
    int ageLimitMonths,
    Span coverage,
    Map<String, String> names,
    Map<String, String> ignored,
    List<String> faults,
    List<Edition> editions) {

  public String id() {
    return source.id();
  }

  /** The edition of this name. */
  public Optional<Edition> findEdition(String edition) {
    return editions.stream().filter(each -> each.id().equals(edition)).findFirst();
  }

  /**
   * Where a dataset can see. Outside it the answer is "no evidence".
   *
   * @param from first year
   * @param to last year
   * @param gaps periods within in which it is blind, as "2021-12-25/2022-11-02"
   * @param absent actor codes that it never covers
   * @param note in words
   */
  public record Span(int from, int to, List<String> gaps, List<String> absent, String note) {}

  /**
   * One published file.
   *
   * @param id edition name as published
   * @param format the {@link Reader#format()} that reads it
   * @param file path below a mirror folder, and the file name when fetched
   * @param url where it can be fetched, empty if only by hand
   * @param sha256 of the file as stored; empty for a living upstream file whose sum nobody can know
   * @param encoding a Java charset name
   * @param published when it came out, as "2018" or "2026-02"
   * @param rows data records expected; 0 if unknown
   * @param minRows fewer than this aborts
   * @param maxRows more than this warns; 0 for no limit
   */
  public record Edition(
      String id,
      String format,
      String file,
      String url,
      String sha256,
      String encoding,
      String published,
      long rows,
      long minRows,
      long maxRows) {

    /**
     * The last day on which it can have come out, by what is said of it: of "2022" the last of that
     * year, of "2024-06" the last of that month; empty where nobody knows, or it never stops
     * changing.
     */
    public Optional<LocalDate> publishedBy() {
      String[] parts = published.split("-");
      if (!published.matches("[0-9]{4}(-[0-9]{2}){0,2}")) {
        return Optional.empty();
      }
      int year = Integer.parseInt(parts[0]);
      YearMonth month = YearMonth.of(year, parts.length > 1 ? Integer.parseInt(parts[1]) : 12);
      return Optional.of(
          parts.length > 2 ? month.atDay(Integer.parseInt(parts[2])) : month.atEndOfMonth());
    }
  }
}
