package org.entente.app;

import java.util.List;
import org.entente.domain.Actors;
import org.entente.domain.OneLine;
import org.entente.domain.Resolution;

/** Says how names were read that no registry holds, where it is not part of a result. */
final class Guesses {
  private Guesses() {}

  /** One line on standard error for each guess; nothing for names that were exact. */
  static void say(List<Resolution> resolutions, Actors actors) {
    resolutions.stream()
        .filter(Resolution::isGuess)
        .forEach(guess -> Console.current().err().println(line(guess, actors)));
  }

  private static String line(Resolution guess, Actors actors) {
    String code = String.valueOf(guess.code());
    String name = OneLine.of(guess.name(), OneLine.ECHO);
    return "Read \"%s\" as %s (%s).".formatted(name, actors.getByCode(code).name(), code);
  }
}
