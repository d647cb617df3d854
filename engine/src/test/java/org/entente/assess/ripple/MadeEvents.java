package org.entente.assess.ripple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreBuilder;
import org.entente.evidence.StoreFiles;
import org.entente.evidence.TieYear;
import org.entente.measure.SplitMix;
import org.entente.source.Row;

/**
 * A made store of 2019 and 2020: 26 states that quarrel with the United States and the United
 * Kingdom, its ally, each in its own rhythm. Russia and China burst out together. Mexico is nearly
 * silent, and days are missing.
 */
public final class MadeEvents {
  /** Neither members nor targets. */
  static final List<String> OUTSIDERS =
      List.of(
          "ARE", "ARM", "AZE", "BLR", "CUB", "EGY", "ETH", "IND", "IRQ", "ISR", "KAZ", "LBN", "MLI",
          "MMR", "NIC", "PAK", "QAT", "SAU", "SYR", "UKR", "VNM", "ZAF");

  private static final List<String> MEMBERS = List.of("RUS", "CHN", "IRN", "PRK");
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
  private static final int DAYS = 731;

  private MadeEvents() {}

  /**
   * Writes the store.
   *
   * @param volume all nets of a day are multiplied by this to the power of the day, as a share of
   *     all days: a drift; 1 for none
   */
  public static StoreFiles in(Path home, double volume) {
    StoreFiles files = new StoreFiles(home);
    try (StoreBuilder store = StoreBuilder.begin(files)) {
      store.rows("gdelt-dyads", "made", rows(volume));
      store.ties(
          List.of(
              TieYear.exact("obligation", "GBR", "USA", 2019, 3, 1, "made"),
              TieYear.exact("obligation", "GBR", "USA", 2020, 3, 1, "made"),
              TieYear.exact("obligation", "IND", "USA", 2020, 1, 1, "made")));
      store.meta("as_of", "2020-12-31");
      store.finish();
    }
    return files;
  }

  static Evidence evidence(Path home, double volume) {
    return Evidence.openStore(in(home, volume));
  }

  static boolean isMissing(int day) {
    return day % 31 == 7;
  }

  private static List<Row> rows(double volume) {
    List<Row> rows = new ArrayList<>();
    double[] plot = noise(99);
    List<String> states = new ArrayList<>(MEMBERS);
    states.addAll(OUTSIDERS);
    for (int s = 0; s < states.size(); s++) {
      double[] own = noise(s);
      for (int day = 0; day < DAYS; day++) {
        double joined = s < 2 ? 1.5 * plot[day] : 0;
        double drift = Math.pow(volume, (double) day / DAYS);
        if (!isMissing(day)) {
          rows.add(net(day, states.get(s), "USA", drift * (5 - own[day] - joined)));
          rows.add(net(day, states.get(s), "GBR", drift * (5 + 0.1 * own[DAYS - 1 - day])));
        }
      }
    }
    for (int day = 0; day < DAYS; day++) {
      if (!isMissing(day)) {
        double drift = Math.pow(volume, (double) day / DAYS);
        rows.add(net(day, "IND", "PAK", 900 * drift));
        rows.add(new Row.EventCoverage(day + 1, FIRST.plusDays(day), 2 * states.size() + 1));
      }
    }
    rows.add(net(3, "MEX", "USA", -1));
    return rows;
  }

  private static double[] noise(long seed) {
    SplitMix random = SplitMix.forPart(77, seed);
    double[] noise = new double[DAYS];
    for (int day = 0; day < DAYS; day++) {
      noise[day] = random.nextGaussian() + (random.nextDouble() < 0.1 ? 2 : 0);
    }
    return noise;
  }

  private static Row net(int day, String one, String other, double net) {
    return Row.EventDay.of(day + 1, FIRST.plusDays(day), one, other, net);
  }
}
