package org.entente.report.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.entente.assess.Assessment;
import org.entente.domain.Act;
import org.entente.domain.Obligation;
import org.entente.domain.Period;
import org.entente.report.chart.ActStrip;
import org.entente.report.chart.NumberText;

/**
 * What the members did together.
 *
 * @param strip all acts as ticks on a line of time
 * @param rows the latest of them
 * @param note how many are listed
 */
public record Acts(Figure strip, List<Line> rows, String note) {
  private static final int MOST = 60;
  private static final int NAMED = 8;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /**
   * One act.
   *
   * @param kind what it was, and the promise it made, if any
   * @param who participants, the members first
   */
  public record Line(String date, String name, String kind, String who, String source) {}

  static Acts of(Assessment assessment, StateNames names) {
    List<Act> acts =
        assessment.acts().stream()
            .sorted(Comparator.comparing((Act act) -> act.period().from()).thenComparing(Act::id))
            .toList();
    List<Act> latest = acts.subList(Math.max(0, acts.size() - MOST), acts.size());
    List<String> members = assessment.members();
    return new Acts(
        strip(acts, assessment, names),
        latest.stream().map(act -> line(act, members, names)).toList(),
        note(acts.size()));
  }

  private static String note(int acts) {
    if (acts == 0) {
      return "No act of three or more members, or of all, was found in the sources named below."
          + " Whether that means there was none depends on what those sources can see.";
    }
    return acts > MOST
        ? "The latest %d of %s acts.".formatted(MOST, NumberText.count(acts))
        : "%s in all, n = %s.".formatted(acts == 1 ? "One act" : acts + " acts", acts);
  }

  private static Figure strip(List<Act> acts, Assessment assessment, StateNames names) {
    List<String> members = assessment.members();
    Period period = assessment.period();
    List<ActStrip.Tick> ticks =
        acts.stream()
            .map(
                act -> new ActStrip.Tick(year(act), taking(act, members), tip(act, members, names)))
            .toList();
    return Figure.of(
        width ->
            ActStrip.draw(
                Figure.id("acts", width),
                width,
                period.fromYear(),
                period.toYear(),
                members.size(),
                ticks),
        "Each tick is an act, higher the more members took part; a head marks acts of all members."
            + " n = "
            + NumberText.count(acts.size())
            + ". Acts that began before the period stand at its start.");
  }

  private static double year(Act act) {
    LocalDate day = act.period().from();
    return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
  }

  private static int taking(Act act, List<String> members) {
    return (int) members.stream().filter(act.participants()::contains).count();
  }

  private static String tip(Act act, List<String> members, StateNames names) {
    return dates(act.period()) + ": " + act.name() + ". " + who(act, members, names);
  }

  private static Line line(Act act, List<String> members, StateNames names) {
    String promise = act.obligation() == Obligation.NONE ? "" : ", " + act.obligation().meaning();
    return new Line(
        dates(act.period()),
        act.name(),
        act.kind() + promise,
        who(act, members, names),
        act.source());
  }

  private static String who(Act act, List<String> members, StateNames names) {
    List<String> inside = members.stream().filter(act.participants()::contains).toList();
    int outside = act.participants().size() - inside.size();
    boolean all = inside.size() == members.size() && members.size() > 2;
    String core = all ? "all " + members.size() + " members" : names.list(inside, NAMED);
    return outside == 0 ? core : core + ", with " + outside + (outside == 1 ? " other" : " others");
  }

  private static String dates(Period period) {
    String from = DAY.format(period.from());
    if (period.isOpenEnded()) {
      return "since " + from;
    }
    if (period.from().equals(period.to())) {
      return from;
    }
    boolean oneMonth = YearMonth.from(period.from()).equals(YearMonth.from(period.to()));
    String start = oneMonth ? period.from().getDayOfMonth() + "\u2013" : from + " to ";
    return start + DAY.format(period.to());
  }
}
