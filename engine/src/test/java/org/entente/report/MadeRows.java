package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.assess.ProfileRow;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.entente.domain.PolicyArea;

/** Profiles and series of pairs of states that do not exist. */
final class MadeRows {
  private final Random random = new Random(7);
  private final MadeFigures figures;
  private final List<String> members;

  MadeRows(MadeFigures figures, List<String> members) {
    this.figures = figures;
    this.members = members;
  }

  List<ProfileRow> profile() {
    List<ProfileRow> rows = new ArrayList<>();
    for (Dyad dyad : Dyad.among(members)) {
      double close = random.nextDouble();
      rows.add(
          row(
              dyad,
              PolicyArea.DIPLOMATIC,
              "kappa",
              figures.figure(
                  close * 0.95 - 0.08, 0.05, 900 + random.nextInt(500), "kappa", "made-votes"),
              ""));
      rows.add(
          row(
              dyad,
              PolicyArea.TREATY,
              "obligation",
              figures.count(random.nextInt(4), "rung 0-3", "made-pacts"),
              "Pact of the Two Rivers"));
      rows.add(
          row(
              dyad,
              PolicyArea.INSTITUTIONAL,
              "sharedInstitutions",
              figures.count(random.nextInt(40), "organisations", "made-pacts"),
              ""));
      rows.add(
          row(
              dyad,
              PolicyArea.MILITARY,
              "armsFlow",
              random.nextInt(3) == 0
                  ? figures.missing("TIV")
                  : figures.count(random.nextInt(15000), "TIV", "made-trade"),
              ""));
      for (boolean forth : new boolean[] {true, false}) {
        rows.add(
            new ProfileRow(
                forth ? dyad.a() : dyad.b(),
                forth ? dyad.b() : dyad.a(),
                true,
                PolicyArea.ECONOMIC,
                "tradeDependence",
                2001,
                2024,
                figures.figure(
                    random.nextDouble() * 0.4, 0.01, 24, "share of imports", "made-trade"),
                ""));
      }
      rows.add(
          row(
              dyad,
              PolicyArea.SANCTIONS,
              "sanctions",
              figures.count(random.nextInt(3), "cases", "made-pacts"),
              ""));
      rows.add(
          row(
              dyad,
              PolicyArea.REGIME,
              "regimeDistance",
              figures.figure(random.nextDouble() * 0.6, 0.04, 24, "index 0-1", "made-votes"),
              ""));
      rows.add(row(dyad, PolicyArea.CONFLICT, "hostility", figures.missing("level 0-5"), ""));
    }
    return rows;
  }

  private static ProfileRow row(
      Dyad dyad, PolicyArea area, String measure, Estimate estimate, String note) {
    return new ProfileRow(dyad.a(), dyad.b(), false, area, measure, 2001, 2024, estimate, note);
  }

  List<ProfileRow> series() {
    List<ProfileRow> rows = new ArrayList<>();
    for (Dyad dyad : Dyad.among(members)) {
      double kappa = random.nextDouble() * 0.6;
      int pact = 2003 + random.nextInt(20);
      for (int year = 2001; year <= 2024; year++) {
        kappa = Math.min(0.95, Math.max(-0.15, kappa + random.nextGaussian() * 0.07));
        boolean gap = year == 2009 || year == 2011 || (year > 2013 && year < 2016);
        if (!gap) {
          rows.add(
              new ProfileRow(
                  dyad.a(),
                  dyad.b(),
                  false,
                  PolicyArea.DIPLOMATIC,
                  "kappa",
                  year,
                  year,
                  figures.figure(kappa, 0.09, 70 + random.nextInt(30), "kappa", "made-votes"),
                  ""));
        }
        if (year < 2023) {
          rows.add(
              new ProfileRow(
                  dyad.a(),
                  dyad.b(),
                  false,
                  PolicyArea.TREATY,
                  "obligation",
                  year,
                  year,
                  figures.count(year < pact ? 0 : 1 + pact % 3, "rung 0-3", "made-pacts"),
                  ""));
        }
      }
    }
    return rows;
  }
}
