package org.entente.measure.acts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.measure.PoissonRate;

/**
 * What the test of a group without acts in a company would have found. Acts of the whole group and
 * nobody else are planted into worlds of the null; the null that they are held against has the
 * planted sizes and activities, as that of a user would.
 *
 * @param company that has no act
 * @param found for 0, 1, 2, ... planted acts how often the test calls them more, 0 to 1
 * @param smallest planted acts that are found in 80 % of cases; -1 if none of those tried are
 * @param rate smallest true rate, acts a year, found in 80 % of cases, the number of acts being
 *     Poisson; NaN likewise
 */
public record ActPower(Company company, List<Double> found, int smallest, double rate) {
  /** How often an effect must be found to be called seen. */
  public static final double POWER = 0.8;

  /** Planted acts tried at most. */
  private static final int MOST = 12;

  /** From here on more planted acts hardly add. */
  private static final double ENOUGH = 0.99;

  public ActPower {
    found = List.copyOf(found);
  }

  public boolean isFound() {
    return smallest >= 0;
  }

  /** Of all companies in which there is no act. */
  static List<ActPower> of(
      Worlds.Drawn drawn, Participation observed, int[] group, int least, double years, long seed) {
    List<Company> empty =
        Arrays.stream(Company.values())
            .filter(company -> drawn.observed()[company.ordinal()] == 0)
            .toList();
    List<List<Double>> found = new ArrayList<>();
    empty.forEach(company -> found.add(new ArrayList<>(List.of(unplanted(drawn, company)))));
    for (int planted = 1; planted <= MOST && isOpen(found); planted++) {
      Participation more = observed.plus(group, planted);
      Worlds.Drawn against = Worlds.draw(more, group, least, Effort.PLANTED, seed + planted);
      for (int e = 0; e < empty.size(); e++) {
        Company company = empty.get(e);
        int critical = ActCount.critical(against.of(company));
        found.get(e).add(share(drawn.of(company), critical - planted));
      }
    }
    return java.util.stream.IntStream.range(0, empty.size())
        .mapToObj(e -> of(empty.get(e), found.get(e), years))
        .toList();
  }

  private static boolean isOpen(List<List<Double>> found) {
    return found.stream().anyMatch(each -> each.get(each.size() - 1) < ENOUGH);
  }

  private static double unplanted(Worlds.Drawn drawn, Company company) {
    return share(drawn.of(company), ActCount.critical(drawn.of(company)));
  }

  private static double share(int[] worlds, int atLeast) {
    return (double) Arrays.stream(worlds).filter(each -> each >= atLeast).count() / worlds.length;
  }

  static ActPower of(Company company, List<Double> found, double years) {
    int smallest = -1;
    for (int planted = found.size() - 1; planted > 0 && found.get(planted) >= POWER; planted--) {
      smallest = planted;
    }
    double rate =
        smallest < 0
            ? Double.NaN
            : PoissonRate.root(mean -> power(found, mean) - POWER, smallest + 1) / years;
    return new ActPower(company, found, smallest, rate);
  }

  /** Power at a mean number of acts; more than were tried count as found like the most tried. */
  static double power(List<Double> found, double mean) {
    double power = 0;
    double rest = 1;
    for (int planted = 0; planted < found.size(); planted++) {
      double probability = PoissonRate.probability(planted, mean);
      power += probability * found.get(planted);
      rest -= probability;
    }
    return power + rest * found.get(found.size() - 1);
  }
}
