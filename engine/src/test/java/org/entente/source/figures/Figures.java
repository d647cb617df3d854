package org.entente.source.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.domain.DataIssue;
import org.entente.source.Collected;
import org.entente.source.Dataset;
import org.entente.source.Datasets;
import org.entente.source.Reader;
import org.entente.source.Table;

/** A dataset of figures, its readerand its header, for tests. */
record Figures(String dataset, Reader reader, Table table) {

  static final Figures SIPRI_ARMS =
      new Figures("sipri-arms", new SipriTradeReader(), SipriTradeReader.TABLE);
  static final Figures SIPRI_MILEX =
      new Figures("sipri-milex", new SipriMilexReader(), SipriMilexReader.TABLE);
  static final Figures COW_TRADE =
      new Figures("cow-trade", new CowTradeReader(), CowTradeReader.TABLE);
  static final Figures IMF_RUSSIA =
      new Figures("imf-russia", new ImfRussiaReader(), ImfRussiaReader.TABLE);
  static final Figures IMF_EXPORTS =
      new Figures("imf-exports-2025", new ImfExportsReader(), ImfExportsReader.TABLE);
  static final Figures GDP =
      new Figures("wb-gdp", new WorldBankGdpReader(), WorldBankGdpReader.TABLE);
  static final Figures GEODIST =
      new Figures("cepii-geodist", new GeoDistReader(), GeoDistReader.TABLE);
  static final Figures CHPL =
      new Figures("chpl", new HighPriorityReader(), HighPriorityReader.TABLE);
  static final Figures NMC =
      new Figures("cow-nmc", new NationalCapabilitiesReader(), NationalCapabilitiesReader.TABLE);
  static final Figures VDEM = new Figures("vdem", new VdemReader(), VdemReader.TABLE);
  static final Figures STATES =
      new Figures("cow-states", new StateSystemReader(), StateSystemReader.TABLE);
  static final Figures CAPITALS =
      new Figures("cow-capitals", new CapitalReader(), CapitalReader.TABLE);
  static final Figures CODES =
      new Figures("cow-codes", new CountryCodeReader(), CountryCodeReader.TABLE);
  static final Figures CONTIGUITY =
      new Figures("cow-contiguity", new ContiguityReader(), ContiguityReader.TABLE);
  static final Figures MID = new Figures("mid5", new DisputeReader(), DisputeReader.TABLE);
  static final Figures WARS =
      new Figures("cow-wars", new InterstateWarReader(), InterstateWarReader.TABLE);
  static final Figures RIVALRIES =
      new Figures("rivalries-td", new RivalryReader(), RivalryReader.TABLE);
  static final Figures UCDP =
      new Figures("ucdp-acd", new ArmedConflictReader(), ArmedConflictReader.TABLE);

  Dataset.Edition edition() {
    return Datasets.load(dataset).editions().get(0);
  }

  String header() {
    return String.join(",", table.columns());
  }

  /** Reads records below the right header. */
  Collected read(String... records) {
    return readFile(header() + "\n" + String.join("\n", records) + "\n");
  }

  /** Reads a whole text as the dataset's file. */
  Collected readFile(String text) {
    return readBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  Collected readBytes(byte[] bytes) {
    try {
      Path file = Files.createTempFile("figures", ".csv");
      try {
        Files.write(file, bytes);
        return Collected.read(reader, dataset, file, edition().encoding());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Collected mirrored() {
    return Collected.fromMirror(reader, dataset, edition().id());
  }

  /** How often an issue was met, 0 if never. */
  static long times(Collected read, String kind) {
    List<DataIssue> issues = read.issues(kind);
    return issues.isEmpty() ? 0 : Long.parseLong(issues.get(0).message().split(" ")[0]);
  }

  @Override
  public String toString() {
    return dataset;
  }
}
