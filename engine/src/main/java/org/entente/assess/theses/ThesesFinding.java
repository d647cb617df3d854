package org.entente.assess.theses;

import java.util.List;
import org.entente.domain.Estimate;
import org.entente.domain.Period;

/**
 * Rival theses on a group, weighed on the same tests.
 *
 * @param members actor codes in the order asked
 * @param period the years asked for
 * @param seed of all draws
 * @param tests what was weighed, and what was not
 * @param theses the heaviest first
 * @param own those of a user, as given: weighed against the shipped ones and rivals of none
 * @param named reference groups with a known label
 * @param random reference groups drawn at random
 */
public record ThesesFinding(
    List<String> members,
    Period period,
    long seed,
    List<Use> tests,
    List<ThesisWeight> theses,
    List<Thesis> own,
    int named,
    int random) {

  /**
   * One test.
   *
   * @param test its name
   * @param figure what it was weighed by; missing with the reason where it adds nothing
   * @param inWords the figure for a reader; empty where missing
   */
  public record Use(String test, Estimate figure, String inWords) {}

  public ThesesFinding {
    tests = List.copyOf(tests);
    theses = List.copyOf(theses);
    own = List.copyOf(own);
  }

  /** Tests that add something. */
  public List<Use> used() {
    return tests.stream().filter(use -> use.figure().isPresent()).toList();
  }

  /** Tests that add nothing. */
  public List<Use> unused() {
    return tests.stream().filter(use -> !use.figure().isPresent()).toList();
  }

  /** Whether one of a user's own names who is the busiest, and not each member in turn. */
  public boolean ownNamesAHub() {
    return own.stream().anyMatch(each -> !each.hubs().isEmpty() && !each.namesEachMember());
  }

  /**
   * How many tests the weight of a thesis rests on: those with a figure that it says something of.
   * Of the hub every thesis does, for one that names no member takes each for as likely.
   */
  public int restsOn(ThesisWeight weight) {
    return (int)
        used().stream()
            .map(Use::test)
            .filter(test -> test.equals(Expectation.HUB) || weight.thesis().of(test).isPresent())
            .count();
  }
}
