package org.entente.domain;

/** The fields in which states align or not. Every measure belongs to exactly one. */
public enum PolicyArea {
  DIPLOMATIC("Diplomacy", "votes in the General Assembly and the Security Council"),
  TREATY("Treaties", "obligations between states, from consultation to defence"),
  INSTITUTIONAL("Institutions", "organisations and forums to which both belong"),
  MILITARY("Arms and exercises", "deliveries of major arms, exercises, deployments"),
  ECONOMIC("Trade", "trade in goods and the dependence it makes"),
  SANCTIONS("Sanctions", "sanctions between states, and against them by the same senders"),
  REGIME("Regime", "how alike the political regimes are"),
  CONFLICT("Conflict", "militarised disputes and wars between states"),
  HYBRID("Hybrid", "cyber operations, disinformation, intelligence sharing");

  private final String title;
  private final String meaning;

  PolicyArea(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  /** Short name for tables and charts. */
  public String title() {
    return title;
  }

  /** One line that says what evidence belongs here. */
  public String meaning() {
    return meaning;
  }
}
