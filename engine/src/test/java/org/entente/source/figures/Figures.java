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

/** A dataset of figures, its reader, its header and a proper record (or pair), for tests. */
record Figures(String dataset, Reader reader, Table table, List<String> sample) {

  static final Figures SIPRI_ARMS =
      new Figures(
          "sipri-arms",
          new SipriTradeReader(),
          SipriTradeReader.TABLE,
          List.of("India,France,2001,?,6,,Type X,tank,6,,2003,New,,1,6,6"));
  static final Figures SIPRI_MILEX =
      new Figures(
          "sipri-milex",
          new SipriMilexReader(),
          SipriMilexReader.TABLE,
          List.of("India,2020,constant_usd_m,5,"));
  static final Figures COW_TRADE =
      new Figures(
          "cow-trade",
          new CowTradeReader(),
          CowTradeReader.TABLE,
          List.of("2,20,1990,5,7,5,7", "20,2,1990,7,5,7,5"));
  static final Figures IMF_RUSSIA =
      new Figures(
          "imf-russia",
          new ImfRussiaReader(),
          ImfRussiaReader.TABLE,
          List.of(
              "IMF,MG.CHN,OBS_VALUE,RUS,Russian Federation,MG_CIF_USD,Goods,CHN,China,A,Annual,6,Millions,MG,Imports,1,1,1,1,1,1,1,1,1"));
  static final Figures IMF_EXPORTS =
      new Figures(
          "imf-exports-2025",
          new ImfExportsReader(),
          ImfExportsReader.TABLE,
          List.of("Chad,Mali,1.5"));
  static final Figures GDP =
      new Figures(
          "wb-gdp",
          new WorldBankGdpReader(),
          WorldBankGdpReader.TABLE,
          List.of("Chad,TCD,2000,5.5"));
  static final Figures GEODIST =
      new Figures(
          "cepii-geodist",
          new GeoDistReader(),
          GeoDistReader.TABLE,
          List.of(
              "FRA,BEL,0,0,0,0,0,0,0,0,300,300,300,300",
              "BEL,FRA,0,0,0,0,0,0,0,0,300,300,300,300"));
  static final Figures CHPL =
      new Figures("chpl", new HighPriorityReader(), HighPriorityReader.TABLE, List.of("1,854231"));
  static final Figures NMC =
      new Figures(
          "cow-nmc",
          new NationalCapabilitiesReader(),
          NationalCapabilitiesReader.TABLE,
          List.of("2,1990,5,5,5,5,5,5,1"));
  static final Figures VDEM =
      new Figures(
          "vdem",
          new VdemReader(),
          VdemReader.TABLE,
          List.of(
              "Russia,RUS,1,1990,1990-12-31,0,0,Russia,1900,2024,1900,2024,,,,,,,,,1,365,0.3,0.2,0.4,0.1,0.3,0.2,0.4,0.1,0.3,0.2,0.4,0.1,0.3,0.2,0.4,0.1,0.3,0.2,0.4,0.1,0.3,0.2,0.4,0.1,0.3,0.2,0.4,0.1,Russia,365,365,TRUE"));
  static final Figures STATES =
      new Figures(
          "cow-states",
          new StateSystemReader(),
          StateSystemReader.TABLE,
          List.of("IND,750,India,1947,8,15,2010,12,31,2016"));
  static final Figures CAPITALS =
      new Figures(
          "cow-capitals",
          new CapitalReader(),
          CapitalReader.TABLE,
          List.of("750,India,New Delhi,1947-01-01,2024-12-31,28.6,77.2"));
  static final Figures CODES =
      new Figures(
          "cow-codes", new CountryCodeReader(), CountryCodeReader.TABLE, List.of("IND,750,India"));
  static final Figures CONTIGUITY =
      new Figures(
          "cow-contiguity",
          new ContiguityReader(),
          ContiguityReader.TABLE,
          List.of("365,731,1,1948-08-01,1990-02-01", "731,365,1,1948-08-01,1990-02-01"));
  static final Figures MID =
      new Figures(
          "mid5",
          new DisputeReader(),
          DisputeReader.TABLE,
          List.of(
              "77,2,365,1961,1,1,0,1,0,0,0,0,16,0,3,4,1,1,0,4,1,1,0,3",
              "77,365,2,1961,1,1,1,0,0,0,0,0,0,16,4,3,1,1,0,4,1,1,0,3"));
  static final Figures WARS =
      new Figures(
          "cow-wars",
          new InterstateWarReader(),
          InterstateWarReader.TABLE,
          List.of("1,731,732,1950,1,1,1,2,1,0,1,2,5,6,0", "1,732,731,1950,1,1,2,1,0,1,2,1,6,5,0"));
  static final Figures RIVALRIES =
      new Figures(
          "rivalries-td",
          new RivalryReader(),
          RivalryReader.TABLE,
          List.of("1,India-Pakistan,750,770,1947,2010,South Asia,spatial,,"));
  static final Figures UCDP =
      new Figures(
          "ucdp-acd",
          new ArmedConflictReader(),
          ArmedConflictReader.TABLE,
          List.of("9,1980,678,,680,,territory,2,interstate,1980-01-01,1,1980-01-01,1,0,"));

  static List<Figures> all() {
    return List.of(
        SIPRI_ARMS,
        SIPRI_MILEX,
        COW_TRADE,
        IMF_RUSSIA,
        IMF_EXPORTS,
        GDP,
        GEODIST,
        CHPL,
        NMC,
        VDEM,
        STATES,
        CAPITALS,
        CODES,
        CONTIGUITY,
        MID,
        WARS,
        RIVALRIES,
        UCDP);
  }

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
