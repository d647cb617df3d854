package org.entente.source.curated;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.domain.Act;
import org.entente.domain.Obligation;
import org.entente.domain.Period;
import org.entente.domain.PolicyArea;
import org.entente.source.Row;
import org.entente.source.ShippedText;
import org.jspecify.annotations.Nullable;

/**
 * The curated facts that ship with Entente: agreements, organisations and their members, acts,
 * vetoes. Facts with a citation each, checked by tests when the project is built, so a fault here
 * is a bug and not a data problem.
 */
public final class CuratedFacts {
  /** Dataset ids under which the facts are cited. */
  public static final String AGREEMENTS = "curated-agreements";

  public static final String ORGANISATIONS = "curated-organisations";
  public static final String ACTS = "curated-acts";

  private CuratedFacts() {}

  /** Where the list of agreements is believed complete: absence there is a zero. */
  public record Completeness(Set<String> states, int from, int to, String note) {}

  /** Parties to bilateral and other agreements that no organisation carries. */
  public static List<Row.AgreementParty> agreements() {
    List<Row.AgreementParty> parties = new ArrayList<>();
    for (NamedCsvRecord record : records("agreements")) {
      LocalDate from = date(record, record.getField("in_force").isEmpty() ? "signed" : "in_force");
      for (String party : list(record.getField("parties"))) {
        parties.add(
            new Row.AgreementParty(
                record.getStartingLineNumber(),
                record.getField("id"),
                record.getField("name"),
                party,
                clauses(record.getField("obligation")),
                from,
                end(record.getField("ended"))));
      }
    }
    return parties;
  }

  /** Members of organisations whose membership itself carries an obligation. */
  public static List<Row.AgreementParty> organisationObligations() {
    Map<String, NamedCsvRecord> organisations = organisations();
    List<Row.AgreementParty> parties = new ArrayList<>();
    for (NamedCsvRecord record : records("memberships")) {
      NamedCsvRecord organisation = organisations.get(record.getField("organisation"));
      if (organisation == null || !record.getField("status").equals("full")) {
        continue;
      }
      parties.add(
          new Row.AgreementParty(
              record.getStartingLineNumber(),
              organisation.getField("id"),
              organisation.getField("name"),
              record.getField("state"),
              clauses(organisation.getField("obligation")),
              date(record, "from"),
              end(record.getField("to"))));
    }
    return parties;
  }

  /** Real organisations (groups kept only as a name carry no evidence) by id. */
  /** Names of agreements that ATOP lists by number only, by that number. */
  public static Map<String, String> atopNames() {
    Map<String, String> names = new TreeMap<>();
    records("atop_names")
        .forEach(record -> names.put(record.getField("id"), record.getField("name")));
    return names;
  }

  private static Map<String, NamedCsvRecord> organisations() {
    Map<String, NamedCsvRecord> organisations = new HashMap<>();
    for (NamedCsvRecord record : records("organisations")) {
      if (!record.getField("kind").equals("reference")) {
        organisations.put(record.getField("id"), record);
      }
    }
    return organisations;
  }

  /** What states did together. */
  public static List<Act> acts() {
    List<Act> acts = new ArrayList<>();
    for (NamedCsvRecord record : records("acts")) {
      LocalDate from = date(record, "from");
      LocalDate to = record.getField("to").isEmpty() ? from : date(record, "to");
      acts.add(
          new Act(
              record.getField("id"),
              record.getField("kind"),
              record.getField("name"),
              PolicyArea.valueOf(record.getField("area")),
              Obligation.NONE,
              new Period(from, to),
              list(record.getField("participants")),
              record.getField("citation")));
    }
    return acts;
  }

  /** The agreements themselves as acts, on the day they were signed or entered into force. */
  public static List<Act> agreementActs() {
    List<Act> acts = new ArrayList<>();
    for (NamedCsvRecord record : records("agreements")) {
      LocalDate day = date(record, record.getField("signed").isEmpty() ? "in_force" : "signed");
      acts.add(
          new Act(
              record.getField("id"),
              "agreement",
              record.getField("name"),
              PolicyArea.TREATY,
              rung(record.getField("obligation")),
              new Period(day, day),
              list(record.getField("parties")),
              record.getField("citation")));
    }
    return acts;
  }

  /**
   * Votes that the collected roll calls lack, as acts of those who voted no together, and vetoes as
   * acts of those who cast them. Only the lists of no votes are complete.
   */
  public static List<Act> voteActs() {
    Map<String, List<NamedCsvRecord>> byResolution = new LinkedHashMap<>();
    for (NamedCsvRecord record : records("ga_votes")) {
      if (record.getField("vote").equals("NO")) {
        byResolution
            .computeIfAbsent(record.getField("resolution"), key -> new ArrayList<>())
            .add(record);
      }
    }
    List<Act> acts = new ArrayList<>();
    byResolution.forEach((resolution, votes) -> acts.add(against(resolution, votes)));
    for (NamedCsvRecord record : records("vetoes")) {
      acts.add(
          diplomatic(
              record.getField("id"),
              "veto",
              "Veto: " + record.getField("subject"),
              date(record, "date"),
              list(record.getField("vetoed_by")),
              record.getField("citation")));
    }
    return acts;
  }

  private static Act against(String resolution, List<NamedCsvRecord> votes) {
    NamedCsvRecord first = votes.get(0);
    return diplomatic(
        resolution + "/no",
        "vote",
        "Votes against " + resolution + ": " + first.getField("title"),
        date(first, "date"),
        votes.stream().map(record -> record.getField("state")).toList(),
        first.getField("citation"));
  }

  private static Act diplomatic(
      String id, String kind, String name, LocalDate day, List<String> states, String citation) {
    return new Act(
        id,
        kind,
        name,
        PolicyArea.DIPLOMATIC,
        Obligation.NONE,
        new Period(day, day),
        states,
        citation);
  }

  /** Spells of full membership in organisations, for the smallest body that joins a group. */
  public record Member(
      String organisation,
      String name,
      String kind,
      Obligation obligation,
      String state,
      Period spell,
      String citation) {}

  public static List<Member> members() {
    Map<String, NamedCsvRecord> organisations = organisations();
    List<Member> members = new ArrayList<>();
    for (NamedCsvRecord record : records("memberships")) {
      NamedCsvRecord organisation = organisations.get(record.getField("organisation"));
      if (organisation == null || !record.getField("status").equals("full")) {
        continue;
      }
      LocalDate to = end(record.getField("to"));
      members.add(
          new Member(
              organisation.getField("id"),
              organisation.getField("name"),
              organisation.getField("kind"),
              rung(organisation.getField("obligation")),
              record.getField("state"),
              new Period(date(record, "from"), to == null ? Period.OPEN_END : to),
              organisation.getField("citation")));
    }
    return members;
  }

  /** For whom, and when, a missing agreement means that there was none. */
  public static List<Completeness> completeness() {
    List<Completeness> all = new ArrayList<>();
    for (NamedCsvRecord record : records("coverage")) {
      if (record.getField("topic").equals("agreements")) {
        all.add(
            new Completeness(
                Set.copyOf(list(record.getField("states"))),
                Integer.parseInt(record.getField("from").substring(0, 4)),
                Integer.parseInt(record.getField("to").substring(0, 4)),
                record.getField("note")));
      }
    }
    return all;
  }

  /** Days on which a collection is believed complete for a set of states. */
  public record Covered(Set<String> states, Period days, String note) {}

  /**
   * For whom, and when, the collection of a topic is believed complete: "agreements" or "acts".
   * What no row covers may have happened without being collected.
   */
  public static List<Covered> covered(String topic) {
    return records("coverage").stream()
        .filter(record -> record.getField("topic").equals(topic))
        .map(
            record ->
                new Covered(
                    Set.copyOf(list(record.getField("states"))),
                    new Period(date(record, "from"), date(record, "to")),
                    record.getField("note")))
        .toList();
  }

  static Obligation rung(String obligation) {
    return switch (obligation) {
      case "defence" -> Obligation.DEFENCE;
      case "neutrality" -> Obligation.NEUTRALITY;
      case "consultation", "nonaggression" -> Obligation.CONSULTATION;
      case "none", "cooperation" -> Obligation.NONE;
      default -> throw new IllegalStateException("no such obligation: " + obligation);
    };
  }

  private static Set<Row.Clause> clauses(String obligation) {
    return obligation.equals("none")
        ? EnumSet.noneOf(Row.Clause.class)
        : EnumSet.of(Row.Clause.valueOf(obligation.toUpperCase(Locale.ROOT)));
  }

  private static LocalDate date(NamedCsvRecord record, String column) {
    return LocalDate.parse(record.getField(column));
  }

  private static @Nullable LocalDate end(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static List<String> list(String joined) {
    return Arrays.stream(joined.split(";")).map(String::strip).toList();
  }

  private static List<NamedCsvRecord> records(String name) {
    String text = ShippedText.read(CuratedFacts.class, "/curated/" + name + ".csv");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
