package org.entente.source.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.source.Collected;
import org.entente.source.Row.RollCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UngaTextReaderTest {
  private static final String DESCRIPTIONS =
      "rcid,session,importantvote,date,unres,amend,para,short,descr";

  @TempDir Path folder;

  @Test
  void paragraphVotesShareTheirTextsCluster() {
    Collected out =
        MadeFile.read(
            folder,
            UngaTextReader.descriptions(),
            "unga-rollcall-descriptions",
            DESCRIPTIONS,
            "1,54.0,0,1999-12-17,R/54/175,0,1,SHORT,\"Para\u00a01, first\nline\"",
            "2,54.0,,1999-12-17,R/54/175B,,,NA,NA",
            "3,54.0,0,1999-12-18,,0,0,ONLY SHORT,");

    assertThat(out.rows(RollCall.class))
        .extracting(RollCall::cluster)
        .containsExactly("R/54/175", "R/54/175", "1999-12-18");
    assertThat(out.rows(RollCall.class))
        .extracting(RollCall::title)
        .containsExactly("Para 1, first line", "", "ONLY SHORT");
    assertThat(out.rows(RollCall.class)).allMatch(call -> call.votes().isEmpty());
    assertThat(out.issues("non-breaking-space")).hasSize(1);
    assertThat(out.issues("no-symbol")).hasSize(1);
    assertThat(out.errors()).isEmpty();
  }

  @Test
  void anotherHeaderIsRefused() {
    assertThatThrownBy(
            () ->
                MadeFile.read(
                    folder,
                    UngaTextReader.metadata(),
                    "unga-rollcall-metadata",
                    DESCRIPTIONS,
                    "1,54.0,0,1999-12-17,R/54/175,0,1,SHORT,x"))
        .hasMessageContaining("column 2 should be \"year\" but is \"session\"");
  }

  @Test
  void everyDescribedRollCallIsOneOfTheWideFile() {
    Map<String, RollCall> wide =
        Collected.fromMirror(new UngaWideReader(), "unga-rollcalls", "2024-06")
            .rows(RollCall.class)
            .stream()
            .collect(Collectors.toMap(RollCall::id, Function.identity()));
    Collected metadata =
        Collected.fromMirror(UngaTextReader.metadata(), "unga-rollcall-metadata", "session-75");
    Collected descriptions =
        Collected.fromMirror(UngaTextReader.descriptions(), "unga-rollcall-descriptions", "0.3.0");

    assertThat(metadata.records).isEqualTo(6299);
    assertThat(descriptions.records).isEqualTo(6203);
    assertThat(metadata.errors()).isEmpty();
    assertThat(descriptions.errors()).isEmpty();
    for (Collected texts : List.of(metadata, descriptions)) {
      assertThat(texts.rows(RollCall.class))
          .hasSize((int) texts.records)
          .allMatch(text -> wide.get(text.id()).date().equals(text.date()));
    }
    assertThat(metadata.rows(RollCall.class))
        .filteredOn(text -> text.date().getYear() <= 2018)
        .allMatch(text -> wide.get(text.id()).issues().equals(text.issues()));
  }

  @Test
  void everyIssueLineIsAnIssueOfTheMetadata() {
    Map<String, RollCall> metadata =
        Collected.fromMirror(UngaTextReader.metadata(), "unga-rollcall-metadata", "session-75")
            .rows(RollCall.class)
            .stream()
            .collect(Collectors.toMap(RollCall::id, Function.identity()));
    Collected issues = Collected.fromMirror(new UngaIssueReader(), "unga-rollcall-issues", "0.3.0");

    assertThat(issues.records).isEqualTo(5745);
    assertThat(issues.issues).isEmpty();
    assertThat(issues.rows(RollCall.class).stream().mapToInt(call -> call.issues().size()).sum())
        .isEqualTo(5745);
    assertThat(issues.rows(RollCall.class))
        .allMatch(call -> metadata.get(call.id()).issues().equals(call.issues()))
        .allMatch(call -> call.date().equals(UngaIssueReader.UNDATED));
  }

  @Test
  void anUnknownIssueIsAnErrorAndARepeatedOneAWarning() {
    Collected out =
        MadeFile.read(
            folder,
            new UngaIssueReader(),
            "unga-rollcall-issues",
            "rcid,short_name,issue",
            "77,me,x",
            "77,zz,x",
            "77,me,x",
            "77,nu,x");
    assertThat(out.rows(RollCall.class))
        .singleElement()
        .extracting(RollCall::issues)
        .isEqualTo(java.util.Set.of("me", "nu"));
    assertThat(out.issues)
        .extracting(issue -> issue.kind())
        .containsExactly("unknown-issue", "repeated-record");
  }
}
