package org.entente.assess;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.domain.PolicyArea;
import org.entente.domain.UserError;
import org.entente.measure.Similarity;
import org.jspecify.annotations.Nullable;

/** Every dyad measure: what it is called, where it belongs, and how years are put together. */
public enum Measure {
  KAPPA(
      "kappa",
      PolicyArea.DIPLOMATIC,
      Similarity.KAPPA,
      "ga",
      "kappa",
      "weighted kappa of General Assembly votes"),
  S("s", PolicyArea.DIPLOMATIC, Similarity.S, "ga", "S", "Signorino-Ritter S of Assembly votes"),
  PI("pi", PolicyArea.DIPLOMATIC, Similarity.PI, "ga", "pi", "Scott's pi of Assembly votes"),
  AGREEMENT(
      "agreement",
      PolicyArea.DIPLOMATIC,
      Similarity.AGREEMENT,
      "ga",
      "share",
      "share of equal Assembly votes"),
  COUNCIL(
      "councilAgreement",
      PolicyArea.DIPLOMATIC,
      Similarity.AGREEMENT,
      "sc",
      "share",
      "share of equal Security Council votes while both were members"),
  IDEAL_DISTANCE(
      "idealDistance",
      PolicyArea.DIPLOMATIC,
      Pooling.CLEAVAGE,
      "standard deviations",
      "distance of ideal points from Assembly votes, mean over the sessions that opened in the"
          + " period"),
  RESIDUAL_AFFINITY(
      "residualAffinity",
      PolicyArea.DIPLOMATIC,
      Pooling.CLEAVAGE,
      "correlation",
      "correlation of what ideal points leave unexplained of Assembly votes; delta method with"
          + " design effect"),
  AGAINST_POLE(
      "againstPole",
      PolicyArea.DIPLOMATIC,
      Pooling.POLE,
      "share of equal votes",
      "part of their equal Assembly votes cast yes to the pole's no or no to its yes"),
  WITHOUT_POLE(
      "withoutPole",
      PolicyArea.DIPLOMATIC,
      Pooling.POLE,
      "kappa",
      "weighted kappa of Assembly votes where the pole abstained or voted with the majority;"
          + " delta method with design effect"),
  OBLIGATION(
      "obligation",
      PolicyArea.TREATY,
      false,
      Pooling.LAST,
      "rung 0-3",
      "highest obligation in force, in the last year that the sources cover; bounds where they see"
          + " only a part of it"),
  INSTITUTIONS(
      "sharedInstitutions",
      PolicyArea.INSTITUTIONAL,
      false,
      Pooling.LAST,
      "organisations",
      "intergovernmental organisations with both as full members, in the last year covered"),
  ARMS_FLOW(
      "armsFlow",
      PolicyArea.MILITARY,
      true,
      Pooling.SUM,
      "TIV m",
      "major arms delivered by the first to the second, sum over the period"),
  ARMS_DEPENDENCE(
      "armsDependence",
      PolicyArea.MILITARY,
      true,
      Pooling.SHARE,
      "share of arms imports",
      "part of the first's imports of major arms that came from the second"),
  TRADE_DEPENDENCE(
      "tradeDependence",
      PolicyArea.ECONOMIC,
      true,
      Pooling.SHARE,
      "share of trade",
      "part of the first's trade that is with the second; bounds for unreported flows"),
  SANCTIONS(
      "sanctions",
      PolicyArea.SANCTIONS,
      true,
      Pooling.LAST,
      "cases",
      "sanction cases in force by the first against the second, in the last year covered"),
  SHARED_SANCTIONERS(
      "sharedSanctioners",
      PolicyArea.SANCTIONS,
      false,
      Pooling.LAST,
      "senders",
      "senders with sanctions in force against both, in the last year covered"),
  REGIME_DISTANCE(
      "regimeDistance",
      PolicyArea.REGIME,
      false,
      Pooling.MEAN,
      "polyarchy 0-1",
      "absolute difference of V-Dem polyarchy, mean over the period"),
  HOSTILITY(
      "hostility",
      PolicyArea.CONFLICT,
      false,
      Pooling.MAX,
      "level 0-5",
      "highest hostility level of a militarised dispute between the two in the period; from 2015"
          + " on armed conflicts with 25 deaths a year (4) or 1,000 (5)");

  /** How the years of a period become one figure. */
  public enum Pooling {
    /** The last year that the sources cover. */
    LAST,
    /** Sum over the years. */
    SUM,
    /** Sum of parts over sum of totals. */
    SHARE,
    /** Mean over the years covered. */
    MEAN,
    /** Highest year. */
    MAX,
    /** From the pooled votes. */
    VOTES,
    /** From ideal points and what they leave unexplained. */
    CLEAVAGE,
    /** From the votes of the two and of the pole. */
    POLE
  }

  private final String id;
  private final PolicyArea area;
  private final boolean directed;
  private final Pooling pooling;
  private final @Nullable Similarity similarity;
  private final String body;
  private final String unit;
  private final String method;

  Measure(
      String id, PolicyArea area, boolean directed, Pooling pooling, String unit, String method) {
    this(id, area, directed, pooling, null, "", unit, method);
  }

  Measure(String id, PolicyArea area, Pooling pooling, String unit, String method) {
    this(id, area, false, pooling, null, "ga", unit, method);
  }

  Measure(
      String id, PolicyArea area, Similarity similarity, String body, String unit, String method) {
    this(id, area, false, Pooling.VOTES, similarity, body, unit, method);
  }

  Measure(
      String id,
      PolicyArea area,
      boolean directed,
      Pooling pooling,
      @Nullable Similarity similarity,
      String body,
      String unit,
      String method) {
    this.id = id;
    this.area = area;
    this.directed = directed;
    this.pooling = pooling;
    this.similarity = similarity;
    this.body = body;
    this.unit = unit;
    this.method = method;
  }

  public String id() {
    return id;
  }

  public PolicyArea area() {
    return area;
  }

  /** Whether the figure is about the first state towards the second, and not about the pair. */
  public boolean directed() {
    return directed;
  }

  public Pooling pooling() {
    return pooling;
  }

  /** The vote similarity it is; empty for measures that are no votes. */
  public Optional<Similarity> similarity() {
    return Optional.ofNullable(similarity);
  }

  /** "ga" or "sc"; empty for measures that are no votes. */
  public String body() {
    return body;
  }

  public String unit() {
    return unit;
  }

  /** Whether it is made from ties, one figure a pair and year, and not from votes. */
  public boolean isTie() {
    return body.isEmpty();
  }

  /** One line for a reader. */
  public String method() {
    return method;
  }

  /**
   * @throws UserError for an unknown name, with the names there are
   */
  public static Measure byId(String id) {
    return Arrays.stream(values())
        .filter(measure -> measure.id.equalsIgnoreCase(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "There is no measure \"" + id + "\".",
                    "Maybe one of: " + String.join(", ", ids())));
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(Measure::id).toList();
  }
}
