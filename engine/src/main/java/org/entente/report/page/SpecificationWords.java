package org.entente.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.assess.LabelWords;
import org.entente.assess.specification.SpecificationCurve;

/** A specification curve in two or three sentences. */
public final class SpecificationWords {
  /** Choices named in one sentence. */
  private static final int NAMED = 3;

  private SpecificationWords() {}

  /** How often which label, what turns it alone, and on what it hangs most. */
  public static String of(SpecificationCurve curve) {
    return String.join(" ", shares(curve), flips(curve), hangs(curve)).strip();
  }

  private static String shares(SpecificationCurve curve) {
    String labels =
        curve.shares().entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(entry -> LabelWords.of(entry.getKey()) + " in " + percent(entry.getValue()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "Other choices: %s of %,d specifications (%s %,d combinations of %d choices).",
        labels,
        curve.count(),
        curve.count() < curve.combinations()
            ? "the default, each other option alone, and a random sample of"
            : "all",
        curve.combinations(),
        curve.choices().size());
  }

  private static String flips(SpecificationCurve curve) {
    if (curve.flips().isEmpty()) {
      return "No choice alone turns the label.";
    }
    Map<String, List<String>> byLabel = new LinkedHashMap<>();
    for (SpecificationCurve.Flip flip : curve.flips()) {
      byLabel
          .computeIfAbsent(flip.label(), label -> new ArrayList<>())
          .add(flip.choice() + " (" + flip.option() + ")");
    }
    return "One choice alone makes it "
        + byLabel.entrySet().stream()
            .map(
                entry -> LabelWords.of(entry.getKey()) + ": " + String.join(", ", entry.getValue()))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static String hangs(SpecificationCurve curve) {
    String choices =
        curve.furthest().stream()
            .filter(choice -> curve.reach(choice) >= 0.1)
            .limit(NAMED)
            .map(choice -> choice + " (" + ends(curve, choice) + ")")
            .collect(Collectors.joining(", "));
    return choices.isEmpty()
        ? ""
        : "The share of \"%s\" hangs most on: %s.".formatted(LabelWords.of(curve.label()), choices);
  }

  private static String ends(SpecificationCurve curve, String choice) {
    double[] shares =
        curve.options().stream()
            .filter(each -> each.choice().equals(choice) && each.count() > 0)
            .mapToDouble(each -> each.shares().getOrDefault(curve.label(), 0.0))
            .sorted()
            .toArray();
    return String.format(
        Locale.ROOT, "%.0f to %.0f %%", 100 * shares[0], 100 * shares[shares.length - 1]);
  }

  private static String percent(double share) {
    return String.format(
        Locale.ROOT, share > 0 && share < 0.01 ? "%.1f %%" : "%.0f %%", 100 * share);
  }
}
