package org.entente.assess.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoicesTest {
  private static final Choices SHIPPED = Choices.shipped();

  static Choice choice(String name, int options) {
    return new Choice(
        name,
        IntStream.range(0, options)
            .mapToObj(
                o -> new Choice.Option(name + o, o == 1, List.of("x" + name), o, "made to test"))
            .toList());
  }

  @Test
  void fewChoicesGiveEveryCombinationOnce() {
    Choices choices = new Choices(List.of(choice("a", 2), choice("b", 3), choice("c", 4)));
    List<Specification> all = choices.specifications(1);
    assertThat(choices.combinations()).isEqualTo(24);
    assertThat(all).hasSize(24).doesNotHaveDuplicates();
  }

  @Test
  void theDefaultComesFirstAndEachOtherOptionAloneIsThere() {
    List<Specification> all = SHIPPED.specifications(1);
    assertThat(all.get(0).changed()).isEmpty();
    long options = SHIPPED.all().stream().mapToInt(choice -> choice.options().size() - 1).sum();
    assertThat(all.stream().filter(each -> each.changed().size() == 1).count())
        .isGreaterThanOrEqualTo(options);
  }

  @Test
  void thereAreAtLeastAHundredAndNoneTwice() {
    List<Specification> all = SHIPPED.specifications(1);
    assertThat(all).hasSize(Choices.MOST).hasSizeGreaterThanOrEqualTo(100);
    assertThat(new HashSet<>(all)).hasSize(all.size());
  }

  @Test
  void theSampleTakesEveryOptionOfAChoiceAboutAsOften() {
    List<Specification> all = SHIPPED.specifications(7);
    int alone = SHIPPED.all().stream().mapToInt(choice -> choice.options().size() - 1).sum() + 1;
    List<Specification> sample = all.subList(alone, all.size());
    for (int c = 0; c < SHIPPED.all().size(); c++) {
      int at = c;
      int options = SHIPPED.all().get(c).options().size();
      double expected = 1.0 / options;
      double error = Math.sqrt(expected * (1 - expected) / sample.size());
      for (int o = 0; o < options; o++) {
        int option = o;
        long count = sample.stream().filter(each -> each.options().get(at) == option).count();
        assertThat((double) count / sample.size())
            .as(SHIPPED.all().get(c).name() + " " + o)
            .isBetween(expected - 4 * error, expected + 4 * error);
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameSpecifications() {
    assertThat(SHIPPED.specifications(3)).isEqualTo(SHIPPED.specifications(3));
    assertThat(SHIPPED.specifications(3)).isNotEqualTo(SHIPPED.specifications(4));
  }

  @Test
  void everyOptionSaysWhyOneCouldTakeIt() {
    assertThat(SHIPPED.all().stream().flatMap(choice -> choice.options().stream()))
        .allSatisfy(option -> assertThat(option.reason()).isNotBlank());
  }

  @Test
  void aChoiceWithNothingToChooseIsLeftOut() {
    Choices without = SHIPPED.where((choice, option) -> !choice.equals("years"));
    assertThat(without.all()).extracting(Choice::name).doesNotContain("years");
    assertThat(without.all()).hasSize(SHIPPED.all().size() - 1);
  }

  @Test
  void aChoiceWithoutADefaultIsRefused() {
    assertThatThrownBy(() -> new Choice("none", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
