package org.entente.assess.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.assess.AssessRequest;
import org.entente.assess.Measure;
import org.entente.domain.Dyad;
import org.entente.domain.Period;
import org.entente.evidence.FigureRows;
import org.entente.evidence.RowSet;

/**
 * The rows behind a figure of any result, found by its name: what it is, then of whom, then when,
 * with colons between.
 *
 * @param members of the group asked about; may be empty where the name says whom it is about
 * @param period asked about
 * @param measure of a ring in one area, whose figures do not name it
 * @param pole of the measures that look at one
 */
public record RowsBehind(List<String> members, Period period, Measure measure, String pole) {
  private static final String ASSEMBLY = "ga";
  private static final List<String> TESTS =
      List.of(
          "cohesion", "togetherness", "balance", "exclusivity", "formality", "purpose", "means");
  private static final Pattern RING =
      Pattern.compile("ring(|Relative|Strongest|Mean|Spread|Movement|Apart)");
  private static final Pattern TERM = Pattern.compile("([a-z-]+)-(arms|trade)");
  private static final Pattern PAIR = Pattern.compile("([^:>-]+)[>-]([^:>-]+)");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");

  /** Figures of a group, or of states whom their names name. */
  public static RowsBehind ofGroup(List<String> members, Period period) {
    return ofRing(members, period, Measure.KAPPA);
  }

  /** Figures of a ring in one area. */
  public static RowsBehind ofRing(List<String> members, Period period, Measure measure) {
    return new RowsBehind(members, period, measure, AssessRequest.POLE);
  }

  /** The rows; none for a name of no known kind. */
  public List<RowSet> of(String id, FigureRows rows) {
    List<String> parts = List.of(id.split(":"));
    String kind = parts.get(0);
    if (RING.matcher(kind).matches()) {
      return ring(parts, rows);
    }
    return switch (kind) {
      case "scan" -> List.of(rows.allJointVotes(ASSEMBLY, period));
      case "ringOwn" -> among(Measure.byId(parts.get(1)), Dyad.among(members), rows);
      case "together" -> tests().together(rows);
      case "acts" -> List.of(rows.acts(members, period));
      case "test" -> tests().of(parts.get(1), rows);
      case "thesis" -> thesis(parts, rows);
      case "idealPoint" -> idealPoint(parts, rows);
      case "ledger-categories", "ledger-years" ->
          pair(parts).map(pair -> List.of(rows.transfers(pair, period))).orElse(List.of());
      default -> ofPair(parts, rows);
    };
  }

  private TestRows tests() {
    return new TestRows(members, List.of(), period);
  }

  /** With one test that of the test, else all that were weighed. */
  private List<RowSet> thesis(List<String> parts, FigureRows rows) {
    return (parts.size() > 2 ? Stream.of(parts.get(2)) : TESTS.stream())
        .flatMap(test -> tests().of(test, rows).stream())
        .distinct()
        .toList();
  }

  private static List<RowSet> idealPoint(List<String> parts, FigureRows rows) {
    int session = Integer.parseInt(parts.get(2));
    return List.of(rows.idealPoints(List.of(parts.get(1)), session, session));
  }

  private List<RowSet> ring(List<String> parts, FigureRows rows) {
    String state = parts.get(parts.size() - 1);
    Measure of = parts.size() > 2 ? Measure.byId(parts.get(1)) : measure;
    return among(of, members.stream().map(member -> Dyad.of(member, state)).toList(), rows);
  }

  private List<RowSet> among(Measure of, List<Dyad> dyads, FigureRows rows) {
    if (of.pooling() == Measure.Pooling.VOTES) {
      return List.of(rows.jointVotes(of.body(), dyads, period));
    }
    List<RowSet> sets = new ArrayList<>();
    for (Dyad dyad : dyads) {
      sets.addAll(rows.ties(of.id(), dyad.a(), dyad.b(), period));
      if (of.directed()) {
        sets.addAll(rows.ties(of.id(), dyad.b(), dyad.a(), period));
      }
    }
    return sets.stream().distinct().toList();
  }

  private List<RowSet> ofPair(List<String> parts, FigureRows rows) {
    Optional<List<String>> found = pair(parts);
    if (found.isEmpty()) {
      return List.of();
    }
    String a = found.get().get(0);
    String b = found.get().get(1);
    Period years = years(parts);
    Matcher term = TERM.matcher(parts.get(0));
    if (term.matches()) {
      return term(term.group(1), term.group(2).equals("arms"), a, b, years, rows);
    }
    return PairRows.of(rows, Measure.byId(parts.get(0)), a, b, years, pole);
  }

  /** What a pair gives and gets: the flows themselves, or the shares that dependence is. */
  private static List<RowSet> term(
      String figure, boolean arms, String a, String b, Period years, FigureRows rows) {
    boolean shares = figure.startsWith("dependence") || figure.equals("leverage");
    Measure of =
        !arms ? Measure.TRADE_DEPENDENCE : shares ? Measure.ARMS_DEPENDENCE : Measure.ARMS_FLOW;
    return Stream.concat(
            rows.ties(of.id(), a, b, years).stream(), rows.ties(of.id(), b, a, years).stream())
        .distinct()
        .toList();
  }

  private static Optional<List<String>> pair(List<String> parts) {
    Matcher pair = PAIR.matcher(parts.size() > 1 ? parts.get(1) : "");
    return pair.matches() ? Optional.of(List.of(pair.group(1), pair.group(2))) : Optional.empty();
  }

  private Period years(List<String> parts) {
    Matcher years = YEARS.matcher(parts.get(parts.size() - 1));
    return years.matches()
        ? Period.ofYears(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)))
        : period;
  }
}
