package org.entente.assess.derivation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.evidence.RawRows;

/**
 * Where Entente reads a clause otherwise than its source codes it, each case with the text it rests
 * on ({@code curated/corrections.csv}). A correction may only lower what a state is held to have
 * promised.
 */
final class Corrections {
  private record Correction(
      String dataset,
      String agreement,
      List<String> states,
      List<String> except,
      int fromYear,
      int rung) {
    boolean concerns(RawRows.Party party) {
      return dataset.equals(party.dataset())
          && agreement.equals(party.agreement())
          && (states.contains(party.state()) || states.contains("*"))
          && !except.contains(party.state())
          && party.spell().toYear() >= fromYear;
    }
  }

  private final List<Correction> corrections;

  private Corrections(List<Correction> corrections) {
    this.corrections = corrections;
  }

  static Corrections shipped() {
    try (InputStream in = Corrections.class.getResourceAsStream("/curated/corrections.csv")) {
      if (in == null) {
        throw new IllegalStateException("curated/corrections.csv is missing");
      }
      try (CsvReader<NamedCsvRecord> records =
          CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return new Corrections(records.stream().map(Corrections::correction).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Correction correction(NamedCsvRecord record) {
    return new Correction(
        record.getField("dataset"),
        record.getField("agreement"),
        Arrays.asList(record.getField("states").split(";")),
        Arrays.asList(record.getField("except").split(";")),
        Integer.parseInt(record.getField("from_year")),
        Integer.parseInt(record.getField("rung")));
  }

  List<RawRows.Party> apply(List<RawRows.Party> parties) {
    return parties.stream().map(this::corrected).toList();
  }

  private RawRows.Party corrected(RawRows.Party party) {
    Optional<Correction> found =
        corrections.stream().filter(each -> each.concerns(party)).findFirst();
    return found
        .map(
            each ->
                new RawRows.Party(
                    party.dataset(),
                    party.agreement(),
                    party.name(),
                    party.state(),
                    Math.min(party.rung(), each.rung()),
                    party.spell()))
        .orElse(party);
  }
}
