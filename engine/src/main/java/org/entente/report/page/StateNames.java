package org.entente.report.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.report.chart.Label;

/** Names of states for a reader; a code that has no name stands for itself. */
public record StateNames(Map<String, String> byCode) {
  /** Characters that switch the direction of the text around them; no name needs one. */
  private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  public String of(String code) {
    String name = byCode.get(code);
    return Label.isolate(
        TURNING.matcher(name == null || name.isBlank() ? code : name).replaceAll(""));
  }

  public String pair(String a, String b) {
    return of(a) + " \u2013 " + of(b);
  }

  /** "A, B and C"; beyond {@code most} names "A, B, C and 27 others". */
  public String list(List<String> codes, int most) {
    if (codes.size() > most) {
      String first = String.join(", ", codes.stream().limit(most - 1L).map(this::of).toList());
      return first + " and " + (codes.size() - most + 1) + " others";
    }
    List<String> names = codes.stream().map(this::of).toList();
    if (names.size() < 2) {
      return String.join("", names);
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
