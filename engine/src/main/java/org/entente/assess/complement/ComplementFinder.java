package org.entente.assess.complement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.entente.assess.AssessRequest;
import org.entente.domain.Coverage;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.evidence.RawRows;
import org.entente.measure.complement.LogisticScore;
import org.entente.measure.complement.ScoreSpread;
import org.entente.measure.complement.TrackRecord;

/** Finds what members of a group lack and others have; see {@link Complement}. Store only. */
public final class ComplementFinder {
  /** Steps reported while running. */
  public static final int STEPS = 3;

  /** Draws of the track record: its figures are means over half a million predictions. */
  private static final int DRAWS = 400;

  /** Refits of the score: of their spread only the standard deviation is taken. */
  private static final int REFITS = 200;

  private static final String ARMS = "sipri-arms";
  private static final String UNIT = "TIV m";

  private static final List<String> FEATURES =
      List.of(
          "supplier's deliveries of the class",
          "supplier's customers of the class",
          "recipient's purchases of all arms",
          "distance",
          "recipient's purchases of the class",
          "recipient delivers the class itself",
          "other arms from supplier to recipient");

  private static final List<String> NAMES =
      List.of("plain baseline", "with need and supply", "with other arms ties");

  /** Variables of the capability table and what they are in words. */
  private static final Map<String, String> VARIABLES = new LinkedHashMap<>();

  static {
    VARIABLES.put("milper", "military personnel");
    VARIABLES.put("milex_kusd", "military expenditure");
    VARIABLES.put("irst", "iron and steel made");
    VARIABLES.put("pec", "energy used");
    VARIABLES.put("upop", "people in cities");
  }

  private final RawRows raw;
  private final AssessRequest request;
  private final ArmsRegister register;
  private final TieForecast forecast;

  private ComplementFinder(Evidence evidence, AssessRequest request) {
    this.raw = evidence.raw();
    this.request = request;
    this.register = new ArmsRegister(raw.armsDeliveries(ARMS));
    if (register.states().isEmpty()) {
      throw new NoEvidence(
          "The store holds no register of arms.",
          "Maybe get it: entente fetch sipri-arms, then entente build");
    }
    this.forecast = new TieForecast(register, distance());
  }

  /**
   * All of it.
   *
   * @param progress told each step
   * @throws NoEvidence without a store, or before there is anything to predict from
   */
  public static Complement of(Evidence evidence, AssessRequest request, Consumer<String> progress) {
    ComplementFinder finder = new ComplementFinder(evidence, request);
    int year = Math.min(request.period().toYear(), finder.register.lastYear());
    progress.accept("needs and supplies");
    List<Complement.Strength> strengths = finder.strengths();
    List<Complement.Need> needs = finder.needs();
    progress.accept("predictions");
    List<Complement.Prediction> predictions = finder.predictions(year);
    progress.accept("test on the past");
    return new Complement(
        request.members(),
        request.period(),
        strengths,
        needs,
        year,
        predictions,
        finder.record(year));
  }

  private TieCandidates.Distance distance() {
    Map<Dyad, Double> km = new HashMap<>();
    for (RawRows.Spell each : raw.dyadSpells("cepii-geodist", "distance-capitals")) {
      Double value = each.value();
      if (value != null && !each.source().equals(each.target())) {
        km.put(Dyad.of(each.source(), each.target()), value);
      }
    }
    List<String> states = register.states();
    double[][] table = new double[states.size()][states.size()];
    for (int a = 0; a < table.length; a++) {
      for (int b = 0; b < table.length; b++) {
        table[a][b] =
            a == b ? 0 : km.getOrDefault(Dyad.of(states.get(a), states.get(b)), Double.NaN);
      }
    }
    return (a, b) -> table[a][b];
  }

  private List<Complement.Strength> strengths() {
    Map<Integer, Map<String, Double>> people = byYear("tpop");
    List<Complement.Strength> strengths = new ArrayList<>();
    VARIABLES.forEach(
        (variable, title) -> {
          TreeMap<Integer, Map<String, Double>> years = byYear(variable);
          Integer year = years.floorKey(request.period().toYear());
          if (year != null && year >= request.period().fromYear()) {
            strengths.add(
                strength(title, year, years.getOrDefault(year, Map.of()), people.get(year)));
          }
        });
    return strengths;
  }

  private TreeMap<Integer, Map<String, Double>> byYear(String variable) {
    TreeMap<Integer, Map<String, Double>> years = new TreeMap<>();
    for (RawRows.StateFigure each : raw.stateYears("cow-nmc", variable)) {
      years.computeIfAbsent(each.year(), key -> new TreeMap<>()).put(each.state(), each.value());
    }
    return years;
  }

  private Complement.Strength strength(
      String title,
      int year,
      Map<String, Double> figures,
      @org.jspecify.annotations.Nullable Map<String, Double> people) {
    Map<String, Double> heads = people == null ? Map.of() : people;
    double all = figures.values().stream().mapToDouble(Double::doubleValue).sum();
    double allHeads = heads.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Estimate> ratios = new TreeMap<>();
    for (String member : request.members()) {
      ratios.put(member, ratio(title, year, figures.get(member), all, heads.get(member), allHeads));
    }
    return new Complement.Strength(title, year, ratios);
  }

  private static Estimate ratio(
      String title,
      int year,
      @org.jspecify.annotations.Nullable Double figure,
      double all,
      @org.jspecify.annotations.Nullable Double heads,
      double allHeads) {
    String unit = "share of the world's over share of its people";
    Coverage seen = Coverage.full(Period.ofYear(year));
    List<String> sources = List.of("cow-nmc");
    return figure == null || heads == null || heads == 0 || all == 0
        ? Estimate.missing("the source has no figure", unit, title, seen, sources)
        : Estimate.exact(figure / all / (heads / allHeads), 1, unit, title, seen, sources);
  }

  private List<Complement.Need> needs() {
    ArmsRegister.Window window =
        register.window(request.period().fromYear(), request.period().toYear());
    List<Complement.Need> needs = new ArrayList<>();
    for (ArmsClass kind : ArmsClass.values()) {
      for (String member : request.members()) {
        for (String supplier : request.members()) {
          if (isNeed(window, kind.ordinal(), register.at(member), register.at(supplier))) {
            needs.add(need(window, kind, member, supplier));
          }
        }
      }
    }
    needs.sort(
        Comparator.comparingInt((Complement.Need each) -> request.members().indexOf(each.member()))
            .thenComparingDouble(each -> -each.received().point().orElse(0))
            .thenComparing(Complement.Need::kind)
            .thenComparingDouble(each -> -each.supplied().point().orElse(0)));
    return needs;
  }

  private static boolean isNeed(ArmsRegister.Window window, int kind, int member, int supplier) {
    return member >= 0
        && supplier >= 0
        && member != supplier
        && window.received()[kind][member] > 0
        && window.customers()[kind][member] == 0
        && window.customers()[kind][supplier] > 0;
  }

  private Complement.Need need(
      ArmsRegister.Window window, ArmsClass kind, String member, String supplier) {
    int k = kind.ordinal();
    int from = register.at(supplier);
    int to = register.at(member);
    boolean tied = window.tied(k, from, to);
    return new Complement.Need(
        kind,
        member,
        arms(window.received()[k][to], 1, "received from anyone"),
        supplier,
        arms(window.supplied()[k][from], window.customers()[k][from], "delivered to anyone"),
        window.customers()[k][from],
        arms(tied ? window.byClass()[k][from][to] : 0, tied ? 1 : 0, "delivered to the member"));
  }

  private Estimate arms(double value, int n, String what) {
    List<Integer> years =
        request.period().years().filter(year -> year <= register.lastYear()).boxed().toList();
    return Estimate.exact(
        value, n, UNIT, what, Coverage.of(request.period(), years), List.of(ARMS));
  }

  private List<Complement.Prediction> predictions(int year) {
    TieCandidates at = forecast.candidates(year);
    double[] full = scores(year, TieCandidates.WITH_TIES);
    ScoreSpread spread = forecast.spread(year, TieCandidates.WITH_TIES, REFITS, request.seed());
    double[] plain = scores(year, TieCandidates.PLAIN);
    double[] fullSorted = full.clone();
    double[] plainSorted = plain.clone();
    Arrays.sort(fullSorted);
    Arrays.sort(plainSorted);
    List<Complement.Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < full.length; i++) {
      TieCandidates.Tie tie = at.ties().get(i);
      String supplier = register.states().get(tie.supplier());
      String recipient = register.states().get(tie.recipient());
      if (request.members().contains(supplier) && request.members().contains(recipient)) {
        predictions.add(
            new Complement.Prediction(
                ArmsClass.values()[tie.kind()],
                supplier,
                recipient,
                probability(year, full[i], spread.interval(tie.features())),
                percentile(fullSorted, full[i]),
                percentile(plainSorted, plain[i])));
      }
    }
    predictions.sort(
        Comparator.comparingDouble(
                (Complement.Prediction each) -> -each.probability().point().orElse(0))
            .thenComparing(each -> each.supplier() + each.recipient() + each.kind()));
    return predictions;
  }

  private Estimate probability(int year, double fitted, double[] ends) {
    List<Integer> years = forecast.fittedTo(year).stream().sorted().toList();
    return Estimate.of(
        fitted,
        ends[0],
        ends[1],
        possible(years),
        "share",
        "fitted log odds; moments and dyads reweighted at once, Student's t of %d moments"
            .formatted(years.size()),
        Coverage.of(Period.ofYears(years.get(0), year), years),
        List.of(ARMS, "cepii-geodist"));
  }

  private long possible(List<Integer> years) {
    return years.stream().mapToLong(each -> forecast.candidates(each).ties().size()).sum();
  }

  private double[] scores(int year, int[] which) {
    LogisticScore score = forecast.score(year, which);
    return Arrays.stream(forecast.candidates(year).features(which))
        .mapToDouble(score::of)
        .toArray();
  }

  private static double percentile(double[] sorted, double value) {
    int at = Arrays.binarySearch(sorted, value);
    return 100.0 * Math.max(0, at) / sorted.length;
  }

  private Complement.Record record(int year) {
    TrackRecord past = forecast.record(DRAWS, request.seed());
    List<Integer> years = forecast.tested();
    long n = possible(years);
    List<Complement.Way> ways = new ArrayList<>();
    for (int way = 0; way < NAMES.size(); way++) {
      ways.add(
          new Complement.Way(
              NAMES.get(way),
              figure(past.expectedRate(way), n, years, "expected to come of all"),
              figure(past.auc(way), n, years, "area under the curve"),
              figure(past.aucOver(way, 0), n, years, "area under the curve less the baseline's"),
              figure(past.hitRate(way), n, years, "came true in the best scored tenth"),
              figure(past.hitRateOver(way, 0), n, years, "the same less the baseline's"),
              weights(year, TieForecast.WAYS.get(way))));
    }
    return new Complement.Record(
        years, figure(past.baseRate(), n, years, "came true of all"), ways);
  }

  private Map<String, Double> weights(int year, int[] which) {
    double[] fitted = forecast.score(year, which).weights();
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int f = 0; f < which.length; f++) {
      weights.put(FEATURES.get(which[f]), fitted[f + 1]);
    }
    return weights;
  }

  private static Estimate figure(
      TrackRecord.Figure each, long n, List<Integer> years, String what) {
    int last = years.get(years.size() - 1);
    return Estimate.of(
        each.value(),
        each.low(),
        each.high(),
        n,
        "share",
        what + "; moments and dyads reweighted at once",
        Coverage.of(Period.ofYears(years.get(0), last), years),
        List.of(ARMS, "cepii-geodist"));
  }
}
