package org.entente.assess;

/** Figures of a whole group that are followed through windows of years. */
public enum GroupMeasure {
  PERCENTILE("percentile", "percentile", "percentile among groups of its size"),
  WEAKEST_KAPPA("weakestKappa", "kappa", "weakest pair's kappa"),
  RESIDUAL_AFFINITY("residualAffinity", "correlation", "residual affinity, mean of the pairs"),
  MULTI_INFORMATION("multiInformation", "nats", "multi-information of the votes"),
  BEYOND_PAIRS("beyondPairs", "nats", "multi-information beyond pairs");

  private final String id;
  private final String unit;
  private final String words;

  GroupMeasure(String id, String unit, String words) {
    this.id = id;
    this.unit = unit;
    this.words = words;
  }

  public String id() {
    return id;
  }

  public String unit() {
    return unit;
  }

  /** For a reader. */
  public String words() {
    return words;
  }
}
