package org.entente.assess.acts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.domain.Act;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.source.curated.CuratedFacts;

/**
 * The collected acts: agreements on the day they were signed, and what is listed with all its
 * participants. Votes and vetoes are kept with them but are no acts: the roll calls have them.
 *
 * <p>The collection is selective. Acts are in it because certain groups of states did something,
 * not as a sample of all that states do. Where {@code coverage.csv} does not say that it is
 * complete for a set of states, an act that is missing may have taken place.
 */
public final class CollectedActs {
  /**
   * Acts begin here. Earlier agreements are listed only if they were still in force then, so that
   * counting them would count survivors.
   */
  public static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);

  private static final String AGREEMENT = "agreement";
  private static final Set<String> NO_ACTS = Set.of("vote", "veto");

  private final List<Act> acts;

  private CollectedActs(List<Act> acts) {
    this.acts = acts;
  }

  /** All acts that began from {@link #FIRST_DAY} to a day. */
  static CollectedActs until(Evidence evidence, Actors actors, LocalDate last) {
    Set<String> everybody = actors.all().stream().map(Actor::code).collect(Collectors.toSet());
    return new CollectedActs(
        evidence.acts(new Period(FIRST_DAY, last), everybody).stream()
            .filter(act -> !NO_ACTS.contains(act.kind()))
            .filter(act -> !act.period().from().isBefore(FIRST_DAY))
            .toList());
  }

  /** Kinds that are acts, sorted, as far as the evidence has any. */
  public static Set<String> kinds(Evidence evidence, Actors actors) {
    return new TreeSet<>(
        until(evidence, actors, Period.OPEN_END).acts.stream()
            .map(Act::kind)
            .collect(Collectors.toSet()));
  }

  CollectedActs ofKinds(Set<String> kinds) {
    return kinds.isEmpty()
        ? this
        : new CollectedActs(acts.stream().filter(act -> kinds.contains(act.kind())).toList());
  }

  CollectedActs during(Period period) {
    return new CollectedActs(
        acts.stream().filter(act -> period.contains(act.period().from())).toList());
  }

  /** By first day. */
  List<Act> all() {
    return acts;
  }

  /**
   * Each once: a treaty and the visit on which it was signed are one act of the same states on one
   * day.
   */
  List<List<String>> distinct() {
    Map<String, List<String>> byDayAndStates = new LinkedHashMap<>();
    acts.forEach(
        act ->
            byDayAndStates.putIfAbsent(
                act.period().from() + " " + act.participants(), act.participants()));
    return List.copyOf(byDayAndStates.values());
  }

  /** Whether the collection of these kinds is declared complete for all members, every day. */
  static boolean isComplete(Set<String> kinds, List<String> members, Period period) {
    boolean agreements = kinds.isEmpty() || kinds.contains(AGREEMENT);
    boolean others = kinds.isEmpty() || kinds.stream().anyMatch(kind -> !kind.equals(AGREEMENT));
    return (!agreements || covers("agreements", members, period))
        && (!others || covers("acts", members, period));
  }

  private static boolean covers(String topic, List<String> members, Period period) {
    Optional<CuratedFacts.Covered> row =
        CuratedFacts.covered(topic).stream()
            .filter(each -> each.states().containsAll(members))
            .filter(each -> each.days().contains(period.from()))
            .filter(each -> each.days().contains(period.to()))
            .findAny();
    return row.isPresent();
  }
}
