package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditionPublishedTest {
  private static Optional<LocalDate> publishedBy(String published) {
    return new Dataset.Edition("e", "f", "p", "", "", "UTF-8", published, 0, 0, 0).publishedBy();
  }

  @Test
  void anEditionOfAYearOrMonthIsOutByItsLastDay() {
    assertThat(publishedBy("2022")).contains(LocalDate.of(2022, 12, 31));
    assertThat(publishedBy("2024-02")).contains(LocalDate.of(2024, 2, 29));
    assertThat(publishedBy("2024-06-03")).contains(LocalDate.of(2024, 6, 3));
  }

  @Test
  void nobodyKnowsWhenALivingEditionIsOut() {
    assertThat(publishedBy("living")).isEmpty();
    assertThat(publishedBy("")).isEmpty();
  }

  @Test
  void everyShippedEditionIsDatedInAWayThatIsUnderstood() {
    for (Dataset dataset : Datasets.shipped().all()) {
      for (Dataset.Edition edition : dataset.editions()) {
        assertThat(edition.published()).as(dataset.id()).matches("|living|[0-9]{4}(-[0-9]{2})*");
        assertThat(edition.publishedBy().isPresent())
            .isEqualTo(edition.published().matches("[0-9].*"));
      }
    }
  }
}
