package org.entente.measure.exchange;

import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Shares of flows pooled over the years of a window. A register that places deliveries by year says
 * nothing of its own error; how much a figure hangs on one year is shown instead: the range is that
 * over leaving out each year in turn (the jackknife's cases, Quenouille 1956, not its variance).
 * Cost O(n^2) for n years.
 */
public final class PooledFlows {
  private PooledFlows() {}

  /**
   * Dependence: sum of parts over sum of totals.
   *
   * @param part flow from the partner, by year
   * @param total flow from all, by year, none below its part
   * @return within 0 to 1; that whole range if a single year holds all, and without a value if
   *     nothing came from anybody
   * @throws IllegalArgumentException if the arrays differ in length, or a part is negative or more
   *     than its total
   */
  public static Range dependence(double[] part, double[] total) {
    require(part.length == total.length, "years differ");
    for (int y = 0; y < part.length; y++) {
      require(part[y] >= 0 && part[y] <= total[y] * (1 + 1e-9), "a part beyond its total");
    }
    return overYears(
        years(total), left -> sum(part, left) / sum(total, left), new Range(Double.NaN, 0, 1));
  }

  /**
   * Balance: (given - returned) / (given + returned), 1 where all went one way, -1 where all went
   * the other way, 0 where as much came back.
   *
   * @return without a value if nothing went either way
   * @throws IllegalArgumentException if the arrays differ in length or hold a negative flow
   */
  public static Range balance(double[] given, double[] returned) {
    require(given.length == returned.length, "years differ");
    double[] both = new double[given.length];
    for (int y = 0; y < both.length; y++) {
      require(given[y] >= 0 && returned[y] >= 0, "a negative flow");
      both[y] = given[y] + returned[y];
    }
    return overYears(
        years(both),
        left -> (sum(given, left) - sum(returned, left)) / sum(both, left),
        new Range(Double.NaN, -1, 1));
  }

  /**
   * The same from the bounds of both flows: as low as the least given against the most returned.
   *
   * @return without a value if nothing went either way
   * @throws IllegalArgumentException if a bound is negative
   */
  public static Range balance(Range given, Range returned) {
    require(given.low() >= 0 && returned.low() >= 0, "a negative flow");
    if (given.high() + returned.high() == 0) {
      return new Range(Double.NaN, -1, 1);
    }
    return new Range(
        balance(given.value(), returned.value()),
        balance(given.low(), returned.high()),
        balance(given.high(), returned.low()));
  }

  private static double balance(double given, double returned) {
    return given + returned == 0 ? 0 : (given - returned) / (given + returned);
  }

  /**
   * Reciprocity: the value that the smaller giver returned over the value that the greater gave, r
   * = (1 - |b|) / (1 + |b|) of the balance b: 0 where all went one way, 1 where as much came back.
   */
  public static Range reciprocity(Range balance) {
    double far = Math.max(Math.abs(balance.low()), Math.abs(balance.high()));
    double near =
        balance.sign() == 0 ? 0 : Math.min(Math.abs(balance.low()), Math.abs(balance.high()));
    return new Range(ratio(Math.abs(balance.value())), ratio(far), ratio(near));
  }

  private static double ratio(double size) {
    return (1 - size) / (1 + size);
  }

  private static Range overYears(int[] years, IntFunction<Double> without, Range unknown) {
    if (years.length == 0) {
      return unknown;
    }
    double value = without.apply(-1);
    if (years.length == 1) {
      return new Range(value, unknown.low(), unknown.high());
    }
    double[] cases =
        DoubleStream.concat(DoubleStream.of(value), IntStream.of(years).mapToDouble(without::apply))
            .toArray();
    return new Range(
        value,
        DoubleStream.of(cases).min().orElseThrow(),
        DoubleStream.of(cases).max().orElseThrow());
  }

  /** Years in which anything flowed. */
  private static int[] years(double[] flows) {
    return IntStream.range(0, flows.length).filter(y -> flows[y] > 0).toArray();
  }

  private static double sum(double[] flows, int left) {
    return IntStream.range(0, flows.length).filter(y -> y != left).mapToDouble(y -> flows[y]).sum();
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
