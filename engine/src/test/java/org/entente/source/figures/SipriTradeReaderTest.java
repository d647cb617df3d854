package org.entente.source.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.source.Collected;
import org.entente.source.MalformedFile;
import org.entente.source.Row.FlowRow;
import org.junit.jupiter.api.Test;

class SipriTradeReaderTest {
  private static final Figures SIPRI = Figures.SIPRI_ARMS;

  private static String deal(String recipient, String supplier, String years, String tiv) {
    return "%s,%s,2001,?,6,,Type X,tank,6,,%s,New,,1,6,%s"
        .formatted(recipient, supplier, years, tiv);
  }

  private static List<FlowRow> flows(String... records) {
    return SIPRI.read(records).rows(FlowRow.class);
  }

  @Test
  void aDealIsOneFlowFromSupplierToRecipient() {
    assertThat(flows(deal("India", "France", "2003", "6")))
        .containsExactly(
            new FlowRow(1, "arms", "FRA", "IND", 2003, 6.0, "TIV m", "compiler", "Type X, tank"));
  }

  @Test
  void deliveriesOverYearsAreSplitEvenly() {
    Collected read = SIPRI.read(deal("India", "France", "2003; 2004; 2006", "6"));
    assertThat(read.rows(FlowRow.class))
        .extracting(FlowRow::year)
        .containsExactly(2003, 2004, 2006);
    assertThat(read.rows(FlowRow.class)).extracting(FlowRow::value).containsOnly(2.0);
    assertThat(Figures.times(read, "split-evenly")).isEqualTo(1);
  }

  @Test
  void aYearListedTwiceTakesTwoShares() {
    assertThat(flows(deal("India", "France", "2003; 2004; 2004", "6")))
        .extracting(FlowRow::value)
        .containsExactly(2.0, 4.0);
  }

  @Test
  void anExactRepetitionIsDroppedAndRaised() {
    String record = deal("India", "France", "2003", "6");
    Collected read = SIPRI.read(record, record);
    assertThat(read.records).isEqualTo(2);
    assertThat(read.rows).hasSize(1);
    assertThat(Figures.times(read, "exact-duplicate")).isEqualTo(1);
  }

  @Test
  void whatIsOrderedAndNotDeliveredIsNoFlowAndNoZero() {
    Collected read = SIPRI.read(deal("India", "France", "", "0"));
    assertThat(read.rows).isEmpty();
    assertThat(Figures.times(read, "not-delivered")).isEqualTo(1);
  }

  @Test
  void aTornRecordIsPutTogetherAgain() {
    Collected read =
        SIPRI.read(
            "India,France,2001,,6,,Type X,tank,6,,2003,New,,,,",
            ",0.5,3,2.5,,,,,,,,,,,,",
            deal("Iran", "China", "2005", "1"));
    assertThat(read.rows(FlowRow.class)).extracting(FlowRow::value).containsExactly(2.5, 1.0);
    assertThat(read.records).isEqualTo(3);
    assertThat(Figures.times(read, "torn-record")).isEqualTo(1);
  }

  @Test
  void numbersWithoutRecipientAndWithoutARecordToJoinAreSkippedAndRaised() {
    Collected read = SIPRI.read(",0.5,3,2.5,,,,,,,,,,,,");
    assertThat(read.rows).isEmpty();
    assertThat(Figures.times(read, "stray-record")).isEqualTo(1);
  }

  @Test
  void aDealWithoutValueIsAnError() {
    assertThat(SIPRI.read("India,France,2001,,6,,Type X,tank,6,,2003,New,,,,").errors())
        .extracting(issue -> issue.kind())
        .containsExactly("no-value");
  }

  @Test
  void rebelsAndOrganisationsAreIgnoredByName() {
    Collected read =
        SIPRI.read(
            deal("Hezbollah (Lebanon)*", "Iran", "2003", "6"),
            deal("NATO**", "France", "2003", "6"),
            deal("India", "unknown supplier(s)", "2003", "6"));
    assertThat(read.rows).isEmpty();
    assertThat(read.errors()).isEmpty();
    assertThat(Figures.times(read, "party-left-out")).isEqualTo(3);
  }

  @Test
  void anUnknownNameIsAnError() {
    assertThat(SIPRI.read(deal("Atlantis", "France", "2003", "6")).errors())
        .extracting(issue -> issue.kind())
        .containsExactly("unknown-name");
  }

  @Test
  void formerStatesHaveTheirOwnCodesOrTheirSuccessors() {
    assertThat(
            flows(
                deal("South Vietnam", "Soviet Union", "1970", "1"),
                deal("East Germany (GDR)", "Czechoslovakia", "1970", "1"),
                deal("North Yemen", "Yugoslavia", "1970", "1"),
                deal("South Yemen", "Viet Nam", "1975", "1")))
        .extracting(flow -> flow.source() + ">" + flow.target())
        .containsExactly("RUS>RVN", "CSK>DDR", "SRB>YEM", "VNM>YMD");
  }

  @Test
  void yearsThatAreNoYearsEndTheReading() {
    assertThatThrownBy(() -> SIPRI.read(deal("India", "France", "2003/04", "6")))
        .hasCauseInstanceOf(MalformedFile.class)
        .hasMessageContaining("Year(s) of delivery");
  }

  @Test
  void theRegisterHasNineRepetitionsAndFourTornRecords() {
    Collected read = SIPRI.mirrored();
    assertThat(Figures.times(read, "exact-duplicate")).isEqualTo(9);
    assertThat(Figures.times(read, "stray-record")).isEqualTo(4);
    assertThat(Figures.times(read, "torn-record")).isEqualTo(4);
    assertThat(Figures.times(read, "not-delivered")).isEqualTo(1154);
    assertThat(read.rows(FlowRow.class))
        .allMatch(flow -> flow.year() >= 1950 && flow.year() <= 2024);
  }

  @Test
  void splitFlowsAddUpToTheValueOfTheDeal() {
    double sum =
        flows(deal("India", "France", "2003; 2004; 2004; 2005; 2007; 2011; 2012", "10")).stream()
            .mapToDouble(flow -> flow.value() == null ? 0 : flow.value())
            .sum();
    assertThat(sum).isCloseTo(10, within(1e-12));
  }
}
