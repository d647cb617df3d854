package org.entente.app;

import java.util.ArrayList;
import java.util.List;
import org.entente.assess.AssessRequest;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.domain.Period;
import org.entente.domain.UserError;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A group and a period, as several commands take them. */
final class GroupArguments {
  /** Largest group: that of NATO since 2024, 496 pairs; a page can still show it. */
  static final int MOST = 32;

  @Parameters(
      arity = "1..*",
      paramLabel = "MEMBER",
      description = "Codes (RUS), names (\"North Korea\") or a named group (crink, nato, brics).")
  private List<String> members = new ArrayList<>();

  @Mixin private Years years = new Years();

  Period period() {
    return years.period();
  }

  Years years() {
    return years;
  }

  /**
   * The members, and how they were read; guesses are said on standard error.
   *
   * @throws UserError for names that mean nothing, several things, or a state that did not exist;
   *     for groups of one and of more than {@value #MOST}
   */
  Groups.Reading read(Actors actors) {
    Groups.Reading reading = Groups.standard().reading(members, years.known(), actors);
    Guesses.say(reading.guesses(), actors);
    int size = reading.members().size();
    if (size > MOST) {
      throw new UserError(
          "Those are %d states; a group has at most %d.".formatted(size, MOST),
          "Maybe name those that matter, or use: entente dyads --states ...");
    }
    return reading;
  }

  /** What is asked about these members. */
  AssessRequest request(Groups.Reading reading, String pole) {
    return new AssessRequest(
        reading.members(), period(), pole, AssessRequest.DRAWS, AssessRequest.SEED);
  }
}
