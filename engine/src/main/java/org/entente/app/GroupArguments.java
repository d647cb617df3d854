package org.entente.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.domain.Period;
import org.entente.domain.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A group and a period, as several commands take them. */
final class GroupArguments {
  /** Largest group: 435 pairs is what a page can still show. */
  static final int MOST = 30;

  /** First year with recorded votes, and the last that the sources reach. */
  static final int FIRST_YEAR = 1946;

  static final int LAST_YEAR = 2025;

  @Parameters(
      arity = "1..*",
      paramLabel = "MEMBER",
      description = "Codes (RUS), names (\"North Korea\") or a named group (crink, nato, brics).")
  private List<String> members = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      description = "First year; by default 11 years before --to.")
  private @Nullable Integer from;

  @Option(
      names = "--to",
      paramLabel = "YEAR",
      description = "Last year; by default " + LAST_YEAR + ".")
  private @Nullable Integer to;

  /**
   * The years asked for.
   *
   * @throws UserError if they are reversed or outside {@value #FIRST_YEAR} to this year
   */
  Period period() {
    return period(from, to);
  }

  static Period period(@Nullable Integer from, @Nullable Integer to) {
    if (from != null) {
      check("--from", from);
    }
    if (to != null) {
      check("--to", to);
    }
    int last = to != null ? to : from != null ? Math.max(from, LAST_YEAR) : LAST_YEAR;
    int first = from != null ? from : Math.max(FIRST_YEAR, last - 11);
    return Period.ofYears(first, last);
  }

  private static void check(String option, int year) {
    int now = Math.max(LAST_YEAR, LocalDate.now(java.time.ZoneOffset.UTC).getYear());
    if (year < FIRST_YEAR || year > now) {
      throw new UserError(
          "%s %d is outside %d to %d.".formatted(option, year, FIRST_YEAR, now),
          year < FIRST_YEAR
              ? "Maybe the first General Assembly votes, of 1946, are early enough?"
              : "Maybe the last year with votes, %d?".formatted(LAST_YEAR));
    }
  }

  /**
   * Codes of the members.
   *
   * @throws UserError for names that mean nothing, several things, or a state that did not exist;
   *     for groups of one and of more than {@value #MOST}
   */
  List<String> members(Actors actors) {
    List<String> codes = Groups.standard().members(members, period(), actors);
    if (codes.size() > MOST) {
      throw new UserError(
          "Those are %d states; a group has at most %d.".formatted(codes.size(), MOST),
          "Maybe name those that matter, or use: entente dyads --states ...");
    }
    return codes;
  }
}
