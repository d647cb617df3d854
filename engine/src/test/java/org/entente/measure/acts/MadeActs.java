package org.entente.measure.acts;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.measure.SplitMix;

/** Made acts. */
final class MadeActs {
  private MadeActs() {}

  /** Acts of random size, both ends included; actors differ in how eager they are, about 1 to 6. */
  static Participation random(int actors, int acts, int smallest, int largest, SplitMix random) {
    int[][] lists = new int[acts][];
    for (int act = 0; act < acts; act++) {
      int size = smallest + random.nextInt(largest - smallest + 1);
      lists[act] = participants(actors, size, random);
    }
    return Participation.of(actors, lists);
  }

  /** The first of a list sorted by luck divided by eagerness. */
  private static int[] participants(int actors, int size, SplitMix random) {
    double[] luck = new double[actors];
    for (int actor = 0; actor < actors; actor++) {
      luck[actor] = -StrictMath.log(1 - random.nextDouble()) / (1 + 5.0 * actor / actors);
    }
    return IntStream.range(0, actors)
        .boxed()
        .sorted((a, b) -> Double.compare(luck[a], luck[b]))
        .limit(size)
        .mapToInt(each -> each)
        .toArray();
  }

  /** A world of the configuration model with the same sizes and activities. */
  static Participation world(Participation margins, SplitMix random) {
    Curveball walk = Curveball.from(margins);
    walk.walk(60 * margins.actors(), random);
    int words = margins.words();
    int[][] lists = new int[margins.acts()][];
    for (int act = 0; act < margins.acts(); act++) {
      int column = act;
      lists[act] =
          IntStream.range(0, margins.actors())
              .filter(actor -> (walk.rows()[actor * words + (column >> 6)] >>> column & 1) == 1)
              .toArray();
    }
    return Participation.of(margins.actors(), lists);
  }

  static int[] first(int members) {
    return IntStream.range(0, members).toArray();
  }

  /** The members with the highest numbers, which are the busiest of {@link #random}. */
  static int[] last(int members, int actors) {
    return IntStream.range(actors - members, actors).toArray();
  }

  /** Poisson number of acts. */
  static int poisson(double mean, SplitMix random) {
    double product = random.nextDouble();
    int count = 0;
    while (product > StrictMath.exp(-mean)) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  static double mean(int[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }
}
