package org.entente.measure.together;

/**
 * The textbook test of order m: I_m of tables of n independent roll calls from Q_m-1 (parametric
 * bootstrap). Roll calls are not independent draws from one table, and random groups are rejected
 * far too often: a description, never a ground for a verdict.
 */
final class IndependentDraws {
  private IndependentDraws() {}

  /**
   * @param base [3^k] Q_m-1
   * @return (1 + draws at or above what is observed) / (1 + draws)
   */
  static double p(
      double[] base, int members, int order, int n, double observed, int draws, long seed) {
    TableSampler sampler = new TableSampler(base);
    double[][] all =
        Draws.of(
            draws,
            members,
            seed,
            (random, solver) ->
                new double[] {
                  ConnectedInformation.of(sampler.draw(n, random), solver).information(order)
                });
    int above = 0;
    for (double[] draw : all) {
      above += draw[0] >= observed ? 1 : 0;
    }
    return (1.0 + above) / (1 + draws);
  }
}
