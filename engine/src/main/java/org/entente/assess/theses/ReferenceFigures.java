package org.entente.assess.theses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.assess.AssessRequest;
import org.entente.assess.Assessor;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Estimate;
import org.entente.domain.NoEvidence;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.measure.SplitMix;

/**
 * Measures the groups that figures are compared with. Random groups have three or four members, as
 * the named ones have, and the years of a named one, so that neither size nor age tells them apart;
 * their states existed in the first and the last of these years.
 *
 * <p>Only values are kept, so few draws are made. Cost: one assessment a group, from the store some
 * seconds each.
 */
public final class ReferenceFigures {
  /** Groups drawn at random: a share of one half then has a standard error of 6.5 points. */
  public static final int RANDOM_GROUPS = 60;

  private static final int DRAWS = 20;
  private static final String POLE = "USA";

  private final Evidence store;
  private final Actors actors;

  /**
   * @param store with the votes themselves: togetherness takes them
   */
  public ReferenceFigures(Evidence store, Actors actors) {
    this.store = store;
    this.actors = actors;
  }

  /**
   * The named groups and then the random ones, each with its figures.
   *
   * @param step told of each group before it is measured
   */
  public List<ReferenceGroup> measure(Consumer<String> step) {
    List<ReferenceGroup> measured = new ArrayList<>();
    for (ReferenceGroup group : groups()) {
      step.accept(group.id());
      measured.add(measured(group));
    }
    return measured;
  }

  /** How many groups there are. */
  public int count() {
    return groups().size();
  }

  /** The named groups and then random ones, without figures. */
  List<ReferenceGroup> groups() {
    return Stream.concat(ReferenceGroups.named().stream(), random().stream()).toList();
  }

  /** The group with its figures. */
  ReferenceGroup measured(ReferenceGroup group) {
    Period period = Period.ofYears(group.from(), group.to());
    Map<String, ReferenceGroup.Value> figures = new TreeMap<>();
    try {
      AssessRequest request =
          new AssessRequest(group.members(), period, POLE, DRAWS, AssessRequest.SEED);
      GroupFigure.of(new Assessor(store, actors).findings(request))
          .forEach(figure -> put(figures, figure));
    } catch (NoEvidence e) {
      figures.clear(); // nothing is known of any pair: a group without figures
    }
    return new ReferenceGroup(
        group.id(), group.members(), group.from(), group.to(), group.labels(), figures);
  }

  private static void put(Map<String, ReferenceGroup.Value> figures, GroupFigure figure) {
    Estimate estimate = figure.estimate();
    estimate
        .point()
        .ifPresent(
            value ->
                figures.put(
                    figure.test(),
                    new ReferenceGroup.Value(value, estimate.n(), estimate.sources())));
  }

  private List<ReferenceGroup> random() {
    List<ReferenceGroup> named = ReferenceGroups.named();
    List<ReferenceGroup> drawn = new ArrayList<>();
    for (int g = 0; g < RANDOM_GROUPS; g++) {
      SplitMix random = SplitMix.forPart(AssessRequest.SEED, g);
      ReferenceGroup years = named.get(random.nextInt(named.size()));
      drawn.add(
          new ReferenceGroup(
              "random-" + (g + 1),
              members(3 + g % 2, years.from(), years.to(), random),
              years.from(),
              years.to(),
              List.of(ReferenceGroup.RANDOM),
              Map.of()));
    }
    return drawn;
  }

  private List<String> members(int size, int from, int to, SplitMix random) {
    List<String> states =
        actors.statesDuring(Period.ofYears(from, to)).stream()
            .filter(actor -> actor.existedIn(from) && actor.existedIn(to))
            .map(Actor::code)
            .sorted()
            .toList();
    List<String> members = new ArrayList<>();
    while (members.size() < size) {
      String code = states.get(random.nextInt(states.size()));
      if (!members.contains(code)) {
        members.add(code);
      }
    }
    return members;
  }
}
