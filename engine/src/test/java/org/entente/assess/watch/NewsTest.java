package org.entente.assess.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.entente.assess.watch.Snapshot.Figure;
import org.entente.assess.watch.Snapshot.KnownAct;
import org.entente.assess.watch.Snapshot.Outsider;
import org.entente.assess.watch.Snapshot.Shift;
import org.entente.assess.watch.Snapshot.Test;
import org.entente.domain.Actors;

class NewsTest {
  private static final Test COHESION = test("MET", 0.4, 0.3, 0.5);
  private static final KnownAct DRILL = act("2019-drill", "exercise", "CHN", "IRN", "RUS");
  private static final Outsider BELARUS = outsider(0.5, 0.4, 0.6, -0.1);

  private static Test test(String verdict, double value, double low, double high) {
    return new Test("cohesion", verdict, "kappa", new Figure(value, low, high));
  }

  private static KnownAct act(String id, String kind, String... members) {
    return new KnownAct(id, id.substring(0, 4) + "-05-05", kind, "Made", List.of(members), 7);
  }

  private static Outsider outsider(double value, double low, double high, double relativeLow) {
    return new Outsider("BLR", new Figure(value, low, high), new Figure(0.2, relativeLow, 0.5));
  }

  private static Snapshot snapshot(
      String label, Test test, List<KnownAct> acts, List<Shift> shifts, Outsider outsider) {
    Snapshot.Group group =
        new Snapshot.Group(
            "crink",
            List.of("CHN", "IRN", "PRK", "RUS"),
            2014,
            2025,
            label,
            Map.of(label, 0.9),
            Map.of("PRK-RUS", 1.0),
            List.of(test),
            acts,
            shifts,
            List.of(outsider));
    return new Snapshot(
        Snapshot.VERSION, "2025-12-31", "pack", Map.of("pack", "1"), List.of(group));
  }

  private static final Snapshot BEFORE =
      snapshot("AD_HOC", COHESION, List.of(DRILL), List.of(), BELARUS);

  private static List<News> between(Snapshot before, Snapshot now) {
    return News.between(before, now, Actors.standard());
  }

  private static List<News> after(Snapshot now) {
    return between(BEFORE, now);
  }

  @org.junit.jupiter.api.Test
  void nothingIsNewOfTheSameSnapshot() {
    assertThat(after(BEFORE)).isEmpty();
  }

  @org.junit.jupiter.api.Test
  void theFirstActOfAllFourIsNews() {
    KnownAct four = act("2026-parade", "visit", "CHN", "IRN", "PRK", "RUS");
    List<News> news = after(snapshot("AD_HOC", COHESION, List.of(DRILL, four), List.of(), BELARUS));
    assertThat(news).extracting(News::kind).containsExactly(News.Kind.FIRST_ACT);
    assertThat(news.get(0).what()).isEqualTo("The first act known of 4 members together.");
    assertThat(news.get(0).before()).isEqualTo("at most 3 members");
    assertThat(news.get(0).now()).contains("2026-05-05").contains("CHN IRN PRK RUS and 7 more");
  }

  @org.junit.jupiter.api.Test
  void anActSaysHowManyOthersTookPart() {
    List<String> two = List.of("CHN", "RUS");
    assertThat(new KnownAct("1", "2026-01-01", "summit", "Made", two, 7).company())
        .isEqualTo("CHN RUS and 7 more");
    assertThat(new KnownAct("1", "2026-01-01", "summit", "Made", two, 0).company())
        .isEqualTo("CHN RUS and nobody else");
    assertThat(new KnownAct("1", "2026-01-01", "summit", "Made", two, null).company())
        .as("a snapshot of before it was kept")
        .isEqualTo("CHN RUS");
  }

  @org.junit.jupiter.api.Test
  void onlyTheFirstOfAKindAndSizeIsAFirst() {
    List<KnownAct> acts =
        List.of(
            DRILL,
            act("2025-drill", "exercise", "CHN", "IRN", "RUS"),
            act("2025-talks", "summit", "CHN", "PRK", "RUS"),
            act("2026-talks", "summit", "CHN", "IRN", "RUS"));
    assertThat(after(snapshot("AD_HOC", COHESION, acts, List.of(), BELARUS)))
        .extracting(News::kind)
        .containsExactly(News.Kind.FIRST_ACT, News.Kind.ACT, News.Kind.ACT);
  }

  @org.junit.jupiter.api.Test
  void anActBeforeTheYearsThatWereLookedAtIsNoNews() {
    KnownAct old = act("2009-drill", "exercise", "CHN", "IRN", "PRK", "RUS");
    assertThat(after(snapshot("AD_HOC", COHESION, List.of(old, DRILL), List.of(), BELARUS)))
        .isEmpty();
  }

  @org.junit.jupiter.api.Test
  void anotherVerdictIsNewsWithBothFigures() {
    List<News> news =
        after(
            snapshot(
                "AD_HOC", test("UNSURE", 0.35, 0.25, 0.45), List.of(DRILL), List.of(), BELARUS));
    assertThat(news)
        .containsExactly(
            new News(
                "crink",
                News.Kind.VERDICT,
                "Verdict of cohesion.",
                "MET, 0.40 [0.30, 0.50] kappa",
                "UNSURE, 0.35 [0.25, 0.45] kappa"));
  }

  @org.junit.jupiter.api.Test
  void aFigureIsNewsOnlyBeyondBothIntervals() {
    assertThat(figure(0.45, 0.35, 0.55)).as("inside both").isEmpty();
    assertThat(figure(0.55, 0.35, 0.75)).as("outside one").isEmpty();
    assertThat(figure(0.55, 0.45, 0.65)).as("outside both").hasSize(1);
  }

  private static List<News> figure(double value, double low, double high) {
    return after(
        snapshot("AD_HOC", test("MET", value, low, high), List.of(DRILL), List.of(), BELARUS));
  }

  @org.junit.jupiter.api.Test
  void aFigureWithoutIntervalIsNeverNews() {
    Test bare = new Test("cohesion", "MET", "kappa", new Figure(0.9, null, null));
    assertThat(after(snapshot("AD_HOC", bare, List.of(DRILL), List.of(), BELARUS))).isEmpty();
  }

  @org.junit.jupiter.api.Test
  void anotherLabelIsNewsWithItsShare() {
    assertThat(after(snapshot("BLOC", COHESION, List.of(DRILL), List.of(), BELARUS)))
        .containsExactly(
            new News("crink", News.Kind.LABEL, "The label changed.", "AD_HOC 0.90", "BLOC 0.90"));
  }

  @org.junit.jupiter.api.Test
  void aShiftIsNewWhereItsYearsOverlapNone() {
    Shift known = new Shift("percentile", 2000, 1996, 2003, 8, 94);
    Shift same = new Shift("percentile", 2002, 2001, 2004, 9, 94);
    Shift other = new Shift("percentile", 2020, 2018, 2022, 94, 40);
    Snapshot was = snapshot("AD_HOC", COHESION, List.of(DRILL), List.of(known), BELARUS);
    Snapshot is = snapshot("AD_HOC", COHESION, List.of(DRILL), List.of(same), BELARUS);
    Snapshot both = snapshot("AD_HOC", COHESION, List.of(DRILL), List.of(same, other), BELARUS);
    assertThat(between(was, is)).isEmpty();
    assertThat(between(was, both))
        .extracting(News::now)
        .singleElement()
        .asString()
        .contains("2020");
    assertThat(between(both, is))
        .extracting(News::what)
        .containsExactly("A shift of percentile is no longer found.");
  }

  @org.junit.jupiter.api.Test
  void anOutsiderThatComesSurelyCloserIsNews() {
    assertThat(
            after(
                snapshot(
                    "AD_HOC", COHESION, List.of(DRILL), List.of(), outsider(0.52, 0.4, 0.6, 0.1))))
        .extracting(News::what)
        .containsExactly(
            "Belarus (BLR) is now sure to stand closer than the group's weakest pair.");
    assertThat(
            after(
                snapshot(
                    "AD_HOC", COHESION, List.of(DRILL), List.of(), outsider(0.2, 0.1, 0.3, -0.4))))
        .extracting(News::what)
        .containsExactly("Belarus (BLR) moved out.");
  }

  @org.junit.jupiter.api.Test
  void aSnapshotOfAnotherVersionIsRefused() {
    assertThatThrownBy(
            () -> new Snapshot(Snapshot.VERSION + 1, "2025-12-31", "pack", Map.of(), List.of()))
        .hasMessageContaining("snapshot version " + (Snapshot.VERSION + 1));
  }

  @org.junit.jupiter.api.Test
  void aPairThatPromisedMoreIsNews() {
    Snapshot.Group group = BEFORE.groups().get(0);
    Snapshot.Group bound =
        new Snapshot.Group(
            group.name(),
            group.members(),
            group.from(),
            group.to(),
            group.label(),
            group.labels(),
            Map.of("PRK-RUS", 3.0, "CHN-RUS", 1.0),
            group.tests(),
            group.acts(),
            group.shifts(),
            group.ring());
    List<News> news =
        after(new Snapshot(Snapshot.VERSION, "2026-01-01", "pack", Map.of(), List.of(bound)));
    assertThat(news).hasSize(1);
    assertThat(news.get(0).kind()).isEqualTo(News.Kind.PROMISE);
    assertThat(news.get(0).what())
        .startsWith("North Korea (PRK) and Russia (RUS) promised each other more");
  }
}
