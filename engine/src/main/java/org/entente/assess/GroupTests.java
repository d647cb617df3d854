package org.entente.assess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.entente.measure.VoteField;

/** The seven tests of a group, each with its figures in a sentence and what would turn it. */
final class GroupTests {
  private GroupTests() {}

  static List<TestResult> all(GroupCase group) {
    List<String> members = group.members();
    Phrases phrases = group.phrases();
    return List.of(
        new Cohesion(members, group.weakest(), group.random(), group.rank(), phrases).test(),
        group.togetherness(),
        new Balance(members, group.hub(), phrases).test(),
        group.exclusivity().test(),
        group.formality().test(),
        new Purpose(group.request(), group.votes(), group.pole(), group.profile(), phrases).test(),
        new Means(members, group.means(), phrases).test());
  }

  /** What the label rules look at; NaN where not known. */
  static Map<String, Double> quantities(GroupCase group) {
    Map<String, Double> quantities = new LinkedHashMap<>();
    Treaties treaties = group.treaties();
    Weakest weakest = group.weakest();
    boolean votes = !Double.isNaN(weakest.value());
    quantities.put("seenDyads", treaties.seen().size() + (votes ? 1.0 : 0.0));
    quantities.put("hostilePairs", group.strife().share());
    putTreaties(quantities, treaties);
    quantities.put("weakestKappa", weakest.value());
    quantities.put(
        "cohesionPercentile",
        votes && weakest.undefined().isEmpty() && group.random().length > 0
            ? VoteField.percentile(group.random(), weakest.value())
            : Double.NaN);
    return quantities;
  }

  static void putTreaties(Map<String, Double> quantities, Treaties treaties) {
    Treaties.Star star = treaties.star();
    quantities.put("jointRung", (double) treaties.jointRung());
    OptionalInt floor = treaties.floor();
    quantities.put("floorRung", floor.isPresent() ? floor.getAsInt() : Double.NaN);
    quantities.put("hubRung", (double) star.rung());
    quantities.put("spokeShare", star.spokeShare());
    quantities.put("obligatedShare", treaties.obligatedShare());
    quantities.put("coveredShare", treaties.coveredShare());
    quantities.put("obligatedAtMost", treaties.obligatedAtMost());
    quantities.put("jointBodyShare", treaties.smallestBodyShare());
    quantities.put("jointBodyYears", treaties.smallestBodyYears());
  }
}
