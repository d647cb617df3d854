package org.entente.report.page;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.assess.TestResult;

/** Tests that Entente does not have yet: one line for all of them, and no verdict. */
public final class Unbuilt {
  private Unbuilt() {}

  public static boolean is(TestResult test) {
    return !test.estimate().isPresent() && test.estimate().reason().equals("not built yet");
  }

  /** "Not built yet: togetherness, purpose, means."; empty when all are. */
  public static String line(List<TestResult> tests) {
    String names =
        tests.stream().filter(Unbuilt::is).map(TestResult::name).collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "Not built yet: " + names + ".";
  }
}
