package org.entente.domain;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * The form in which names are compared: lower-case words without accents and punctuation, usual
 * abbreviations spelt out, "the", "of" and "and" left out.
 */
final class NameForm {
  private static final Set<String> SILENT = Set.of("the", "of", "and");

  private static final Map<String, String> SPELT_OUT =
      Map.ofEntries(
          Map.entry("st", "saint"),
          Map.entry("ste", "saint"),
          Map.entry("sainte", "saint"),
          Map.entry("rep", "republic"),
          Map.entry("repub", "republic"),
          Map.entry("dem", "democratic"),
          Map.entry("fed", "federated"),
          Map.entry("sts", "states"),
          Map.entry("people", "peoples"),
          Map.entry("is", "islands"),
          Map.entry("isl", "islands"),
          Map.entry("eq", "equatorial"),
          Map.entry("fr", "french"),
          Map.entry("organisation", "organization"));

  /** Words that say what kind of state it is, not which. */
  private static final Set<String> GENERIC =
      Set.of(
          "republic",
          "kingdom",
          "state",
          "states",
          "islamic",
          "arab",
          "democratic",
          "peoples",
          "socialist",
          "federal",
          "federative",
          "federated",
          "federation",
          "commonwealth",
          "principality",
          "grand",
          "duchy",
          "sultanate",
          "union",
          "united",
          "plurinational",
          "bolivarian",
          "cooperative",
          "hashemite",
          "independent",
          "emirate",
          "nation");

  private NameForm() {}

  /** The compared words of a name, in the order given. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : joinInitials(letters(name))) {
      if (word.equals("dr")) {
        words.add("democratic");
        words.add("republic");
      } else if (!word.isEmpty() && !SILENT.contains(word)) {
        words.add(SPELT_OUT.getOrDefault(word, word));
      }
    }
    return words;
  }

  /** "Korea, Republic of" and "Republic of Korea" give the same key: their words, sorted. */
  static String key(List<String> words) {
    if (words.size() == 1) {
      return words.get(0);
    }
    List<String> sorted = new ArrayList<>(words);
    Collections.sort(sorted);
    return String.join(" ", sorted);
  }

  static String key(String name) {
    return key(words(name));
  }

  /** The words that say which state it is. */
  static List<String> telling(List<String> words) {
    return words.stream().filter(word -> !GENERIC.contains(word)).toList();
  }

  private static String letters(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (!Normalizer.isNormalized(plain, Normalizer.Form.NFKD)) {
      plain = Normalizer.normalize(plain, Normalizer.Form.NFKD);
    }
    StringBuilder letters = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      append(letters, plain.codePointAt(i));
    }
    return letters.toString();
  }

  private static void append(StringBuilder letters, int c) {
    switch (c) {
      case 'ß' -> letters.append("ss");
      case 'ø' -> letters.append('o');
      case 'ł' -> letters.append('l');
      case 'ı' -> letters.append('i');
      case 'đ' -> letters.append('d');
      case 'æ' -> letters.append("ae");
      case '\'', '’', '‘', '`', '´', 'ʼ' -> {}
      default -> {
        if (Character.isLetterOrDigit(c)) {
          letters.appendCodePoint(c);
        } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
          letters.append(' ');
        }
      }
    }
  }

  /** The words between blanks, where "u s s r" is one word. */
  private static List<String> joinInitials(String letters) {
    List<String> joined = new ArrayList<>();
    boolean afterInitial = false;
    StringTokenizer words = new StringTokenizer(letters, " ");
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      boolean initial = word.length() == 1;
      if (initial && afterInitial) {
        int last = joined.size() - 1;
        joined.set(last, joined.get(last) + word);
      } else {
        joined.add(word);
      }
      afterInitial = initial;
    }
    return joined;
  }

  /**
   * Text that was UTF-8 and was read as Windows-1252 ("CÃ´te") put right; any other text as it is.
   */
  static String repaired(String name) {
    if (name.indexOf('Ã') < 0 && name.indexOf('Â') < 0 && name.indexOf('â') < 0) {
      return name;
    }
    for (Charset wrong : List.of(Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1)) {
      try {
        ByteBuffer bytes = wrong.newEncoder().encode(CharBuffer.wrap(name));
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      } catch (CharacterCodingException e) {
        continue; // not what happened to this text
      }
    }
    return name;
  }
}
