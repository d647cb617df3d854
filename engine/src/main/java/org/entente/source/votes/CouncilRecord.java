package org.entente.source.votes;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.source.Cells;
import org.entente.source.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What the long Security Council file says about a roll call, tidied: meetings written 3326,
 * PV.8820, S/PV.9928 or V005, resolutions written 893 (1994), S/RES/2781(2025), Resolution 2617
 * (2021).
 *
 * @param date as read, day and month perhaps exchanged
 * @param meeting as read
 * @param resolution "S/RES/893 (1994)", empty if none was adopted or the number is missing
 * @param number the resolution's number, null if none
 * @param draft as read
 */
record CouncilRecord(
    String id,
    LocalDate date,
    String meeting,
    String resolution,
    @Nullable Integer number,
    String draft,
    String agenda,
    String outcome) {
  private static final Pattern MEETING = Pattern.compile("(?:S/)?(?:PV\\.?)?(\\d{4,5})");
  private static final Pattern WRITTEN = Pattern.compile("V(\\d{3})");
  private static final Pattern RESOLUTION =
      Pattern.compile("(?:S/RES/|Resolution )?(\\d{1,4}) ?[(/](\\d{4})\\)?");

  static CouncilRecord of(Cells cells, LocalDate date) {
    String resolution = Symbols.tidy(cells.text("Resolution"));
    String draft = Symbols.tidy(cells.text("Draft"));
    if (resolution.matches("S/\\d{4}/\\d+") && draft.startsWith("S/RES/")) {
      return of(cells, date, draft, resolution);
    }
    return of(cells, date, resolution, draft);
  }

  private static CouncilRecord of(Cells cells, LocalDate date, String resolution, String draft) {
    Matcher adopted = RESOLUTION.matcher(resolution);
    boolean numbered = adopted.matches();
    return new CouncilRecord(
        cells.text("ID"),
        date,
        Symbols.tidy(cells.text("Meeting")),
        numbered ? "S/RES/%s (%s)".formatted(adopted.group(1), adopted.group(2)) : "",
        numbered ? Integer.valueOf(adopted.group(1)) : null,
        draft,
        Symbols.tidy(cells.text("Agenda item")),
        cells.text("Outcome results"));
  }

  /** Raises what is unusual about it, once for a roll call. */
  void check(Cells cells, Findings findings) {
    String published = Symbols.tidy(cells.text("Resolution"));
    if (!published.isEmpty()
        && (resolution.isEmpty() || !resolution.contains("(" + date.getYear()))) {
      findings.warning(
          "odd-resolution",
          cells.line(),
          "roll calls whose resolution is missing, of another year, or no number",
          "\"%s\" on %s".formatted(published, date));
    }
    if (!draft.equals(Symbols.tidy(cells.text("Draft")))) {
      findings.warning(
          "exchanged-columns",
          cells.line(),
          "roll calls with resolution and draft in each other's column, put right",
          resolution);
    }
    if (meeting.isEmpty()) {
      findings.warning("no-meeting", cells.line(), "roll calls without a meeting", resolution);
    } else if (place().meeting() == null && place().written() == null) {
      findings.error("unknown-meeting", cells.line(), "roll calls of no known meeting", meeting);
    }
  }

  /** Its date and its place in the series that grow with time. */
  SwappedDates.Entry place() {
    return new SwappedDates.Entry(date, number(MEETING, meeting), number(WRITTEN, meeting), number);
  }

  private static @Nullable Integer number(Pattern series, String meeting) {
    Matcher matcher = series.matcher(meeting);
    return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
  }

  /** True for what was agreed without voting. */
  boolean withoutVote() {
    return outcome.equals("Adopted by consensus") || outcome.equals("Adopted by acclamation");
  }

  boolean unanimous() {
    return outcome.equals("Adopted unanimously");
  }

  /** The resolution, else the draft. */
  String symbol() {
    return resolution.isEmpty() ? draft : resolution;
  }

  boolean adopted() {
    return outcome.startsWith("Adopted");
  }

  /** The draft, else the resolution, else the day. */
  String cluster(LocalDate day) {
    String symbol = Symbols.councilDraft(draft);
    return Symbols.cluster(symbol.isEmpty() ? resolution : symbol, day);
  }
}
