package org.entente.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.entente.Mirror;
import org.junit.jupiter.api.Test;

/** The registry's dates against the state system membership list of the Correlates of War. */
class ActorsOfTheMirrorTest {
  private final Actors actors = Actors.standard();

  private record Spell(String state, int number, LocalDate from, LocalDate to) {
    static Spell of(String line) {
      List<String> f = ResourceTable.split(line);
      return new Spell(f.get(2), Integer.parseInt(f.get(1)), day(f, 3), day(f, 6));
    }

    private static LocalDate day(List<String> fields, int at) {
      return LocalDate.of(
          Integer.parseInt(fields.get(at)),
          Integer.parseInt(fields.get(at + 1)),
          Integer.parseInt(fields.get(at + 2)));
    }
  }

  @Test
  void everyStateOfTheSystemWasThereOnEveryDayOfItsMembership() throws IOException {
    List<String> lines = Files.readAllLines(Mirror.file("states/cow_states.csv"));
    List<String> absent =
        lines.stream()
            .skip(1)
            .map(Spell::of)
            .filter(spell -> spell.to().getYear() > 1945)
            .filter(spell -> !covered(spell))
            .map(Spell::toString)
            .toList();
    assertThat(absent).isEmpty();
  }

  private boolean covered(Spell spell) {
    Actor actor = actors.findByCow(spell.number(), spell.to().getYear()).orElseThrow();
    LocalDate start = LocalDate.of(1945, 7, 1);
    LocalDate from = spell.from().isBefore(start) ? start : spell.from();
    return actor.existedOn(from) && actor.existedOn(spell.to());
  }

  @Test
  void everyAbbreviationIsReadAsItsStateUnlessItIsAnIsoCode() throws IOException {
    List<String> lines = Files.readAllLines(Mirror.file("states/cow_states.csv"));
    for (String line : lines.subList(1, lines.size())) {
      Spell spell = Spell.of(line);
      String abbreviation = ResourceTable.split(line).get(0);
      String read = actors.resolveExactly(abbreviation, null).code();
      if (spell.to().getYear() > 1945 && actors.findByCode(abbreviation).isEmpty()) {
        String meant = actors.findByCow(spell.number(), spell.to().getYear()).orElseThrow().code();
        assertThat(read).as(abbreviation).isIn(meant, null);
      }
    }
  }

  @Test
  void everyNumberOfTheConflictDataHasItsActor() throws IOException {
    Set<String> unknown = new TreeSet<>();
    try (InputStream in = Files.newInputStream(Mirror.file("conflict/ucdp_acd.csv.gz"))) {
      String text = new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().skip(1).toList()) {
        List<String> fields = ResourceTable.split(line);
        int year = Integer.parseInt(fields.get(1));
        String numbers = String.join(",", fields.subList(2, 6)).replace(" ", "");
        for (String number : numbers.split(",")) {
          if (!number.isEmpty()
              && actors.findByGleditschWard(Integer.parseInt(number), year).isEmpty()) {
            unknown.add(number + " in " + year);
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
  }
}
