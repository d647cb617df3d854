package org.entente.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of countries in the languages that the Java runtime knows (Unicode CLDR). Slow to build,
 * about a second, and so built only when a name is found nowhere else.
 */
final class LocaleNames {
  private final Map<String, Set<String>> codes = new HashMap<>();

  LocaleNames() {
    List<Locale> countries =
        Arrays.stream(Locale.getISOCountries())
            .map(alpha2 -> new Locale.Builder().setRegion(alpha2).build())
            .toList();
    for (Locale language : Locale.getAvailableLocales()) {
      if (language.getCountry().isEmpty() && !language.getLanguage().isEmpty()) {
        countries.forEach(country -> add(country, language));
      }
    }
  }

  private void add(Locale country, Locale language) {
    String key = NameForm.key(country.getDisplayCountry(language));
    codes.computeIfAbsent(key, unused -> new TreeSet<>()).add(country.getISO3Country());
  }

  /** The codes of the countries of this name in any language; several where languages disagree. */
  Set<String> find(String key) {
    return codes.getOrDefault(key, Set.of());
  }
}
