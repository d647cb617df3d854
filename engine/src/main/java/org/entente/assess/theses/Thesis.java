package org.entente.assess.theses;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A view of what a group is, with what it expects of each test. A thesis says nothing of a test
 * that it names no expectation for.
 *
 * @param id small letters, digits and hyphens
 * @param title short; may hold {@link Expectation#MEMBER}
 * @param claim one sentence; may hold {@link Expectation#MEMBER}
 * @param like labels of the reference groups that such a group would resemble; may be empty
 * @param applies codes that a group must hold for the thesis to be about it; empty for any group
 * @param holders citations of who holds such a view; of a thesis for each member, "RUS: Citation"
 *     is of that member's alone
 * @param expects at most one expectation a test
 * @param family what it is one of, if it is one thesis for each member; null for a thesis alone
 */
public record Thesis(
    String id,
    String title,
    String claim,
    List<String> like,
    List<String> applies,
    List<String> holders,
    List<Expectation> expects,
    @Nullable Family family) {

  /**
   * Theses that differ only in the member they are of.
   *
   * @param title with {@link Expectation#MEMBER} where the member stands
   * @param claim likewise
   * @param member the code that stands there in this one
   */
  public record Family(String title, String claim, String member) {}

  public Thesis {
    like = List.copyOf(like);
    applies = List.copyOf(applies);
    holders = List.copyOf(holders);
    expects = List.copyOf(expects);
  }

  private static final Pattern OF_MEMBER = Pattern.compile("([A-Z]{3}): (.*)");

  /** A thesis alone. */
  public Thesis(
      String id,
      String title,
      String claim,
      List<String> like,
      List<String> applies,
      List<String> holders,
      List<Expectation> expects) {
    this(id, title, claim, like, applies, holders, expects, null);
  }

  /** Whether it is about a group of these members. */
  public boolean isAbout(List<String> members) {
    return members.containsAll(applies);
  }

  /** What it expects of a test. */
  Optional<Expectation> of(String test) {
    return expects.stream().filter(each -> each.test().equals(test)).findFirst();
  }

  /** The members that it expects one of to be the busiest, but for {@link Expectation#MEMBER}. */
  public Set<String> hubs() {
    Set<String> hubs = new LinkedHashSet<>();
    of(Expectation.HUB).ifPresent(expected -> hubs.addAll(expected.members()));
    hubs.remove(Expectation.MEMBER);
    return hubs;
  }

  /** Whether it expects each member in turn to be the busiest. */
  public boolean namesEachMember() {
    return expects.stream().anyMatch(Expectation::isOfEachMember);
  }

  /** Whether it is one thesis for each member. */
  boolean isFamily() {
    return title.contains(Expectation.MEMBER) || namesEachMember();
  }

  /** A title or a claim with a member in its place. */
  public static String stated(String text, String member) {
    return text.replace(Expectation.MEMBER, member);
  }

  /** The thesis of one member. */
  Thesis of(String member, UnaryOperator<String> name) {
    return new Thesis(
        id + "-" + member.toLowerCase(java.util.Locale.ROOT),
        stated(title, name.apply(member)),
        stated(claim, name.apply(member)),
        like,
        applies,
        holders.stream().flatMap(holder -> holder(holder, member).stream()).toList(),
        expects.stream().map(each -> each.of(member)).toList(),
        new Family(title, claim, member));
  }

  private static Optional<String> holder(String holder, String member) {
    Matcher named = OF_MEMBER.matcher(holder);
    if (!named.matches()) {
      return Optional.of(holder);
    }
    return named.group(1).equals(member) ? Optional.of(named.group(2)) : Optional.empty();
  }

  /** The thesis of some member, whoever it is. */
  Thesis ofSome() {
    return new Thesis(
        id,
        stated(title, "one member"),
        stated(claim, "one member"),
        like,
        applies,
        holders.stream().filter(holder -> !OF_MEMBER.matcher(holder).matches()).toList(),
        expects.stream().filter(each -> !each.isOfEachMember()).toList());
  }
}
