package org.entente.assess;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.evidence.Evidence;
import org.entente.source.curated.CuratedFacts;

/**
 * Names of agreements for a reader. The derived table notes an agreement as "rung:dataset/id"; ATOP
 * publishes numbers and no names: the best known are named in {@code curated/atop_names.csv}, the
 * others called by their number.
 */
final class Instruments {
  private final Map<String, String> names;
  private final Map<String, String> atopNames;

  Instruments(Evidence evidence) {
    this.names = evidence.instrumentNames();
    this.atopNames = CuratedFacts.atopNames();
  }

  /** "North Atlantic Treaty Organization" for "3:curated-organisations/nato". */
  String name(String noted) {
    String id = noted.substring(noted.indexOf('/') + 1);
    String dataset = noted.substring(noted.indexOf(':') + 1, noted.indexOf('/'));
    return dataset.equals("atop")
        ? atopNames.getOrDefault(id, "ATOP agreement " + id)
        : names.getOrDefault(id, id);
  }

  /** A whole note, the highest rung first: "Treaty of ... (rung 3); ...". */
  String readable(String note) {
    if (note.isEmpty()) {
      return "";
    }
    List<String> noted = Arrays.asList(note.split(";"));
    boolean named = noted.stream().anyMatch(each -> !isAtop(each));
    return noted.stream()
        .filter(each -> !named || !isAtop(each) || rung(each) > highestNamed(noted))
        .map(each -> name(each) + " (rung " + rung(each) + ")")
        .collect(Collectors.joining("; "));
  }

  /** ATOP repeats what the curated facts name; its number is shown only where it says more. */
  private static int highestNamed(List<String> noted) {
    return noted.stream().filter(each -> !isAtop(each)).mapToInt(Instruments::rung).max().orElse(0);
  }

  private static boolean isAtop(String noted) {
    return noted.startsWith("atop/", noted.indexOf(':') + 1);
  }

  private static int rung(String noted) {
    return noted.charAt(0) - '0';
  }
}
