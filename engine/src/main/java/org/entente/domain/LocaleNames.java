package org.entente.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of countries in the larger languages, as the Java runtime has them (Unicode CLDR). Only the
 * larger: in some smaller one almost any misspelling is a country. Slow to build, and so built only
 * when a name is found nowhere else.
 */
final class LocaleNames {
  private static final List<String> LANGUAGES =
      List.of(
          "ar", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hu", "id", "it", "ja", "ko",
          "nb", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "vi", "zh");

  /** Shorter ones in Latin letters are easily something else ("Man"). */
  private static final int SHORTEST = 4;

  private static final char FIRST_BEYOND_LATIN = 'Ͱ';

  private final Map<String, Set<String>> codes = new HashMap<>();

  LocaleNames() {
    List<Locale> countries =
        Arrays.stream(Locale.getISOCountries())
            .map(alpha2 -> new Locale.Builder().setRegion(alpha2).build())
            .toList();
    for (String tag : LANGUAGES) {
      Locale language = Locale.forLanguageTag(tag);
      countries.forEach(country -> add(country, language));
    }
  }

  private void add(Locale country, Locale language) {
    String key = NameForm.key(country.getDisplayCountry(language));
    if (key.length() < SHORTEST && key.charAt(0) < FIRST_BEYOND_LATIN) {
      return;
    }
    codes.computeIfAbsent(key, unused -> new TreeSet<>()).add(country.getISO3Country());
  }

  /** The codes of the countries of this name in any language; several where languages disagree. */
  Set<String> find(String key) {
    return codes.getOrDefault(key, Set.of());
  }
}
