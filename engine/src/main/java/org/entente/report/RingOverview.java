package org.entente.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.assess.Ring;
import org.entente.assess.RingOnScale;
import org.entente.assess.RingScale;
import org.entente.assess.RingStanding;
import org.entente.domain.Actors;
import org.entente.domain.Estimate;
import org.entente.domain.Turnover;
import org.entente.report.chart.NumberText;
import org.jspecify.annotations.Nullable;

/** A ring on several scales for a person: all outsiders, the movers, or the spoilers. */
public final class RingOverview {
  private static final String NON_STATE =
      "States only: Hezbollah or the Houthis cast no votes, sign no treaties and stand in no"
          + " register of trade.";

  private final Ring ring;
  private final int shown;
  private final Actors actors;
  private final StringBuilder out = new StringBuilder();

  private RingOverview(Ring ring, List<Turnover> named, int shown, Actors actors) {
    this.ring = ring;
    this.shown = shown;
    this.actors = actors;
    named.forEach(group -> line(group.inWords(code -> code) + "."));
  }

  /** Every outsider on every scale, the closest first. */
  public static String render(Ring ring, List<Turnover> named, int shown, Actors actors) {
    RingOverview text = new RingOverview(ring, named, shown, actors);
    text.rows();
    text.scales();
    return text.out.toString();
  }

  /** Who surely moves in or out. */
  public static String movers(Ring ring, List<Turnover> named, int shown, Actors actors) {
    RingOverview text = new RingOverview(ring, named, shown, actors);
    text.line(
        "A mover's slope is surely not zero, with at most %.0f %% false ones expected among those"
            + " named (Benjamini and Hochberg, all outsiders of a scale); q is that share if it"
            + " were the last one named. \"Beyond the median\": surely further the same way than the"
            + " median outsider; else it may only move with all of them. Years: with a figure.",
        100 * RingStanding.FALSE_DISCOVERIES);
    text.out.append('\n');
    ring.scales().forEach(text::moversOf);
    text.others();
    text.line(NON_STATE);
    return text.out.toString();
  }

  /** Who stands close to one member and far from another. */
  public static String spoilers(Ring ring, List<Turnover> named, int shown, Actors actors) {
    RingOverview text = new RingOverview(ring, named, shown, actors);
    text.line(
        "A spoiler surely stands as close to one member as the group's own weakest pair, no closer"
            + " than that to another, and closer to the one than to the other.");
    text.out.append('\n');
    ring.scales().forEach(text::spoilersOf);
    text.others();
    text.line(NON_STATE);
    return text.out.toString();
  }

  private void rows() {
    List<RingOnScale> seeing =
        ring.scales().stream().filter(each -> !each.standings().isEmpty()).toList();
    List<String[]> rows = new ArrayList<>();
    List<String> heads = new ArrayList<>(List.of("", "percentile", "areas", "inside"));
    seeing.forEach(each -> heads.add(each.scale().heading()));
    rows.add(heads.toArray(String[]::new));
    List<Ring.Row> all = ring.rows();
    for (Ring.Row row : all.stream().limit(shown).toList()) {
      List<String> cells = new ArrayList<>();
      cells.add(name(row.state()));
      cells.add(TextLines.format("%.0f", row.percentile()));
      cells.add(Integer.toString(row.areas()));
      cells.add(row.inside() + " of " + row.seen());
      for (RingOnScale each : seeing) {
        cells.add(each.find(row.state()).map(standing -> cell(each, standing)).orElse("-"));
      }
      rows.add(cells.toArray(String[]::new));
    }
    out.append(TextLines.table(rows));
    more(shown, all.size());
  }

  /** Votes by the weakest tie, the others by the mean; beside it which way a sure mover goes. */
  private static String cell(RingOnScale on, RingStanding standing) {
    Estimate tie = on.scale().trendOfWeakest() ? standing.weakest() : standing.mean();
    String moves = standing.movement().isSure() ? on.movesIn(standing) ? " in" : " out" : "";
    return number(tie.value(), tie.unit(), "") + moves;
  }

  private void scales() {
    line(
        "Votes: weakest tie; other columns: mean tie to the members. \"in\", \"out\": surely moving"
            + " (--movers). Percentile: mean over the columns of the share of outsiders that stand"
            + " less close, of as many areas as stand beside it (%d have evidence); for the order,"
            + " not a measure of alliance. Inside: columns in which the"
            + " weakest tie is at least the group's own weakest pair's. A dash: not seen, which"
            + " is not zero.",
        ring.areas());
    out.append('\n');
    for (RingOnScale each : ring.scales()) {
      line(
          "%s: %s, %s; years %s. Group's weakest pair %s. %s seen, %d not.",
          each.scale().heading(),
          each.scale().measure().unit(),
          each.scale().sense() == RingScale.Sense.CLOSER ? "more is closer" : "more is further",
          years(each),
          each.own().isPresent()
              ? number(each.own().value(), each.own().unit(), "")
              : "not known (" + each.own().reason() + ")",
          NumberText.count(each.standings().size(), "outsider"),
          each.blind().size());
    }
    line(NON_STATE);
  }

  /** What was not read; nothing where one area was asked for. */
  private void others() {
    List<RingScale> read = ring.scales().stream().map(RingOnScale::scale).toList();
    String unread =
        Arrays.stream(RingScale.values())
            .filter(each -> !read.contains(each))
            .map(each -> each.measure().area().name().toLowerCase(Locale.ROOT))
            .distinct()
            .collect(Collectors.joining(", "));
    if (read.size() > 1 && !unread.isEmpty()) {
      line("Areas not read: %s. With --area all they are, or one by its name.", unread);
    }
  }

  private static String years(RingOnScale each) {
    List<Integer> years = each.own().coverage().years();
    if (years.isEmpty()) {
      return "none";
    }
    int first = years.get(0);
    int last = years.get(years.size() - 1);
    return first == last
        ? Integer.toString(first)
        : "%d-%d (%d)".formatted(first, last, years.size());
  }

  private void moversOf(RingOnScale on) {
    List<RingStanding> movers = on.movers();
    line(
        "%s (%s, %s%s): %s.",
        on.scale().measure().area().title(),
        on.scale().measure().unit(),
        on.scale().trendOf(),
        on.scale().sense() == RingScale.Sense.FURTHER ? "; falling is moving in" : "",
        counted(on, movers));
    out.append(movers.isEmpty() ? "\n" : "");
    movers("in", movers.stream().filter(on::movesIn).toList(), on);
    movers("out", movers.stream().filter(each -> !on.movesIn(each)).toList(), on);
  }

  private void movers(String way, List<RingStanding> movers, RingOnScale on) {
    if (movers.isEmpty()) {
      return;
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"moving " + way, "change per year", "beyond the median", "years", "q"});
    for (RingStanding each : movers.stream().limit(shown).toList()) {
      rows.add(
          new String[] {
            name(each.state()),
            slope(each.movement().slope()),
            on.movesApart(each) ? "surely" : "not surely",
            Long.toString(each.movement().slope().n()),
            TextLines.format("%.4f", each.movement().q())
          });
    }
    out.append(TextLines.table(rows));
    more(shown, movers.size());
  }

  private void more(int shown, int all) {
    if (all > shown) {
      out.append(TextLines.more(shown, all)).append('\n');
    }
  }

  private String counted(RingOnScale on, List<RingStanding> movers) {
    if (on.standings().isEmpty()) {
      return "nobody is seen in this period";
    }
    if (on.tested() == 0) {
      return "too few years for a trend";
    }
    long in = movers.stream().filter(on::movesIn).count();
    long apart = movers.stream().filter(on::movesApart).count();
    return TextLines.format(
        "of %s %d move in, %d out; %d of them surely beyond the median outsider (%+.4f a year)",
        NumberText.count(on.tested(), "outsider"),
        in,
        movers.size() - in,
        apart,
        on.medianSlope().orElse(Double.NaN));
  }

  private static String slope(Estimate slope) {
    return TextLines.figure(slope, "%+.4f");
  }

  private void spoilersOf(RingOnScale on) {
    List<RingStanding> spoilers = on.spoilers();
    line(
        "%s (%s): %d of %s.",
        on.scale().measure().area().title(),
        on.scale().measure().unit(),
        spoilers.size(),
        NumberText.count(on.standings().size(), "outsider"));
    if (spoilers.isEmpty()) {
      out.append('\n');
      return;
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"", "spread", "closest to", "", "furthest from", ""});
    for (RingStanding each : spoilers.stream().limit(shown).toList()) {
      rows.add(
          new String[] {
            name(each.state()),
            figure(each.spread()),
            name(each.strongestWith()),
            number(each.strongest().value(), each.strongest().unit(), ""),
            name(each.weakestWith()),
            number(each.weakest().value(), each.weakest().unit(), "")
          });
    }
    out.append(TextLines.table(rows));
    more(shown, spoilers.size());
  }

  private static String figure(Estimate estimate) {
    String value = number(estimate.value(), estimate.unit(), "");
    Double low = estimate.low();
    return low == null || low.equals(estimate.high())
        ? value
        : TextLines.format(
            "%s [%s, %s]",
            value, number(low, estimate.unit(), ""), number(estimate.high(), estimate.unit(), ""));
  }

  private static String number(@Nullable Double value, String unit, String sign) {
    return RingTable.number(value, unit, sign);
  }

  private String name(String code) {
    return actors.findByCode(code).map(actor -> actor.nameIn(ring.request().period())).orElse(code);
  }

  private void line(String pattern, Object... values) {
    out.append(TextLines.paragraph(pattern, values));
  }
}
