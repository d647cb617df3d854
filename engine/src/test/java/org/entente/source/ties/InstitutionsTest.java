package org.entente.source.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.source.Collected;
import org.entente.source.Row.Membership;
import org.entente.source.Row.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstitutionsTest {
  @TempDir Path folder;

  private static Collected igo() {
    return Collected.fromMirror(new CowIgoYearReader(), "cow-igo", "3.0-organisation");
  }

  private static List<Membership> of(Collected read, String organisation, String state) {
    return read.rows(Membership.class).stream()
        .filter(row -> row.organisation().equals(organisation) && row.state().equals(state))
        .toList();
  }

  private static Map<String, String> year(int year, String imputed, String france, String chad) {
    return Map.of(
        "ioname", "X", "orgname", "X Org", "year", "" + year, "imputed", imputed, "france", france,
        "chad", chad);
  }

  private MadeFile made() {
    return new MadeFile(new CowIgoYearReader(), "cow-igo");
  }

  @Test
  void everyRecordOfBothFilesIsReadWithoutAnError() {
    Collected read = igo();
    assertThat(read.records).isEqualTo(19_335);
    assertThat(read.errors()).isEmpty();
    Collected states =
        Collected.fromMirror(new CowIgoStateYearReader(), "cow-igo", "3.0-state-year");
    assertThat(states.records).isEqualTo(15_557);
    assertThat(states.errors()).isEmpty();
    assertThat(states.issues("nothing-kept")).hasSize(1);
    assertThat(states.rows).isEmpty();
  }

  @Test
  void membershipsCarryTheNameAndTheYears() {
    Membership poland = of(igo(), "NATO", "POL").get(0);
    assertThat(poland.from()).isEqualTo(1999);
    assertThat(poland.to()).isEqualTo(2014);
    assertThat(poland.standing()).isEqualTo(Standing.FULL);
    assertThat(poland.name()).isEqualTo("North Atlantic Treaty Org");
  }

  @Test
  void germanysTwoColumnsMakeOneSpell() {
    assertThat(of(igo(), "NATO", "DEU")).hasSize(1);
  }

  @Test
  void imputedYearsAreMissingForMembersAndBreakTheSpell() {
    Collected read =
        made()
            .with("0", year(1960, "0", "1", "0"))
            .with("0", year(1961, "1", "1", "0"))
            .with("0", year(1962, "1", "1", "0"))
            .with("0", year(1963, "0", "1", "2"))
            .with("0", year(1964, "0", "1", "3"))
            .read(folder);
    assertThat(of(read, "X", "FRA"))
        .extracting(Membership::from, Membership::to, Membership::standing)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1960, 1960, Standing.FULL),
            org.assertj.core.groups.Tuple.tuple(1961, 1962, Standing.MISSING),
            org.assertj.core.groups.Tuple.tuple(1963, 1964, Standing.FULL));
    // Chad joined between two observed years: when is not known.
    assertThat(of(read, "X", "TCD"))
        .extracting(Membership::from, Membership::standing)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1961, Standing.MISSING),
            org.assertj.core.groups.Tuple.tuple(1963, Standing.ASSOCIATE),
            org.assertj.core.groups.Tuple.tuple(1964, Standing.OBSERVER));
    assertThat(read.issues("imputed-year")).hasSize(1);
  }

  @Test
  void germanyBeforeTheFederalRepublicIsNotGermany() {
    assertThat(igo().rows(Membership.class))
        .noneMatch(row -> row.state().equals("DEU") && row.from() < 1949);
  }

  @Test
  void aYearWithoutARecordBreaksTheSpell() {
    Collected read =
        made()
            .with("0", year(1970, "0", "1", "0"))
            .with("0", year(1972, "0", "1", "0"))
            .read(folder);
    assertThat(of(read, "X", "FRA")).hasSize(2);
  }

  @Test
  void minusNineIsMissingForStatesThatExistAndNothingForOthers() {
    Collected read = made().with("-9", year(1955, "0", "-9", "-9")).read(folder);
    assertThat(of(read, "X", "FRA").get(0).standing()).isEqualTo(Standing.MISSING);
    assertThat(of(read, "X", "TCD")).isEmpty();
    assertThat(read.issues("missing-membership")).hasSize(1);
  }

  @Test
  void noneMinusOneAndEmptyAreNoMembership() {
    Collected read =
        made()
            .with("0", year(1970, "0", "0", ""))
            .with("-1", year(1971, "0", "-1", "-1"))
            .read(folder);
    assertThat(read.rows).isEmpty();
  }

  @Test
  void informalOrganisationsAreACrossSectionOf2017() {
    Collected read = Collected.fromMirror(new IigoReader(), "iigo", "2.0");
    assertThat(read.records).isEqualTo(3502);
    assertThat(read.errors()).isEmpty();
    assertThat(read.rows(Membership.class)).allMatch(row -> row.from() == 2017 && row.to() == 2017);
    assertThat(read.rows(Membership.class).size() + 1065 + 1).isEqualTo(3502);
  }

  @Test
  void organisationsThatHadEndedBy2017AreLeftOutAloud() {
    Collected read = Collected.fromMirror(new IigoReader(), "iigo", "2.0");
    assertThat(read.issues("ended-before-2017").get(0).message()).startsWith("1065 times");
    assertThat(read.rows(Membership.class)).noneMatch(row -> row.name().contains("Concert"));
  }

  @Test
  void codesOfThePackageThatAreNotIsoAreMapped() {
    Collected read = Collected.fromMirror(new IigoReader(), "iigo", "2.0");
    assertThat(read.issues("no-state-id")).hasSize(1);
    assertThat(read.rows(Membership.class))
        .extracting(Membership::state)
        .contains("COD", "GNQ", "DZA")
        .doesNotContain("ALG", "KOS");
  }

  @Test
  void migoIsReadByCountryNumberSoThatNoStateIsLost() {
    Collected read = Collected.fromMirror(new MigoReader(), "migo", "manyios");
    assertThat(read.records).isEqualTo(80_624);
    assertThat(read.errors()).isEmpty();
    assertThat(read.issues("no-state-id").get(0).message()).startsWith("268 times");
    assertThat(read.rows(Membership.class))
        .extracting(Membership::state)
        .contains("COG", "STP", "CSK", "CZE");
  }

  @Test
  void migoSpellsComeFromTheYearsAndNotFromBeginAndEnd() {
    Collected read =
        new MadeFile(new MigoReader(), "migo")
            .with("1", migo(2004))
            .with("1", migo(2005))
            .with("1", migo(2008))
            .read(folder);
    assertThat(of(read, "X", "FRA"))
        .extracting(Membership::from, Membership::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2004, 2005),
            org.assertj.core.groups.Tuple.tuple(2008, 2008));
  }

  private static Map<String, String> migo(int year) {
    return Map.of(
        "igoID", "X", "stateID", "FRA", "cowID", "220", "Year", "" + year, "Begin", "1925", "End",
        "2010");
  }
}
