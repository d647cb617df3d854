package org.entente.source.votes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolsTest {

  @ParameterizedTest
  @CsvSource({
    "R/1/66, R/1/66",
    "R/26/2758G, R/26/2758",
    "R/50/38B/VIII, R/50/38",
    "R/38/234/XII, R/38/234",
    "R/42/70/A, R/42/70",
    "R/10 65, R/10/65",
    "A/RES/75/254[A], R/75/254",
    "A/RES/75/254A-C, R/75/254",
    "A/RES/79/331 B, R/79/331",
    "A/RES/ES-11/7, ESS/11/7",
    "ESS/2/79/D, ESS/2/79",
    "A/RES/S-10/2, SS/10/2",
    "A/DEC/79/432, A/DEC/79/432",
    "A/RES/3314(XXIX), A/RES/3314(XXIX)",
    "'', ''"
  })
  void votesOnOneTextShareItsSymbol(String symbol, String text) {
    assertThat(Symbols.assemblyText(symbol)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "S/1994/11, S/1994/11",
    "'s/2016/846 (amendment)', S/2016/846",
    "S/7575/Rev.1, S/7575",
    "S/1999-328, S/1999/328",
    "Oral amendment 1, ''",
    "S/RES/2781(2025), ''"
  })
  void aCouncilDraftIsItsSymbolWithoutRemarks(String draft, String symbol) {
    assertThat(Symbols.councilDraft(draft)).isEqualTo(symbol);
  }
}
