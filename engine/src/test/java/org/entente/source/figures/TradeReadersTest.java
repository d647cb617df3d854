package org.entente.source.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.source.Collected;
import org.entente.source.MalformedFile;
import org.entente.source.Row.DyadSpell;
import org.entente.source.Row.FlowRow;
import org.entente.source.Row.StateYear;
import org.junit.jupiter.api.Test;

class TradeReadersTest {
  private static final String SERIES =
      "IMF,%s.%s,OBS_VALUE,RUS,Russian Federation,%s,Goods,%s,Partner,A,Annual,6,Millions,F,Flow,%s";

  private static String series(String indicator, String partner, String cells) {
    return SERIES.formatted(indicator, partner, indicator, partner, cells);
  }

  private static String geo(String one, String other, String contig, String km, String weighted) {
    return "%s,%s,%s,0,0,0,0,0,0,0,%s,%s,%s,%s"
        .formatted(one, other, contig, km, km, weighted, weighted);
  }

  @Test
  void importsFlowFromTheSecondStateToTheFirst() {
    assertThat(Figures.COW_TRADE.read("2,20,1990,5,7,5,7", "20,2,1990,7,5,7,5").rows(FlowRow.class))
        .extracting(flow -> flow.source() + ">" + flow.target() + " " + flow.value())
        .containsExactly("CAN>USA 5.0", "USA>CAN 7.0");
  }

  @Test
  void importsAreReportedByTheTargetInCurrentMillions() {
    FlowRow flow =
        Figures.COW_TRADE.read("2,20,1990,5,7,5,7", "20,2,1990,7,5,7,5").rows(FlowRow.class).get(0);
    assertThat(flow.reporter()).isEqualTo("target");
    assertThat(flow.unit()).isEqualTo("m current US$");
    assertThat(flow.kind()).isEqualTo("trade");
  }

  @Test
  void aMirrorImageThatDisagreesIsAnError() {
    assertThat(errors(Figures.COW_TRADE.read("2,20,1990,5,7,5,7", "20,2,1990,7,6,7,6")))
        .containsExactly("mirror");
  }

  @Test
  void aMissingMirrorImageIsAnError() {
    assertThat(errors(Figures.COW_TRADE.read("2,20,1990,5,7,5,7"))).containsExactly("mirror");
  }

  @Test
  void aRepeatedDyadYearIsAnError() {
    assertThat(
            errors(
                Figures.COW_TRADE.read(
                    "2,20,1990,5,7,5,7",
                    "20,2,1990,7,5,7,5",
                    "2,20,1990,5,7,5,7",
                    "20,2,1990,7,5,7,5")))
        .containsExactly("duplicate-key");
  }

  @Test
  void anUnreportedFlowHasNoSizeAndAZeroIsASmallOne() {
    Collected read = Figures.COW_TRADE.read("2,20,1990,,0,,0", "20,2,1990,0,,0,");
    assertThat(read.rows(FlowRow.class))
        .extracting(FlowRow::note)
        .containsExactly("", "rounded: below 0.5");
    assertThat(read.rows(FlowRow.class).get(0).value()).isNull();
    assertThat(Figures.times(read, "not-reported")).isEqualTo(1);
    assertThat(Figures.times(read, "rounded-zero")).isEqualTo(1);
  }

  @Test
  void yearsBefore1945AreCountedAndLeftOut() {
    Collected read = Figures.COW_TRADE.read("2,20,1930,5,7,5,7", "20,2,1930,7,5,7,5");
    assertThat(read.records).isEqualTo(2);
    assertThat(read.rows).isEmpty();
    assertThat(read.issues).isEmpty();
  }

  @Test
  void negativeTradeEndsTheReading() {
    assertThatThrownBy(() -> Figures.COW_TRADE.read("2,20,1990,-9,7,5,7"))
        .hasCauseInstanceOf(MalformedFile.class);
  }

  @Test
  void importsOfRussiaComeFromThePartnerAndExportsGoToIt() {
    List<FlowRow> flows =
        Figures.IMF_RUSSIA
            .read(
                series("MG_CIF_USD", "CHN", "1,,,,,,,,3"), series("XG_FOB_USD", "CHN", ",,,,,2,,,"))
            .rows(FlowRow.class);
    assertThat(flows)
        .extracting(f -> f.source() + ">" + f.target() + " " + f.year() + " " + f.reporter())
        .containsExactly("CHN>RUS 2016 target", "CHN>RUS 2024 target", "RUS>CHN 2021 source");
    assertThat(flows)
        .extracting(FlowRow::note)
        .containsExactly("c.i.f.", "c.i.f., may be estimated", "f.o.b.");
  }

  @Test
  void groupsRemaindersAndDissolvedStatesAreIgnoredByName() {
    Collected read =
        Figures.IMF_RUSSIA.read(
            series("MG_CIF_USD", "G001", "1,1,1,1,1,1,1,1,1"),
            series("MG_CIF_USD", "TX899", "1,1,1,1,1,1,1,1,1"),
            series("MG_CIF_USD", "CSK", ",,,,,,,,"));
    assertThat(read.rows).isEmpty();
    assertThat(read.errors()).isEmpty();
  }

  @Test
  void figuresSince2022AreRaisedAsPartlyEstimated() {
    Collected read = Figures.IMF_RUSSIA.read(series("MG_CIF_USD", "CHN", "1,1,1,1,1,1,1,1,1"));
    assertThat(Figures.times(read, "estimate")).isEqualTo(3);
  }

  @Test
  void anotherReporterOrScaleEndsTheReading() {
    String record = series("MG_CIF_USD", "CHN", "1,1,1,1,1,1,1,1,1");
    assertThatThrownBy(() -> Figures.IMF_RUSSIA.read(record.replace(",RUS,", ",USA,")))
        .hasCauseInstanceOf(MalformedFile.class);
    assertThatThrownBy(() -> Figures.IMF_RUSSIA.read(record.replace(",6,", ",9,")))
        .hasCauseInstanceOf(MalformedFile.class);
  }

  @Test
  void northKoreaIsBlankFrom2022AndNotZero() {
    assertThat(Figures.IMF_RUSSIA.mirrored().rows(FlowRow.class))
        .filteredOn(flow -> flow.source().equals("PRK") || flow.target().equals("PRK"))
        .isNotEmpty()
        .allMatch(flow -> flow.year() < 2022);
  }

  @Test
  void exportsOf2025AreReportedByTheSource() {
    assertThat(Figures.IMF_EXPORTS.read("Ivory Coast,São Tomé,1.5").rows)
        .containsExactly(
            new FlowRow(1, "trade", "CIV", "STP", 2025, 1.5, "m current US$", "source", "f.o.b."));
  }

  @Test
  void exportsRoundedToZeroSaySo() {
    Collected read = Figures.IMF_EXPORTS.read("Taiwan,Chad,0.0");
    assertThat(read.rows(FlowRow.class).get(0).note()).isEqualTo("f.o.b., rounded: below 0.05");
    assertThat(Figures.times(read, "rounded-zero")).isEqualTo(1);
    assertThat(Figures.times(read, "estimate")).isEqualTo(1);
  }

  @Test
  void northKoreaIsNotInTheExportsOf2025() {
    assertThat(Figures.IMF_EXPORTS.mirrored().rows(FlowRow.class))
        .noneMatch(flow -> flow.source().equals("PRK") || flow.target().equals("PRK"));
  }

  @Test
  void gdpIsOfCountriesAndAggregatesAreIgnoredByName() {
    Collected read =
        Figures.GDP.read("Chad,TCD,2000,5.5", "World,WLD,2000,900", "High income,HIC,2000,9");
    assertThat(read.rows)
        .containsExactly(new StateYear(1, "gdp_current_usd", "TCD", 2000, 5.5, null, null));
    assertThat(read.errors()).isEmpty();
  }

  @Test
  void aRepeatedCountryYearIsAnError() {
    assertThat(errors(Figures.GDP.read("Chad,TCD,2000,5.5", "Chad,TCD,2000,5.5")))
        .containsExactly("duplicate-key");
  }

  @Test
  void aDistanceIsEmittedOnceForThePair() {
    Collected read =
        Figures.GEODIST.read(
            geo("FRA", "BEL", "1", "300", "310"), geo("BEL", "FRA", "1", "300", "310"));
    assertThat(read.rows(DyadSpell.class))
        .extracting(spell -> spell.kind() + " " + spell.source() + "-" + spell.target())
        .containsExactly(
            "distance BEL-FRA",
            "distance-capitals BEL-FRA",
            "distance-weighted BEL-FRA",
            "distance-weighted-ces BEL-FRA",
            "common-border BEL-FRA");
    assertThat(read.rows(DyadSpell.class)).noneMatch(DyadSpell::directed);
  }

  @Test
  void oldCodesAreReadByTheNameMap() {
    List<String> pairs =
        Figures.GEODIST
            .read(
                geo("ROM", "ZAR", "0", "5", "5"),
                geo("ZAR", "ROM", "0", "5", "5"),
                geo("TMP", "YUG", "0", "6", "6"),
                geo("YUG", "TMP", "0", "6", "6"),
                geo("PAL", "YUG", "0", "7", "7"),
                geo("YUG", "PAL", "0", "7", "7"))
            .rows(DyadSpell.class)
            .stream()
            .filter(spell -> spell.kind().equals("distance"))
            .map(spell -> spell.source() + "-" + spell.target())
            .toList();
    assertThat(pairs).containsExactly("COD-ROU", "SRB-TLS", "PSE-SRB");
  }

  @Test
  void aDotIsNoDistanceAndAPairWithItselfIsLeftOut() {
    Collected read =
        Figures.GEODIST.read(
            geo("FRA", "BEL", "0", "300", "."),
            geo("FRA", "FRA", "0", "5", "5"),
            geo("BEL", "FRA", "0", "300", "."));
    assertThat(read.rows).hasSize(2);
    assertThat(Figures.times(read, "no-distance")).isEqualTo(2);
    assertThat(Figures.times(read, "self-pair")).isEqualTo(1);
  }

  @Test
  void distancesThatDifferFromTheirMirrorImageAreAnError() {
    assertThat(
            errors(
                Figures.GEODIST.read(
                    geo("FRA", "BEL", "0", "300", "310"), geo("BEL", "FRA", "0", "301", "310"))))
        .containsExactly("mirror");
    assertThat(errors(Figures.GEODIST.read(geo("FRA", "BEL", "0", "300", "310"))))
        .containsExactly("mirror");
  }

  @Test
  void theSeventhDigitOfAWeightedDistanceMayDiffer() {
    assertThat(
            errors(
                Figures.GEODIST.read(
                    geo("FRA", "BEL", "0", "300", "976.8974"),
                    geo("BEL", "FRA", "0", "300", "976.8973"))))
        .isEmpty();
  }

  @Test
  void aTieNotedInOneDirectionOnlyIsLeftOutAndRaised() {
    Collected read =
        Figures.GEODIST.read(
            "FRA,BEL,0,0,0,0,0,0,0,1,300,300,300,300", "BEL,FRA,0,0,0,0,0,0,0,0,300,300,300,300");
    assertThat(read.rows(DyadSpell.class)).noneMatch(s -> s.kind().equals("once-one-country"));
    assertThat(Figures.times(read, "tie-one-way")).isEqualTo(1);
    assertThat(Figures.times(Figures.GEODIST.mirrored(), "tie-one-way")).isEqualTo(33);
  }

  @Test
  void theHighPriorityListIsCheckedAndEmitsNoRows() {
    Collected read = Figures.CHPL.read("1,854231", "3A,847150");
    assertThat(read.records).isEqualTo(2);
    assertThat(read.rows).isEmpty();
    assertThat(Figures.times(read, "living-list")).isEqualTo(1);
    assertThat(errors(Figures.CHPL.read("1,854231", "2,854231"))).containsExactly("duplicate-key");
    assertThatThrownBy(() -> Figures.CHPL.read("1,8542")).hasCauseInstanceOf(MalformedFile.class);
    assertThatThrownBy(() -> Figures.CHPL.read("9,854231")).hasCauseInstanceOf(MalformedFile.class);
  }

  private static List<String> errors(Collected read) {
    return read.errors().stream().map(issue -> issue.kind()).toList();
  }
}
