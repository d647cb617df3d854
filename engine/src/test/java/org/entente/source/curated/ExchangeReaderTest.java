package org.entente.source.curated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Transfer;
import org.entente.domain.TransferCategory;
import org.entente.domain.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All rows or the first fault, with its line. */
class ExchangeReaderTest {
  private static final String HEADER =
      "id,source,target,what,category,from,to,quantity_low,quantity_high,unit,reported,reported_by,note,"
          + "citation,url\n";
  private static final String GOOD =
      "made-1,IRN,HOUTHIS,made missiles,missiles,2020-01-01,2020-12-31,2,5,missiles,2021-02-03,Somebody,,"
          + "A made report,https://example.org/x\n";

  private static Transfer only(String row) {
    List<Transfer> read = ExchangeReader.read(HEADER + row);
    assertThat(read).hasSize(1);
    return read.get(0);
  }

  @Test
  void aClosedRangeStaysARange() {
    Transfer transfer = only(GOOD);
    assertThat(transfer.low()).isEqualTo(2);
    assertThat(transfer.high()).isEqualTo(5);
    assertThat(transfer.category()).isEqualTo(TransferCategory.MISSILES);
    assertThat(transfer.isFromTo("IRN", "HOUTHIS")).isTrue();
  }

  @Test
  void aReportIsKnownWhenItIsMadeAndWhatItTellsOfIsOver() {
    assertThat(only(GOOD).known()).isEqualTo("2021-02-03");
    assertThat(only(GOOD.replace("2021-02-03", "2020-06-30")).known()).isEqualTo("2020-12-31");
  }

  @Test
  void openEndsStayOpenAndNoQuantityIsNotZero() {
    assertThat(only(GOOD.replace(",2,5,", ",2,,")).high()).isNull();
    assertThat(only(GOOD.replace(",2,5,", ",,5,")).low()).isNull();
    Transfer none = only(GOOD.replace(",2,5,missiles,", ",,,,"));
    assertThat(none.low()).isNull();
    assertThat(none.high()).isNull();
    assertThat(none.isDenial()).isFalse();
  }

  @Test
  void anAccusationWithoutAFigureAndADenialDiffer() {
    assertThat(only(GOOD.replace(",2,5,", ",0,0,")).isDenial()).isTrue();
    assertThat(only(GOOD.replace(",2,5,", ",0,,")).isDenial()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IRN,HOUTHIS|IRN,NARNIA|NARNIA",
        "IRN,HOUTHIS|IRN,IRN|receiver",
        "IRN,HOUTHIS|irn,HOUTHIS|irn",
        ",missiles,2020|,sweets,2020|sweets",
        "2020-01-01|2020-02-30|2020-02-30",
        "2020-01-01|2021-01-01|ends",
        "2020-01-01|1.1.2020|1.1.2020",
        "2021-02-03|2021-02-30|2021-02-30",
        ",2,5,|,5,2,|reversed",
        ",2,5,|,-2,5,|-2",
        ",2,5,|,NaN,5,|NaN",
        ",2,5,|,1e3,5000,|1e3",
        ",2,5,|,\" 2\",5,| 2",
        ",2,5,missiles|,2,5,|unit",
        ",2,5,missiles|,,,missiles|unit",
        "Somebody|' '|cited",
        "A made report|' '|cited",
        "https://example.org/x|javascript:alert(1)|javascript",
        "made missiles,|,|nothing",
        "made-1|Made 1|Made 1"
      })
  void aFaultIsNamedWithItsLine(String good, String bad, String word) {
    String row = GOOD.replace("made-1", "made-2");
    String faulty = GOOD.replace(good, bad);
    assertThat(faulty).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> ExchangeReader.read(HEADER + row + faulty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining(word);
  }

  @Test
  void anIdThatStandsTwiceIsAFault() {
    assertThatThrownBy(() -> ExchangeReader.read(HEADER + GOOD + GOOD))
        .hasMessageContaining("line 3")
        .hasMessageContaining("twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "made-1,IRN,HOUTHIS\n",
        "made-1,IRN,HOUTHIS,x,missiles,2020-01-01,2020-12-31,2,5,missiles,2021-02-03,S,,A report,,extra\n",
        "made-1,IRN,HOUTHIS,\"torn,missiles,2020-01-01\n"
      })
  void tornRowsAreFaults(String row) {
    assertThatThrownBy(() -> ExchangeReader.read(HEADER + row))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void otherColumnsAreAFault() {
    assertThatThrownBy(
            () -> ExchangeReader.read(HEADER.replace("source,target", "target,source") + GOOD))
        .hasMessageContaining("columns");
    assertThatThrownBy(() -> ExchangeReader.read("\uFEFF" + HEADER + GOOD))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theShippedReportsAreAllRead() {
    assertThat(ExchangeReader.shipped()).hasSizeGreaterThanOrEqualTo(50);
    assertThat(ExchangeReader.shipped()).extracting(Transfer::id).doesNotHaveDuplicates();
  }

  @Test
  void theNonStateActorsOfTheLedgerAreInTheRegistry() {
    for (String code : List.of("HOUTHIS", "HEZBOLLAH", "HAMAS", "PIJ", "WAGNER", "PMF", "KATAIB")) {
      assertThat(Actors.standard().getByCode(code).kind()).isEqualTo(Actor.Kind.NON_STATE);
    }
  }

  @Test
  void categoriesAreFoundInAnySpellingOfTheirName() {
    assertThat(TransferCategory.byName("Air-Defence")).isEqualTo(TransferCategory.AIR_DEFENCE);
    assertThat(TransferCategory.byName("air_defence")).isEqualTo(TransferCategory.AIR_DEFENCE);
    assertThatThrownBy(() -> TransferCategory.byName("sweets"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("sweets");
  }
}
