package org.entente.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.assess.Assessment;
import org.entente.assess.GroupRank;
import org.entente.assess.Hub;
import org.entente.assess.RingRow;
import org.entente.assess.TestResult;
import org.entente.assess.specification.Choices;
import org.entente.assess.specification.SpecificationCurve;
import org.entente.domain.Act;
import org.entente.domain.Estimate;
import org.entente.domain.Obligation;
import org.entente.domain.Period;
import org.entente.domain.PolicyArea;
import org.entente.domain.Source;
import org.entente.domain.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Assessments of states that do not exist, with figures that mean nothing. For looking at the page
 * and for testing it.
 */
final class MadeAssessment {
  private static final List<String> NAMES =
      List.of(
          "Ruritania",
          "Graustark",
          "Zubrowka",
          "Borduria",
          "Syldavia",
          "Freedonia",
          "Sylvania",
          "Genovia",
          "Latveria",
          "Sokovia",
          "Wakanda",
          "Elbonia",
          "Krakozhia",
          "Molvania",
          "Vulgaria",
          "Orsinia",
          "Florin",
          "Guilder",
          "Lilliput",
          "Blefuscu",
          "Laputa",
          "Erewhon",
          "Islandia",
          "Tcherkistan",
          "Karain",
          "San Lorenzo",
          "Costaguana",
          "Parador",
          "Nambutu",
          "Zamunda",
          "San Theodoros",
          "Nuevo Rico",
          "Khemed",
          "Pottsylvania",
          "Grand Fenwick",
          "Illyria",
          "Cagliostro",
          "Petoria",
          "Brungaria",
          "Qumar",
          "Ishmaelia",
          "Azania",
          "Kyrat",
          "Yara",
          "Arstotzka",
          "Kolechia");

  private final List<String> members;
  private final Map<String, String> names = new HashMap<>();
  private final boolean evidence;
  private final MadeFigures figures;

  private MadeAssessment(int size, boolean evidence) {
    this.evidence = evidence;
    this.figures = new MadeFigures(evidence);
    for (int i = 0; i < NAMES.size(); i++) {
      names.put(code(i), NAMES.get(i));
    }
    members = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      members.add(code(i));
    }
  }

  /** A group of so many, 2 to 30, with evidence on most things. */
  static Assessment of(int size) {
    return new MadeAssessment(size, true).build();
  }

  /** A group on which nothing is known. */
  static Assessment withoutEvidence(int size) {
    return new MadeAssessment(size, false).build();
  }

  /** Four states whose names, acts and sources try to break the page. */
  static Assessment hostile() {
    MadeAssessment made = new MadeAssessment(4, true);
    made.names.put(code(0), "<script>alert('1')</script>");
    made.names.put(code(1), "\"Quoted\" & 'quoted' --> ]]> \u0007\uD800");
    made.names.put(code(2), "\u202Eمملكة الاختبار");
    made.names.put(
        code(3), "The Most Serene and Rather Long Republic of " + "Verylongname".repeat(12));
    made.names.put(code(30), "<img src=x onerror=alert(1)>");
    return made.build();
  }

  private static String code(int i) {
    return "Q" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
  }

  private Assessment build() {
    MadeRows rows = new MadeRows(figures, members);
    return new Assessment(
        members,
        names,
        MadeFigures.PERIOD,
        code(40),
        LocalDate.of(2026, 1, 31),
        42,
        "pack",
        evidence ? "AD_HOC" : "UNDETERMINED",
        labels(),
        evidence
            ? "The pairs are close, yet nothing that all members did goes beyond what their pairs explain."
            : "Nothing that is installed covers this group.",
        tests(),
        rows.profile(),
        evidence ? rows.series() : List.of(),
        hub(),
        ring(),
        acts(),
        sources(),
        rank(),
        figures.groupSeries(),
        figures.changes(),
        specifications());
  }

  /** Every specification of the shipped choices, the label by a rule that the reader can see. */
  private SpecificationCurve specifications() {
    Choices choices = Choices.shipped();
    String usual = evidence ? "AD_HOC" : "UNDETERMINED";
    List<SpecificationCurve.Row> rows =
        choices.specifications(42).stream()
            .map(
                each ->
                    new SpecificationCurve.Row(
                        each,
                        evidence && each.option("percentile", "").equals("85") ? "BLOC" : usual,
                        0.9,
                        evidence ? 50.0 + each.changed().size() : null))
            .toList();
    return SpecificationCurve.of(
        choices, List.of("UNDETERMINED", "AD_HOC", "BLOC"), rows, 200, 2_000);
  }

  private @Nullable GroupRank rank() {
    return evidence && members.size() <= 6 ? figures.rank(members) : null;
  }

  private Map<String, Double> labels() {
    Map<String, Double> labels = new LinkedHashMap<>();
    if (!evidence) {
      labels.put("UNDETERMINED", 1.0);
      return labels;
    }
    labels.put("UNDETERMINED", 0.04);
    labels.put("NONE", 0.0302);
    labels.put("AD_HOC", 0.6398);
    labels.put("HUB_AND_SPOKES", 0.21);
    labels.put("BLOC", 0.08);
    labels.put("ALLIANCE", 0.0);
    return labels;
  }

  private List<TestResult> tests() {
    return List.of(
        test(
            "cohesion",
            "Do even the two least alike members vote alike?",
            Verdict.MET,
            figures.figure(0.61, 0.06, 1204, "kappa", "made-votes"),
            0.5,
            97.3),
        test(
            "togetherness",
            "Do all stand together beyond what their pairs explain?",
            Verdict.NOT_MET,
            figures.figure(0.004, 0.003, 147, "nats", "made-votes"),
            0.05,
            41.0),
        test(
            "balance",
            "Do the members need each other about equally?",
            Verdict.UNSURE,
            figures.range(0.44, 0.12, 96, "share of ties", "made-trade"),
            0.5,
            null),
        test(
            "exclusivity",
            "Are members closer to each other than to outsiders?",
            Verdict.NOT_MET,
            figures.range(0.31, 0.05, 187, "share of outsiders", "made-votes"),
            0.1,
            22.0),
        test(
            "formality",
            "Has every pair promised to defend each other?",
            Verdict.NOT_MET,
            figures.count(0, "rung 0-3", "made-pacts"),
            2.0,
            null),
        test(
            "purpose",
            "Do they share an aim, or only an opponent?",
            Verdict.UNSURE,
            figures.figure(0.12, 0.15, 812, "correlation", "made-votes"),
            0.0,
            63.0),
        new TestResult(
            "means",
            "Do they go about it by the same means?",
            Verdict.NO_EVIDENCE,
            figures.missing("share of disputes"),
            null,
            null,
            "No dataset on disputes covers these years.",
            "A dataset on disputes after 2014."));
  }

  private TestResult test(
      String name,
      String question,
      Verdict verdict,
      Estimate estimate,
      Double threshold,
      Double rank) {
    return new TestResult(
        name,
        question,
        evidence ? verdict : Verdict.NO_EVIDENCE,
        estimate,
        evidence ? threshold : null,
        evidence ? rank : null,
        evidence
            ? "The weakest pair, "
                + names.get(code(0))
                + " and "
                + names.get(code(1))
                + ", decides this one."
            : "Nothing covers this question.",
        "A year in which the weakest pair voted alike as often as the others do.");
  }

  private Hub hub() {
    return new Hub(
        evidence ? members.get(0) : "",
        List.of(),
        figures.range(0.62, 0.04, 6, "share of ties", "made-pacts"),
        figures.range(0.31, 0.05, 6, "index 0-1", "made-pacts"),
        figures.range(0.44, 0.07, 6, "ratio", "made-votes"),
        Map.of());
  }

  private List<RingRow> ring() {
    List<RingRow> rows = new ArrayList<>();
    for (int i = 0; i < (evidence ? 16 : 0); i++) {
      double relative = 0.14 - i * 0.022;
      double slope = (i % 3 - 1) * 0.012;
      rows.add(
          new RingRow(
              code(30 + i),
              PolicyArea.DIPLOMATIC,
              figures.figure(0.6 + relative, 0.05, 900, "kappa", "made-votes"),
              i == 5
                  ? figures.missing("kappa")
                  : figures.figure(relative, 0.04 + i * 0.003, 1100 + i, "kappa", "made-votes"),
              members.get(i % members.size()),
              members.get((i + 1) % members.size()),
              0.2,
              i == 7
                  ? figures.missing("kappa per year")
                  : figures.figure(slope, 0.006, 24, "kappa per year", "made-votes")));
    }
    return rows;
  }

  private List<Act> acts() {
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < (evidence ? 14 : 0); i++) {
      LocalDate day = LocalDate.of(2002 + (i * 5) % 22, 1 + i % 12, 1 + i);
      List<String> who =
          new ArrayList<>(members.subList(0, Math.min(members.size(), 3 + (i % 4 == 0 ? 27 : 0))));
      if (i % 5 == 0) {
        who.add(code(33));
      }
      acts.add(
          new Act(
              "act-" + i,
              i % 2 == 0 ? "exercise" : "treaty",
              "Accord of " + names.get(code(i)),
              PolicyArea.TREATY,
              i % 2 == 0 ? Obligation.NONE : Obligation.CONSULTATION,
              i % 3 == 0 ? Period.since(day) : new Period(day, day.plusDays(i % 3)),
              who,
              "Made Gazette, no. " + i));
    }
    return acts;
  }

  private static List<Source> sources() {
    return List.of(
        new Source(
            "made-votes",
            "Votes That Nobody Cast",
            "Institute of Invention",
            "Inventor, A. (2026). Votes That Nobody Cast. Edition 1.",
            "any use",
            "https://example.org/votes?a=1&b=2"),
        new Source(
            "made-pacts",
            "Pacts <b>Never</b> Signed",
            "Institute of Invention",
            "Inventor, B. (2026). Pacts Never Signed.",
            "any use",
            "javascript:alert(1)"),
        new Source(
            "made-trade",
            "Trade in Nothing",
            "Office of Void",
            "Office of Void (2026).",
            "with citation",
            ""));
  }
}
