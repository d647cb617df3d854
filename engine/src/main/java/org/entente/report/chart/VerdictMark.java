package org.entente.report.chart;

import org.entente.domain.Verdict;

/** The outcome of a test as a mark that can be told apart without colour. */
public final class VerdictMark {
  private VerdictMark() {}

  /** In words: "met", "not met", "unsure", "no evidence". */
  public static String words(Verdict verdict) {
    return switch (verdict) {
      case MET -> "met";
      case NOT_MET -> "not met";
      case UNSURE -> "unsure";
      case NO_EVIDENCE -> "no evidence";
    };
  }

  /** A full disc with a tick, an empty one with a cross, a half one, a dashed one. */
  public static String draw(String id, Verdict verdict) {
    Svg svg = new Svg(id, 32, 32, words(verdict), "Outcome of the test: " + words(verdict));
    switch (verdict) {
      case MET -> svg.circle("mark-full", 16, 16, 14).path("tick", "M9.5 16.5L14.2 21L22.5 11.5");
      case NOT_MET -> svg.circle("mark-line", 16, 16, 14).path("cross", "M11 11L21 21M21 11L11 21");
      case UNSURE ->
          svg.circle("mark-line", 16, 16, 14).path("mark-full", "M16 2A14 14 0 0 0 16 30Z");
      case NO_EVIDENCE -> svg.circle("mark-dashed", 16, 16, 14).line("dash", 11, 16, 21, 16);
    }
    return svg.close();
  }
}
