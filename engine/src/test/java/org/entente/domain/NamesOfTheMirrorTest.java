package org.entente.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.Mirror;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every name in the files of the mirror is known, but for those listed, which are no one actor. */
class NamesOfTheMirrorTest {
  private final Actors actors = Actors.standard();

  /** Where names stand: file and columns, from 0. */
  record Names(String file, List<Integer> columns) {}

  static Stream<Names> files() {
    return Stream.of(
        new Names("arms/sipri_milex_1948_2023.csv.gz", List.of(0)),
        new Names("arms/sipri_trade_register_2026_02.csv.gz", List.of(0, 1)),
        new Names("aid/kiel_ukraine_support_r27.csv.gz", List.of(0)),
        new Names("trade/imf_imts_exports_2025.csv.gz", List.of(0, 1)),
        new Names("trade/imf_imts_russia_2016_2024.csv.gz", List.of(4, 8)),
        new Names("trade/wb_gdp.csv.gz", List.of(1)),
        new Names("trade/cepii_geodist.csv.gz", List.of(0, 1)),
        new Names("sanctions/gsdb_v3.csv.gz", List.of(1, 2)),
        new Names("votes/unsc_votes_1994_2025.csv.gz", List.of(11)),
        new Names("votes/unsc_vetoes_1946_2022.csv", List.of(8, 9, 10)),
        new Names("votes/bsv_idealpoints_all_2020.csv.gz", List.of(12, 13)),
        new Names("regime/vdem_indices_1789_2024.csv.gz", List.of(0)),
        new Names("institutions/many_iigo_memberships.csv.gz", List.of(1)),
        new Names("institutions/many_migo_memberships.csv.gz", List.of(2)),
        new Names("influence/fbic_chn_rus_1960_2020.csv.gz", List.of(0, 1)),
        new Names("events/gdelt_dyads_monthly_2018_2024.csv.gz", List.of(1, 2)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void namesAreKnown(Names names) throws IOException {
    Set<String> unknown = new TreeSet<>();
    for (String name : distinct(names)) {
      unknown.addAll(unknownIn(name));
    }
    assertThat(unknown).isEqualTo(left(names.file()));
  }

  /** What is unknown of a name, or of a list of names with commas, some of which hold commas. */
  private List<String> unknownIn(String name) {
    if (name.isBlank() || known(name)) {
      return List.of();
    }
    List<String> parts = List.of(name.split(","));
    for (int end = parts.size() - 1; end > 0; end--) {
      if (known(String.join(",", parts.subList(0, end)))) {
        return unknownIn(String.join(",", parts.subList(end, parts.size())));
      }
    }
    return List.of(name.strip());
  }

  private boolean known(String name) {
    return actors.resolveExactly(name.strip(), null).code() != null;
  }

  private static Set<String> left(String file) {
    Set<String> left = new TreeSet<>();
    ResourceTable.read(
        "names-left-unknown.csv",
        List.of("file", "name"),
        fields -> {
          if (fields.get(0).equals(file)) {
            left.add(fields.get(1));
          }
        });
    return left;
  }

  private static Set<String> distinct(Names names) throws IOException {
    Set<String> found = new TreeSet<>();
    try (BufferedReader lines = open(Mirror.file(names.file()))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> fields = ResourceTable.split(line);
        for (int column : names.columns()) {
          if (column < fields.size()) {
            found.add(fields.get(column));
          }
        }
      }
    }
    return found;
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    if (file.toString().endsWith(".gz")) {
      in = new GZIPInputStream(in);
    }
    boolean latin = file.endsWith("bsv_idealpoints_all_2020.csv.gz");
    Charset charset = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    return new BufferedReader(new InputStreamReader(in, charset));
  }
}
