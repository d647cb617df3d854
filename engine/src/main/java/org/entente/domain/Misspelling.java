package org.entente.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the name that a misspelt one most likely is, by the number of letters added, dropped,
 * changed or swapped with their neighbour (Damerau 1964, restricted to one edit per place). Refuses
 * rather than confuses: the best must be clearly better than the best of any other actor, and names
 * that are themselves two edits apart (Austria, Australia) need more than that.
 */
public final class Misspelling {
  /**
   * A name within reach.
   *
   * @param actor false where the name is not to be read as one actor: ambiguous, or a capital
   */
  private record Target(String name, String form, List<String> codes, boolean actor) {
    boolean hasAsManyWordsAs(String other) {
      return form.chars().filter(c -> c == ' ').count()
          == other.chars().filter(c -> c == ' ').count();
    }
  }

  private record Match(Target target, int distance) {}

  private static final int MOST_CANDIDATES = 5;

  /** Rivals are sought this far: the largest allowed distance of a short name, and the margin. */
  private static final int FARTHEST_RIVAL = 3;

  private final List<Target> targets = new ArrayList<>();

  Misspelling(NameIndex index) {
    for (ActorName name : index.all()) {
      if (name.kind() != ActorName.Kind.CODE) {
        add(name.name(), List.of(name.code()), !isOnlyRelated(name));
      }
    }
    for (NameIndex.Ambiguity ambiguity : index.allAmbiguities()) {
      if (ambiguity.validity().isOpenEnded()) {
        add(ambiguity.name(), ambiguity.candidates(), false);
      }
    }
  }

  private void add(String name, List<String> codes, boolean actor) {
    targets.add(new Target(name, form(name), codes, actor));
  }

  private static boolean isOnlyRelated(ActorName name) {
    return name.kind() == ActorName.Kind.CAPITAL || name.kind() == ActorName.Kind.DEMONYM;
  }

  private static String form(String name) {
    return String.join(" ", NameForm.words(name));
  }

  /** The one actor meant, with the reading as reason; or no code, with what it might mean. */
  Resolution guess(String name, String ifNone) {
    String form = form(name);
    List<Match> near = near(form);
    Match best = near.isEmpty() ? null : near.get(0);
    if (best == null || !best.target().actor() || !convincing(form, best, near)) {
      return Resolution.unknown(name, ifNone, candidates(form, near));
    }
    String code = best.target().codes().get(0);
    return new Resolution(name, code, "read as \"%s\"".formatted(best.target().name()), List.of());
  }

  /** What an unknown name might mean, the likeliest first. */
  List<String> candidates(String name) {
    return candidates(form(name), near(form(name)));
  }

  private static List<String> candidates(String form, List<Match> near) {
    return near.stream()
        .filter(match -> isWorthSaying(form, match))
        .flatMap(match -> match.target().codes().stream())
        .distinct()
        .limit(MOST_CANDIDATES)
        .toList();
  }

  /**
   * Fewer than half of the letters of a name may differ; of a capital or an adjective, which is
   * never the state itself, no more than would make a name read as it ("axis" is not "Paris").
   */
  private static boolean isWorthSaying(String form, Match match) {
    int letters = match.target().form().length();
    return match.target().actor()
        ? 2 * match.distance() < letters
        : match.distance() <= allowed(Math.min(form.length(), letters));
  }

  /** The nearest form of each set of codes within reach, the nearest first. */
  private List<Match> near(String form) {
    int reach = Math.max(FARTHEST_RIVAL, form.length() / 4);
    Map<List<String>, Match> best = new HashMap<>();
    for (Target target : targets) {
      int distance = begins(form, target) ? 1 : distance(form, target.form(), reach);
      if (form.length() > 2 && distance <= reach) {
        best.merge(
            target.codes(),
            new Match(target, distance),
            (a, b) -> b.distance() < a.distance() ? b : a);
      }
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingInt(Match::distance)
                .thenComparing(match -> match.target().form().length())
                .thenComparing(match -> match.target().form()))
        .toList();
  }

  /** A cut-off name may be any that begins so. */
  private static boolean begins(String form, Target target) {
    return form.length() >= 3 && target.form().startsWith(form) && target.hasAsManyWordsAs(form);
  }

  private static boolean convincing(String form, Match best, List<Match> near) {
    String read = best.target().form();
    int shorter = Math.min(form.length(), read.length());
    int longer = Math.max(form.length(), read.length());
    boolean cutOff = begins(form, best.target()) && longer - shorter > 1;
    if (cutOff || longer < 5 || best.distance() > allowed(shorter)) {
      return false;
    }
    boolean swapped = best.distance() == 1 && sameLetters(form, read);
    return near.stream()
        .filter(rival -> !rival.target().codes().equals(best.target().codes()))
        .allMatch(
            rival -> rival.distance() - best.distance() >= margin(form, best, rival, swapped));
  }

  /** How many edits a name of this length may be away from what it is read as. */
  private static int allowed(int length) {
    return length <= 8 ? 1 : length <= 13 ? 2 : 3;
  }

  /** How much nearer than the rival it must be. */
  private static int margin(String form, Match best, Match rival, boolean swapped) {
    boolean sameStart = rival.target().form().charAt(0) == form.charAt(0);
    if (swapped || !rival.target().actor()) {
      return 1;
    }
    boolean shortName = Math.min(form.length(), best.target().form().length()) <= 5;
    boolean pair = distance(best.target().form(), rival.target().form(), 2) <= 2;
    return pair || (shortName && sameStart) ? 2 : 1;
  }

  private static boolean sameLetters(String a, String b) {
    return Arrays.equals(a.chars().sorted().toArray(), b.chars().sorted().toArray());
  }

  /**
   * Edits between two words, or {@code limit + 1} when there are more. Cost: length times length.
   */
  public static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
