package org.entente.source.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.source.votes.SwappedDates.Entry;
import org.entente.source.votes.SwappedDates.Result;
import org.junit.jupiter.api.Test;

class SwappedDatesTest {

  private static Entry meeting(int number, String date) {
    return new Entry(LocalDate.parse(date), number, null, null);
  }

  @Test
  void aDateHasTwoReadingsOnlyIfBothAreDays() {
    assertThat(SwappedDates.readings(LocalDate.of(2001, 2, 13))).hasSize(1);
    assertThat(SwappedDates.readings(LocalDate.of(2001, 2, 2))).hasSize(1);
    assertThat(SwappedDates.readings(LocalDate.of(2001, 2, 12)))
        .containsExactly(LocalDate.of(2001, 2, 12), LocalDate.of(2001, 12, 2));
  }

  @Test
  void oneDecisionLeadsToTheNext() {
    Result result =
        SwappedDates.repair(
            List.of(
                meeting(1, "2001-01-13"),
                meeting(2, "2001-05-04"),
                meeting(3, "2001-06-04"),
                meeting(4, "2001-04-13")));
    assertThat(result.dates())
        .containsExactly(
            LocalDate.of(2001, 1, 13),
            LocalDate.of(2001, 4, 5),
            LocalDate.of(2001, 4, 6),
            LocalDate.of(2001, 4, 13));
    assertThat(result.swapped()).containsExactly(1, 2);
  }

  @Test
  void aSureDateWithAWrongMeetingMisleadsNobody() {
    Result result =
        SwappedDates.repair(
            List.of(
                meeting(1, "2001-01-13"),
                meeting(2, "2007-04-13"),
                meeting(3, "2001-05-02"),
                meeting(4, "2001-02-13"),
                meeting(5, "2001-02-14")));
    assertThat(result.dates().get(2)).isEqualTo(LocalDate.of(2001, 2, 5));
    assertThat(result.outOfOrder()).containsExactly(1);
  }

  @Test
  void resolutionsDecideWhereMeetingsDoNot() {
    Result result =
        SwappedDates.repair(
            List.of(
                new Entry(LocalDate.of(2000, 12, 14), 10, null, 1334),
                new Entry(LocalDate.of(2001, 12, 1), null, null, 1335),
                new Entry(LocalDate.of(2001, 1, 23), 12, null, 1336)));
    assertThat(result.dates().get(1)).isEqualTo(LocalDate.of(2001, 1, 12));
  }

  /** Whatever is exchanged at random, what is decided is right, and it is nearly everything. */
  @Test
  void exchangedDatesOfAMadeSeriesComeBack() {
    Random random = new Random(7);
    List<LocalDate> truth = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    LocalDate day = LocalDate.of(1994, 1, 6);
    for (int meeting = 1; meeting <= 500; meeting++) {
      truth.add(day);
      List<LocalDate> readings = SwappedDates.readings(day);
      LocalDate read = readings.get(random.nextInt(readings.size()));
      entries.add(new Entry(read, meeting, null, null));
      day = day.plusDays(random.nextInt(8));
    }
    Result result = SwappedDates.repair(entries);
    for (int i = 0; i < truth.size(); i++) {
      if (!result.undecided().contains(i)) {
        assertThat(result.dates().get(i)).isEqualTo(truth.get(i));
      }
    }
    assertThat(result.undecided()).hasSizeLessThan(5);
  }
}
