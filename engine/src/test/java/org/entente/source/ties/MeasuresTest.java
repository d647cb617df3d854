package org.entente.source.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.domain.Actors;
import org.entente.source.Collected;
import org.entente.source.Row.DyadSpell;
import org.entente.source.Row.FlowRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sanctions, aid and influence. */
class MeasuresTest {
  @TempDir Path folder;

  private static Collected gsdb() {
    return Collected.fromMirror(new GsdbReader(), "gsdb", "V3");
  }

  private static Collected kiel() {
    return Collected.fromMirror(new KielReader(), "kiel-ukraine", "r27");
  }

  private static Collected fbic() {
    return Collected.fromMirror(new FbicReader(), "fbic", "2021");
  }

  private Collected sanction(Map<String, String> cells) {
    Map<String, String> all = new HashMap<>();
    all.putAll(Map.of("case_id", "1", "begin", "2014", "end", "2016", "success", "failed"));
    all.putAll(Map.of("sanctioning_state", "Canada", "sanctioned_state", "Korea, North"));
    all.putAll(cells);
    all.putIfAbsent("descr_trade", "");
    return new MadeFile(new GsdbReader(), "gsdb").with("0", all).read(folder);
  }

  @Test
  void everyCaseIsReadWithoutAnError() {
    Collected read = gsdb();
    assertThat(read.records).isEqualTo(1325);
    assertThat(read.errors()).isEmpty();
    assertThat(read.rows(DyadSpell.class))
        .allMatch(spell -> spell.kind().equals("sanction") && spell.directed());
  }

  @Test
  void aCaseRunsOverWholeYearsFromSenderToTarget() {
    DyadSpell spell =
        sanction(Map.of("trade", "1", "descr_trade", "exp_part,imp_compl", "arms", "1"))
            .rows(DyadSpell.class)
            .get(0);
    assertThat(spell.source()).isEqualTo("CAN");
    assertThat(spell.target()).isEqualTo("PRK");
    assertThat(spell.from()).isEqualTo("2014-01-01");
    assertThat(spell.to()).isEqualTo("2016-12-31");
    assertThat(spell.value()).isNull();
    assertThat(spell.note()).isEqualTo("case 1: trade exp_part imp_compl; arms");
  }

  @Test
  void listsAreSplitButNotInsideANameWithAComma() {
    Collected read =
        sanction(
            Map.of(
                "sanctioning_state",
                "Saudi Arabia, EU, Egypt, Arab Rep.",
                "sender_mult",
                "1",
                "sanctioned_state",
                "Poland,Hungary"));
    assertThat(read.rows(DyadSpell.class))
        .extracting(spell -> spell.source() + ">" + spell.target())
        .containsExactlyInAnyOrder(
            "SAU>POL", "SAU>HUN", "EUU>POL", "EUU>HUN", "EGY>POL", "EGY>HUN");
    assertThat(
            new NameList(Set.of("Congo, Democratic Republic of the"))
                .split("Congo, Democratic Republic of the, Eritrea,  Kenya"))
        .containsExactly("Congo, Democratic Republic of the", "Eritrea", "Kenya");
  }

  @Test
  void organisationsStayOrganisations() {
    assertThat(gsdb().rows(DyadSpell.class))
        .extracting(DyadSpell::source)
        .contains("EUU", "UNO", "LAS", "AFU");
  }

  @Test
  void everyCodeIsAnActorOfTheRegistry() {
    assertThat(gsdb().rows(DyadSpell.class))
        .allMatch(spell -> Actors.standard().findByCode(spell.source()).isPresent())
        .allMatch(spell -> Actors.standard().findByCode(spell.target()).isPresent());
  }

  @Test
  void ongoingIn2022IsOpenAndEndedIn2022IsNot() {
    assertThat(
            sanction(Map.of("end", "2022", "success", "ongoing,ongoing"))
                .rows(DyadSpell.class)
                .get(0)
                .to())
        .isNull();
    assertThat(
            sanction(Map.of("end", "2022", "success", "failed")).rows(DyadSpell.class).get(0).to())
        .isEqualTo("2022-12-31");
    assertThat(gsdb().issues("open-at-the-end").get(0).message()).startsWith("405 times");
  }

  @Test
  void ongoingWithAnEarlierEndIsSaid() {
    assertThat(gsdb().issues("ongoing-but-ended")).hasSize(1);
  }

  @Test
  void namesThatAreNoActorsAndCasesAgainstOneselfAreLeftOutAloud() {
    Collected read = gsdb();
    assertThat(read.issues("not-an-actor")).hasSize(1);
    assertThat(read.issues("one-actor").get(0).line()).isEqualTo(598);
    assertThat(read.issues("group-named-as-state")).hasSize(1);
  }

  @Test
  void anUnknownNameRefusesTheEdition() {
    assertThat(sanction(Map.of("sanctioned_state", "Freedonia")).errors()).hasSize(1);
  }

  @Test
  void yearTotalsEqualTheSumOfTheMonths() {
    Collected read = kiel();
    assertThat(read.records).isEqualTo(4428);
    assertThat(read.errors()).isEmpty();
    double total = read.rows(FlowRow.class).stream().mapToDouble(MeasuresTest::sizeOrNothing).sum();
    assertThat(total).isCloseTo(217_115.9027, within(0.001));
    assertThat(read.rows(FlowRow.class))
        .allMatch(flow -> flow.target().equals("UKR") && flow.unit().equals("m EUR"));
  }

  private static double sizeOrNothing(FlowRow flow) {
    Double value = flow.value();
    return value == null ? 0 : value;
  }

  @Test
  void aYearOfZerosIsNoReportAndANamedZeroHasNoSize() {
    Collected read =
        new MadeFile(new KielReader(), "kiel-ukraine")
            .with("", month("Austria", ""))
            .with("", month("Greece", "Equipment"))
            .read(folder);
    List<FlowRow> flows = read.rows(FlowRow.class);
    assertThat(flows).hasSize(1);
    assertThat(flows.get(0).source()).isEqualTo("GRC");
    assertThat(flows.get(0).value()).isNull();
    assertThat(read.issues("no-report")).hasSize(1);
    assertThat(kiel().rows(FlowRow.class))
        .noneMatch(flow -> Double.valueOf(0).equals(flow.value()));
  }

  private static Map<String, String> month(String donor, String specific) {
    return Map.of(
        "donor",
        donor,
        "year_month",
        "2023-01",
        "year",
        "2023",
        "aid_type_general",
        "Military",
        "aid_eur_m",
        "0.0",
        "aid_type_specific",
        specific);
  }

  @Test
  void partialYearsSaySo() {
    assertThat(kiel().rows(FlowRow.class).stream().filter(flow -> flow.year() == 2025))
        .isNotEmpty()
        .allMatch(flow -> flow.note().contains("January only"));
    assertThat(kiel().issues("partial-year")).hasSize(1);
  }

  @Test
  void europeanInstitutionsAreNotAmongTheDonors() {
    assertThat(kiel().rows(FlowRow.class)).noneMatch(flow -> flow.source().equals("EUU"));
  }

  @Test
  void influenceIsReadByBothSendersWithoutNoise() {
    Collected read = fbic();
    assertThat(read.records).isEqualTo(11_834);
    assertThat(read.errors()).isEmpty();
    assertThat(read.rows(FlowRow.class)).extracting(FlowRow::source).containsOnly("CHN", "RUS");
    FlowRow index =
        read.rows(FlowRow.class).stream()
            .filter(flow -> flow.target().equals("AFG") && flow.year() == 1961)
            .filter(flow -> flow.source().equals("RUS") && flow.kind().equals("influence"))
            .findFirst()
            .orElseThrow();
    assertThat(index.value()).isEqualTo(.27);
    assertThat(FbicReader.denoised(.065200001)).isEqualTo(.0652);
  }

  @Test
  void emptyCellsAndReceiversBeforeTheyExistedYieldNothing() {
    Collected read = fbic();
    assertThat(read.issues("empty-cell")).hasSize(1);
    assertThat(read.issues("receiver-not-yet-a-state")).hasSize(1);
    assertThat(read.rows(FlowRow.class))
        .noneMatch(flow -> flow.target().equals("UKR") && flow.year() < 1991)
        .allMatch(flow -> flow.value() != null);
  }
}
