package org.entente.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.Mirror;
import org.entente.domain.Actors;
import org.entente.domain.DataIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every reader does with the editions that the datasets declare, and with files that have been
 * spoilt: it refuses them, or raises an issue, or counts other records than expected, and never
 * passes over them in silence. The spoilt files begin as the real ones do.
 */
class ReaderContractTest {
  /** Cells of a large file, in whole records, that are read again for each way to spoil it. */
  private static final int BEGINNING = 40_000;

  /** Kinds of issue that say that something was there before. */
  private static final Set<String> REPETITION =
      Set.of("duplicate-key", "duplicate-record", "exact-duplicate", "reused-key");

  private static final Map<String, Reader> READERS = Readers.byFormat();
  private static final Map<Declared, FileText> BEGINNINGS = new HashMap<>();

  @TempDir Path folder;

  /** An edition of a dataset with the reader of its format. */
  record Declared(Dataset dataset, Dataset.Edition edition) {

    Reader reader() {
      return READERS.get(edition.format());
    }

    Collected read(Path file) {
      return Collected.read(reader(), dataset.id(), file, edition.encoding());
    }

    @Override
    public String toString() {
      return dataset.id() + " " + edition.id();
    }
  }

  static Stream<Declared> editions() {
    return Datasets.shipped().all().stream()
        .flatMap(dataset -> dataset.editions().stream().map(each -> new Declared(dataset, each)));
  }

  /** Editions that are one file for ever; the others are living and only the format is known. */
  static Stream<Declared> fixedEditions() {
    return editions().filter(declared -> !declared.edition().sha256().isEmpty());
  }

  @Test
  void everyFormatHasItsReaderAndEveryReaderItsFormat() {
    assertThat(editions().map(declared -> declared.edition().format()).toList())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(READERS.keySet());
  }

  @Test
  void namesThatDatasetsMapLeadToActors() {
    assertThat(Datasets.shipped().all())
        .flatExtracting(dataset -> dataset.names().values())
        .allMatch(code -> Actors.standard().findByCode(code.toString()).isPresent());
  }

  @ParameterizedTest
  @MethodSource("fixedEditions")
  void theWholeEditionIsReadAndNoneOfItIsAnError(Declared declared) throws IOException {
    Path file = Mirror.file(declared.edition().file());
    assertThat(Checksum.sha256(file)).isEqualTo(declared.edition().sha256());
    Collected read = declared.read(file);
    assertThat(read.records).isEqualTo(declared.edition().rows()).isPositive();
    assertThat(read.errors()).isEmpty();
    assertThat(summaries(read)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("fixedEditions")
  void tooFewRecordsAbortTheBuild(Declared declared) {
    assertThat(declared.edition().minRows()).isBetween(1L, declared.edition().rows());
  }

  @ParameterizedTest
  @MethodSource("editions")
  void aByteOrderMarkAndCarriageReturnsMakeNoDifference(Declared declared) throws IOException {
    FileText text = beginning(declared);
    byte[] spoilt = ("\ufeff" + text.text("\r")).getBytes(UTF_8);
    assumeFalse(declared.edition().encoding().equals("ISO-8859-1"), "no mark in this encoding");
    Collected read = read(declared, spoilt);
    Collected plain = read(declared, text.bytes());
    assertThat(read.rows).isEqualTo(plain.rows);
    assertThat(read.issues).isEqualTo(plain.issues);
  }

  @ParameterizedTest
  @MethodSource("editions")
  void anEmptyFileIsRefused(Declared declared) {
    refused(declared, new byte[0]);
  }

  @ParameterizedTest
  @MethodSource("editions")
  void aHeaderWithoutRecordsCountsNone(Declared declared) throws IOException {
    Collected read = read(declared, beginning(declared).with(List.of()).bytes());
    assertThat(read.records).isZero();
    assertThat(read.rows).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void aShuffledHeaderIsRefusedOrAnError(Declared declared) throws IOException {
    refusedOrError(declared, beginning(declared).headerShuffled());
  }

  @ParameterizedTest
  @MethodSource("editions")
  void anotherColumnIsRefused(Declared declared) throws IOException {
    refused(declared, beginning(declared).withAnotherColumn().bytes());
  }

  @ParameterizedTest
  @MethodSource("editions")
  void aMissingColumnIsRefused(Declared declared) throws IOException {
    refused(declared, beginning(declared).withoutFirstColumn().bytes());
  }

  /** Where the cut falls into the last cell of a line, only the lines after it can be missed. */
  @ParameterizedTest
  @MethodSource("editions")
  void aFileCutInTheMiddleOfALineIsRefusedOrCountsFewer(Declared declared) throws IOException {
    FileText text = beginning(declared);
    try {
      assertThat(read(declared, text.cutInTheMiddle()).records).isLessThan(text.records().size());
    } catch (UncheckedIOException e) {
      assertThat(e).hasCauseInstanceOf(MalformedFile.class);
    }
  }

  @ParameterizedTest
  @MethodSource("editions")
  void aCutArchiveIsRefused(Declared declared) throws IOException {
    refused(declared, beginning(declared).cutArchive());
  }

  @ParameterizedTest
  @MethodSource("editions")
  void aFileInAnotherEncodingIsRefused(Declared declared) throws IOException {
    refused(declared, beginning(declared).text("\n").getBytes(UTF_16));
  }

  /** Every byte is a letter in Latin-1, where only the checksum can tell. */
  @ParameterizedTest
  @MethodSource("editions")
  void aByteThatIsNoTextIsRefused(Declared declared) throws IOException {
    assumeFalse(charset(declared).equals(ISO_8859_1), "in Latin-1 every byte is text");
    byte[] spoilt = beginning(declared).bytes();
    spoilt[spoilt.length - 2] = (byte) 0xe9;
    refused(declared, spoilt);
  }

  @ParameterizedTest
  @MethodSource("editions")
  void bytesWithoutSenseAreRefused(Declared declared) {
    byte[] garbage = new byte[1 << 16];
    new Random(1945).nextBytes(garbage);
    refused(declared, garbage);
    garbage[0] = 0x1f;
    garbage[1] = (byte) 0x8b;
    refused(declared, garbage);
  }

  @ParameterizedTest
  @MethodSource("editions")
  void wordsWhereNumbersBelongAreRefusedOrAnError(Declared declared) throws IOException {
    refusedOrError(declared, beginning(declared).ofWords());
  }

  /**
   * The list of vetoes is the exception: it writes two drafts of one meeting in the same words, so
   * that only the count of records can tell.
   */
  @ParameterizedTest
  @MethodSource("editions")
  void repeatedRecordsAreCountedAndRaisedOrChangeNothing(Declared declared) throws IOException {
    FileText text = beginning(declared);
    Collected once = read(declared, text.bytes());
    Collected twice = read(declared, text.everyRecordTwice().bytes());
    assertThat(twice.records).isEqualTo(2 * once.records);
    if (!isRaised(once, twice) && !declared.edition().format().equals("unsc-vetoes")) {
      assertThat(withoutLines(twice)).isEqualTo(withoutLines(once));
    }
  }

  /** A kind of issue that was not there, or one about repetition that is there more often. */
  private static boolean isRaised(Collected once, Collected spoilt) {
    Set<String> before = once.issues.stream().map(DataIssue::kind).collect(Collectors.toSet());
    return spoilt.issues.stream()
        .filter(issue -> !once.issues.contains(issue))
        .anyMatch(issue -> !before.contains(issue.kind()) || REPETITION.contains(issue.kind()));
  }

  /** The rows without the numbers of their records. */
  private static List<String> withoutLines(Collected read) {
    return read.rows.stream().map(row -> row.toString().replaceFirst("line=\\d+", "")).toList();
  }

  /** Kinds of issue that sum up; differences from the registry are raised one by one. */
  private static List<String> summaries(Collected read) {
    return read.issues.stream()
        .filter(issue -> issue.message().contains(" times: "))
        .map(DataIssue::kind)
        .toList();
  }

  private void refused(Declared declared, byte[] bytes) {
    assertThatThrownBy(() -> read(declared, bytes))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(MalformedFile.class);
  }

  private void refusedOrError(Declared declared, FileText spoilt) throws IOException {
    try {
      assertThat(read(declared, spoilt.bytes()).errors()).isNotEmpty();
    } catch (UncheckedIOException e) {
      assertThat(e).hasCauseInstanceOf(MalformedFile.class);
    }
  }

  private Collected read(Declared declared, byte[] bytes) throws IOException {
    return declared.read(Files.write(folder.resolve("spoilt.csv"), bytes));
  }

  private static Charset charset(Declared declared) {
    return Charset.forName(declared.edition().encoding());
  }

  /** The beginning of the real file, or an invented one for a living edition. */
  private static FileText beginning(Declared declared) throws IOException {
    if (!BEGINNINGS.containsKey(declared)) {
      Path file = Mirror.folder().resolve(declared.edition().file());
      List<String> made = MADE.get(declared.edition().format());
      assumeTrue(
          made != null || Files.exists(file),
          () -> "SKIPPED: no raw data at " + declared.edition().file());
      BEGINNINGS.put(
          declared,
          made == null
              ? FileText.beginningOf(new RawFile(file, charset(declared)), BEGINNING)
              : made(made));
    }
    return BEGINNINGS.get(declared);
  }

  private static FileText made(List<String> lines) {
    List<List<String>> cells = new ArrayList<>();
    lines.forEach(line -> cells.add(List.of(line.split(",", -1))));
    return new FileText(cells.get(0), cells.subList(1, cells.size()), UTF_8);
  }

  /** Invented records of the formats whose files live and change. */
  private static final Map<String, List<String>> MADE =
      Map.of(
          "undl-ga-voting",
          List.of(
              "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,"
                  + "meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,"
                  + "total_abstentions,total_non_voting,total_ms,undl_link",
              "7,FRA,A NAME,Y,2020-12-07,75,A/RES/75/9,A/75/L.1,,A/75/PV.1,Nuclear,x,Y--Z,,1,1,0,0,2,u",
              "7,USA,A NAME,N,2020-12-07,75,A/RES/75/9,A/75/L.1,,A/75/PV.1,Nuclear,x,Y--Z,,1,1,0,0,2,u"),
          "undl-sc-voting",
          List.of(
              "undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,draft,meeting,"
                  + "description,agenda,subjects,vote_note,modality,total_yes,total_no,"
                  + "total_abstentions,total_non_voting,total_ms,undl_link",
              "7,FRA,A NAME,True,Y,1965-02-03,S/RES/9(1965),S/1965/3,S/PV.9,d,a,s,,VOTE,1,1,0,0,2,u",
              "7,USA,A NAME,True,N,1965-02-03,S/RES/9(1965),S/1965/3,S/PV.9,d,a,s,,VOTE,1,1,0,0,2,u"),
          "voeten-unvotes",
          List.of(
              "rcid,ccode,member,vote,Country,Countryname,year,session,abstain,yes,no,importantvote,"
                  + "date,unres,amend,para,short,descr,me,nu,di,hr,co,ec",
              "9,2,1,1,XYZ,Name,1990,45,1,2,3,0,1990-12-04,R/45/9A,0,1,SHORT,Text,0,1,0,0,0,0",
              "9,220,1,3,XYZ,Name,1990,45,1,2,3,0,1990-12-04,R/45/9A,0,1,SHORT,Text,0,1,0,0,0,0"));
}
