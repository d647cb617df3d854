package org.entente.assess.complement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.evidence.RawRows.ArmsDelivery;

/** Deliveries of major arms by class, and what a window of years shows of them. */
final class ArmsRegister {
  /** Years of a window: in ten years a fleet is renewed once, and a customer comes back. */
  static final int WINDOW = 10;

  static final int CLASSES = ArmsClass.values().length;

  private final List<String> states;
  private final Map<String, Integer> index = new HashMap<>();
  private final List<ArmsDelivery> deliveries;
  private final int[] classes;
  private final int lastYear;

  ArmsRegister(List<ArmsDelivery> deliveries) {
    this.deliveries = deliveries;
    TreeSet<String> codes = new TreeSet<>();
    for (ArmsDelivery each : deliveries) {
      codes.add(each.supplier());
      codes.add(each.recipient());
    }
    states = List.copyOf(codes);
    states.forEach(code -> index.put(code, index.size()));
    Map<String, Integer> classOf = new HashMap<>();
    classes =
        deliveries.stream()
            .mapToInt(
                each ->
                    classOf.computeIfAbsent(
                        each.weapon(), weapon -> ArmsClass.of(weapon).ordinal()))
            .toArray();
    lastYear = deliveries.stream().mapToInt(ArmsDelivery::year).max().orElse(0);
  }

  List<String> states() {
    return states;
  }

  /** Number of a state, -1 for one that neither delivered nor received. */
  int at(String state) {
    return index.getOrDefault(state, -1);
  }

  int lastYear() {
    return lastYear;
  }

  /**
   * What was delivered in some years.
   *
   * @param supplied [class][state] TIV m delivered to anyone
   * @param received [class][state] TIV m received from anyone
   * @param customers [class][state] number of states delivered to
   * @param ties [supplier][recipient] TIV m of all classes
   * @param byClass [class][supplier][recipient] TIV m; NaN where nothing was delivered, since a
   *     delivery may be worth 0
   */
  record Window(
      double[][] supplied,
      double[][] received,
      int[][] customers,
      double[][] ties,
      double[][][] byClass) {
    boolean tied(int kind, int supplier, int recipient) {
      return !Double.isNaN(byClass[kind][supplier][recipient]);
    }

    double receivedInAll(int state) {
      double sum = 0;
      for (double[] kind : received) {
        sum += kind[state];
      }
      return sum;
    }
  }

  Window window(int from, int to) {
    int n = states.size();
    double[][][] byClass = new double[CLASSES][n][n];
    for (double[][] kind : byClass) {
      for (double[] row : kind) {
        java.util.Arrays.fill(row, Double.NaN);
      }
    }
    Window window =
        new Window(
            new double[CLASSES][n],
            new double[CLASSES][n],
            new int[CLASSES][n],
            new double[n][n],
            byClass);
    for (int d = 0; d < classes.length; d++) {
      ArmsDelivery each = deliveries.get(d);
      if (each.year() >= from && each.year() <= to) {
        add(window, classes[d], at(each.supplier()), at(each.recipient()), each.value());
      }
    }
    return window;
  }

  private static void add(Window window, int kind, int supplier, int recipient, double value) {
    double[] row = window.byClass[kind][supplier];
    if (Double.isNaN(row[recipient])) {
      window.customers[kind][supplier]++;
      row[recipient] = 0;
    }
    row[recipient] += value;
    window.supplied[kind][supplier] += value;
    window.received[kind][recipient] += value;
    window.ties[supplier][recipient] += value;
  }
}
