package org.entente.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsTest {
  private final Actors actors = Actors.standard();

  private String cow(int number, int year) {
    return actors.findByCow(number, year).map(Actor::code).orElse("");
  }

  private String gleditschWard(int number, int year) {
    return actors.findByGleditschWard(number, year).map(Actor::code).orElse("");
  }

  @Test
  void everyCountryOfIso3166HasItsCode() {
    List<String> missing =
        Arrays.stream(Locale.getISOCountries())
            .map(alpha2 -> new Locale.Builder().setRegion(alpha2).build().getISO3Country())
            .filter(code -> actors.findByCode(code).isEmpty())
            .toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void successorStatesCarryTheNumbersOfTheirPredecessors() {
    assertThat(cow(365, 1950)).isEqualTo("RUS");
    assertThat(cow(260, 1960)).isEqualTo("DEU");
    assertThat(cow(255, 2000)).isEqualTo("DEU");
    assertThat(cow(265, 1980)).isEqualTo("DDR");
    assertThat(cow(345, 1970)).isEqualTo("SRB");
    assertThat(cow(678, 1980)).isEqualTo("YEM");
    assertThat(cow(680, 1980)).isEqualTo("YMD");
    assertThat(cow(817, 1970)).isEqualTo("RVN");
  }

  @Test
  void germanNumberMeansNobodyOfOursBeforeTheFederalRepublic() {
    assertThat(cow(255, 1914)).isEmpty();
  }

  @Test
  void spellsThatBeganLongAgoAreKept() {
    assertThat(cow(200, 1816)).isEqualTo("GBR");
  }

  @Test
  void gleditschAndWardNumberThePacificDifferently() {
    assertThat(gleditschWard(970, 2000)).isEqualTo("KIR");
    assertThat(cow(970, 2000)).isEqualTo("NRU");
    assertThat(gleditschWard(972, 2000)).isEqualTo("TON");
    assertThat(gleditschWard(260, 2010)).isEqualTo("DEU");
    assertThat(gleditschWard(340, 2010)).isEqualTo("SRB");
    assertThat(gleditschWard(678, 2010)).isEqualTo("YEM");
    assertThat(gleditschWard(751, 1948)).isEqualTo("HYDERABAD");
  }

  @ParameterizedTest
  @CsvSource({
    "RUS, 1946, 1989, Soviet Union",
    "RUS, 1946, 2025, Soviet Union",
    "RUS, 1980, 2025, Russia",
    "DEU, 1955, 1988, West Germany",
    "DEU, 1946, 1950, West Germany",
    "DEU, 1980, 2018, Germany",
    "SRB, 1946, 1989, Yugoslavia",
    "SRB, 2003, 2006, Serbia and Montenegro",
    "SRB, 2014, 2025, Serbia",
    "YEM, 1950, 1960, Yemen",
    "YEM, 1970, 1989, North Yemen",
    "VNM, 1955, 1975, North Vietnam",
    "COD, 1960, 1968, DR Congo",
    "COD, 1972, 1996, Zaire",
    "MMR, 1950, 1988, Burma",
    "LKA, 1950, 1971, Ceylon",
    "KHM, 1954, 1969, Cambodia",
    "KHM, 1976, 1989, Kampuchea",
    "BEN, 1946, 1974, Dahomey",
    "BFA, 1961, 1983, Upper Volta",
    "ZWE, 1946, 1979, Rhodesia",
    "FRA, 1946, 1989, France"
  })
  void aStateIsCalledAsItWasForMostOfThePeriod(String code, int from, int to, String name) {
    assertThat(Actors.standard().getByCode(code).nameIn(Period.ofYears(from, to))).isEqualTo(name);
  }
}
