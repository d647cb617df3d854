package org.entente.assess;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.domain.Actor;
import org.entente.domain.Actors;
import org.entente.domain.Groups;
import org.entente.domain.Period;
import org.entente.evidence.Evidence;
import org.entente.measure.SplitMix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Groups whose label is known on published grounds, and groups drawn at random, from the pack. */
class ReferenceGroupsTest {
  /** Of the 24 reference groups, as many must get a label that is accepted for them. */
  private static final int ACCEPTED = 18;

  private static final int RANDOM_GROUPS = 1_000;

  private record Reference(
      String id, List<String> members, int from, int to, List<String> accepted) {}

  static List<Reference> references() throws IOException {
    try (InputStream in =
            Objects.requireNonNull(
                ReferenceGroupsTest.class.getResourceAsStream("reference-groups.csv"));
        CsvReader<NamedCsvRecord> records =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return records.stream()
          .map(
              each ->
                  new Reference(
                      each.getField("id"),
                      Arrays.asList(each.getField("members").split(" ")),
                      Integer.parseInt(each.getField("from")),
                      Integer.parseInt(each.getField("to")),
                      Arrays.asList(each.getField("accepted").split("\\|"))))
          .toList();
    }
  }

  @Test
  void theReferenceGroupsAreTheNamedOnes() throws IOException {
    for (Reference each : references()) {
      Period period = Period.ofYears(each.from(), each.to());
      assertThat(Groups.standard().find(each.id()).orElseThrow().membersDuring(period))
          .as(each.id())
          .containsExactlyElementsOf(each.members());
    }
  }

  @Test
  void mostReferenceGroupsGetTheLabelTheyAreKnownBy() throws IOException {
    int accepted = 0;
    List<String> wronglyJoined = new ArrayList<>();
    Map<String, Integer> confusion = new TreeMap<>();
    try (Evidence pack = BuiltInPack.open()) {
      for (Reference each : references()) {
        Assessment found = BuiltInPack.assess(pack, each.members(), each.from(), each.to(), 1_000);
        boolean good = each.accepted().contains(found.label());
        accepted += good ? 1 : 0;
        boolean joined = found.label().equals("ALLIANCE") || found.label().equals("BLOC");
        if (joined && each.accepted().contains("NONE")) {
          wronglyJoined.add(each.id());
        }
        confusion.merge(
            String.join("|", each.accepted()) + " -> " + found.label(), 1, Integer::sum);
        System.out.println(line(each, found, good));
      }
    }
    confusion.forEach((pair, count) -> System.out.printf("%-28s %d%n", pair, count));
    System.out.printf("accepted: %d of 24%n", accepted);
    assertThat(wronglyJoined).isEmpty();
    assertThat(accepted).isGreaterThanOrEqualTo(ACCEPTED);
  }

  private static String line(Reference each, Assessment found, boolean good) {
    TestResult cohesion = found.tests().get(0);
    TestResult formality =
        found.tests().stream().filter(t -> t.name().equals("formality")).findFirst().orElseThrow();
    return String.format(
        Locale.ROOT,
        "%-5s %-26s %d-%d expected %-22s got %-14s %.2f  weakest %s at %.1f %%, joint rung %s",
        good ? "yes" : "NO",
        each.id(),
        each.from(),
        each.to(),
        String.join("|", each.accepted()),
        found.label(),
        found.labels().get(found.label()),
        cohesion.estimate().value() == null
            ? "-"
            : String.format(Locale.ROOT, "%.3f", cohesion.estimate().value()),
        cohesion.percentile() == null ? Double.NaN : cohesion.percentile(),
        formality.estimate().value());
  }

  /** Minutes: a thousand groups. */
  @Test
  @Tag("slow")
  void fewerThanOneInTwentyRandomGroupsIsCalledAllianceOrBloc() {
    SplitMix random = new SplitMix(300);
    Map<String, Integer> labels = new TreeMap<>();
    List<String> joined = new ArrayList<>();
    try (Evidence pack = BuiltInPack.open()) {
      for (int g = 0; g < RANDOM_GROUPS; g++) {
        int from = 1950 + random.nextInt(66);
        int to = Math.min(2024, from + 4 + random.nextInt(15));
        List<String> members = draw(3 + random.nextInt(3), from, to, random);
        String label = BuiltInPack.label(pack, members, from, to, 100);
        labels.merge(label, 1, Integer::sum);
        if (label.equals("ALLIANCE") || label.equals("BLOC")) {
          joined.add("%s %d-%d %s".formatted(label, from, to, members));
        }
      }
    }
    double share = joined.size() / (double) RANDOM_GROUPS;
    System.out.printf(Locale.ROOT, "random groups: %s, %.1f %% joined%n", labels, 100 * share);
    joined.forEach(System.out::println);
    assertThat(share).isLessThan(0.05);
  }

  /** Different states that existed in every year of the period. */
  private static List<String> draw(int size, int from, int to, SplitMix random) {
    List<Actor> states =
        Actors.standard().statesDuring(Period.ofYears(from, to)).stream()
            .filter(actor -> actor.existedIn(from) && actor.existedIn(to))
            .toList();
    List<String> members = new ArrayList<>();
    while (members.size() < size) {
      String code = states.get(random.nextInt(states.size())).code();
      if (!members.contains(code)) {
        members.add(code);
      }
    }
    return members;
  }
}
