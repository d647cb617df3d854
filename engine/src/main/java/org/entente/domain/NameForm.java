package org.entente.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which names are compared: lower case, no accents, no punctuation, "&amp;" as "and",
 * "St." as "saint", no articles; and without "and", so that "Trinidad &amp; Tobago" equals
 * "Trinidad Tobago".
 */
final class NameForm {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ]");
  private static final Pattern INITIALS = Pattern.compile("\\b(\\p{L})\\.(?=\\p{L}\\b)");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern WORDS =
      Pattern.compile("\\b(?:the|and|st|ste|sainte|rep|dem|dr|fed|is|isl|eq|fr)\\b");
  private static final Map<String, String> SPELT_OUT =
      Map.ofEntries(
          Map.entry("the", ""),
          Map.entry("and", ""),
          Map.entry("st", "saint"),
          Map.entry("ste", "saint"),
          Map.entry("sainte", "saint"),
          Map.entry("rep", "republic"),
          Map.entry("dem", "democratic"),
          Map.entry("dr", "democratic republic"),
          Map.entry("fed", "federated"),
          Map.entry("is", "islands"),
          Map.entry("isl", "islands"),
          Map.entry("eq", "equatorial"),
          Map.entry("fr", "french"));

  private NameForm() {}

  /** Letters and digits of a name in their compared form, words apart by one blank. */
  static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    plain = MARKS.matcher(plain).replaceAll("");
    plain = APOSTROPHES.matcher(plain).replaceAll("");
    plain = INITIALS.matcher(plain).replaceAll("$1");
    plain = plain.replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("ı", "i");
    plain = OTHERS.matcher(plain).replaceAll(" ");
    return OTHERS.matcher(spellOut(plain)).replaceAll(" ").strip();
  }

  private static String spellOut(String plain) {
    Matcher words = WORDS.matcher(plain);
    return words.replaceAll(found -> SPELT_OUT.getOrDefault(found.group(), found.group()));
  }
}
