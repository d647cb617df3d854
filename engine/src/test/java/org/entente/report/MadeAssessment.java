package org.entente.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.assess.Assessment;
import org.entente.assess.Hub;
import org.entente.assess.ProfileRow;
import org.entente.assess.RingRow;
import org.entente.assess.TestResult;
import org.entente.domain.Act;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.Obligation;
import org.entente.domain.Period;
import org.entente.domain.PolicyArea;
import org.entente.domain.Source;
import org.entente.domain.Verdict;

/**
 * Assessments of states that do not exist, with figures that mean nothing. For looking at the page
 * and for testing it.
 */
final class MadeAssessment {
  private static final Period PERIOD = Period.ofYears(2001, 2024);
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

  private final Random random = new Random(7);
  private final List<String> members;
  private final Map<String, String> names = new HashMap<>();
  private final boolean evidence;

  private MadeAssessment(int size, boolean evidence) {
    this.evidence = evidence;
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
    return new Assessment(
        members,
        names,
        PERIOD,
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
        profile(),
        series(),
        hub(),
        ring(),
        acts(),
        sources());
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

  private Estimate figure(double value, double half, long n, String unit, String source) {
    return figure(value, half, n, unit, source, "made for a test");
  }

  /** The same with ends that are no interval. */
  private Estimate range(double value, double half, long n, String unit, String source) {
    return figure(value, half, n, unit, source, "made for a test; range over cases");
  }

  private Estimate figure(
      double value, double half, long n, String unit, String source, String method) {
    return evidence
        ? Estimate.of(
            value,
            value - half,
            value + half,
            n,
            unit,
            method,
            Coverage.full(PERIOD),
            List.of(source))
        : missing(unit);
  }

  private Estimate count(double value, String unit, String source) {
    return evidence
        ? Estimate.exact(value, 24, unit, "counted", Coverage.full(PERIOD), List.of(source))
        : missing(unit);
  }

  private Estimate missing(String unit) {
    return Estimate.missing(
        "no dataset covers this pair", unit, "made for a test", Coverage.none(PERIOD), List.of());
  }

  private List<TestResult> tests() {
    return List.of(
        test(
            "cohesion",
            "Do even the two least alike members vote alike?",
            Verdict.MET,
            figure(0.61, 0.06, 1204, "kappa", "made-votes"),
            0.5,
            97.3),
        test(
            "togetherness",
            "Do all stand together beyond what their pairs explain?",
            Verdict.NOT_MET,
            figure(0.004, 0.003, 147, "nats", "made-votes"),
            0.05,
            41.0),
        test(
            "balance",
            "Do the members need each other about equally?",
            Verdict.UNSURE,
            range(0.44, 0.12, 96, "share of ties", "made-trade"),
            0.5,
            null),
        test(
            "exclusivity",
            "Are members closer to each other than to outsiders?",
            Verdict.NOT_MET,
            range(0.31, 0.05, 187, "share of outsiders", "made-votes"),
            0.1,
            22.0),
        test(
            "formality",
            "Has every pair promised to defend each other?",
            Verdict.NOT_MET,
            count(0, "rung 0-3", "made-pacts"),
            2.0,
            null),
        test(
            "purpose",
            "Do they share an aim, or only an opponent?",
            Verdict.UNSURE,
            figure(0.12, 0.15, 812, "correlation", "made-votes"),
            0.0,
            63.0),
        new TestResult(
            "means",
            "Do they go about it by the same means?",
            Verdict.NO_EVIDENCE,
            missing("share of disputes"),
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

  private List<ProfileRow> profile() {
    List<ProfileRow> rows = new ArrayList<>();
    for (Dyad dyad : Dyad.among(members)) {
      double close = random.nextDouble();
      rows.add(
          row(
              dyad,
              PolicyArea.DIPLOMATIC,
              "kappa",
              figure(close * 0.95 - 0.08, 0.05, 900 + random.nextInt(500), "kappa", "made-votes"),
              ""));
      rows.add(
          row(
              dyad,
              PolicyArea.TREATY,
              "obligation",
              count(random.nextInt(4), "rung 0-3", "made-pacts"),
              "Pact of the Two Rivers"));
      rows.add(
          row(
              dyad,
              PolicyArea.INSTITUTIONAL,
              "sharedInstitutions",
              count(random.nextInt(40), "organisations", "made-pacts"),
              ""));
      rows.add(
          row(
              dyad,
              PolicyArea.MILITARY,
              "armsFlow",
              random.nextInt(3) == 0
                  ? missing("TIV")
                  : count(random.nextInt(15000), "TIV", "made-trade"),
              ""));
      for (boolean forth : new boolean[] {true, false}) {
        rows.add(
            new ProfileRow(
                forth ? dyad.a() : dyad.b(),
                forth ? dyad.b() : dyad.a(),
                true,
                PolicyArea.ECONOMIC,
                "tradeDependence",
                2001,
                2024,
                figure(random.nextDouble() * 0.4, 0.01, 24, "share of imports", "made-trade"),
                ""));
      }
      rows.add(
          row(
              dyad,
              PolicyArea.SANCTIONS,
              "sanctions",
              count(random.nextInt(3), "cases", "made-pacts"),
              ""));
      rows.add(
          row(
              dyad,
              PolicyArea.REGIME,
              "regimeDistance",
              figure(random.nextDouble() * 0.6, 0.04, 24, "index 0-1", "made-votes"),
              ""));
      rows.add(row(dyad, PolicyArea.CONFLICT, "hostility", missing("level 0-5"), ""));
    }
    return rows;
  }

  private static ProfileRow row(
      Dyad dyad, PolicyArea area, String measure, Estimate estimate, String note) {
    return new ProfileRow(dyad.a(), dyad.b(), false, area, measure, 2001, 2024, estimate, note);
  }

  private List<ProfileRow> series() {
    List<ProfileRow> rows = new ArrayList<>();
    for (Dyad dyad : evidence ? Dyad.among(members) : List.<Dyad>of()) {
      double kappa = random.nextDouble() * 0.6;
      int pact = 2003 + random.nextInt(20);
      for (int year = 2001; year <= 2024; year++) {
        kappa = Math.min(0.95, Math.max(-0.15, kappa + random.nextGaussian() * 0.07));
        boolean gap = year == 2009 || year == 2011 || (year > 2013 && year < 2016);
        if (!gap) {
          rows.add(
              new ProfileRow(
                  dyad.a(),
                  dyad.b(),
                  false,
                  PolicyArea.DIPLOMATIC,
                  "kappa",
                  year,
                  year,
                  figure(kappa, 0.09, 70 + random.nextInt(30), "kappa", "made-votes"),
                  ""));
        }
        if (year < 2023) {
          rows.add(
              new ProfileRow(
                  dyad.a(),
                  dyad.b(),
                  false,
                  PolicyArea.TREATY,
                  "obligation",
                  year,
                  year,
                  count(year < pact ? 0 : 1 + pact % 3, "rung 0-3", "made-pacts"),
                  ""));
        }
      }
    }
    return rows;
  }

  private Hub hub() {
    return new Hub(
        evidence ? members.get(0) : "",
        range(0.62, 0.04, 6, "share of ties", "made-pacts"),
        range(0.31, 0.05, 6, "index 0-1", "made-pacts"),
        range(0.44, 0.07, 6, "ratio", "made-votes"));
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
              figure(0.6 + relative, 0.05, 900, "kappa", "made-votes"),
              i == 5
                  ? missing("kappa")
                  : figure(relative, 0.04 + i * 0.003, 1100 + i, "kappa", "made-votes"),
              members.get(i % members.size()),
              members.get((i + 1) % members.size()),
              0.2,
              i == 7
                  ? missing("kappa per year")
                  : figure(slope, 0.006, 24, "kappa per year", "made-votes")));
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
