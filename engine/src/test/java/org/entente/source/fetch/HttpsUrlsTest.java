package org.entente.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.entente.source.Dataset;
import org.entente.source.Datasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpsUrlsTest {
  private static final HttpsUrls RULE = new HttpsUrls(Set.of("data.example.org"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://data.example.org/file.csv",
        "https://data.example.org",
        "https://data.example.org:443/file.csv?version=2#top",
        "HTTPS://DATA.Example.ORG/file.csv",
        "https://data.example.org/path@with/at.csv",
        "https://data.example.org/?q=http://10.0.0.1/"
      })
  void aListedHostOverHttpsIsAllowed(String url) {
    assertThatCode(() -> RULE.check(URI.create(url))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://data.example.org/            | only https
          ftp://data.example.org/             | only https
          file:///etc/hosts                   | only https
          jar:https://data.example.org/a!/b   | only https
          //data.example.org/a                | only https
          relative/path                       | only https
          https:data.example.org              | no host name
          https:///file.csv                   | no host name
          https://user@data.example.org/      | user name
          https://user:pw@data.example.org/   | user name
          https://data.example.org@evil.test/ | user name
          https://@data.example.org/          | user name
          https://data.example.org:80/        | port 80
          https://data.example.org:8443/      | port 8443
          https://data.example.org:0/         | port 0
          https://data.example.org./          | ends in a dot
          https://127.0.0.1/                  | is a number
          https://127.1/                      | no host name
          https://0.0.0.0/                    | is a number
          https://0/                          | is a number
          https://2130706433/                 | is a number
          https://017700000001/               | is a number
          https://0177.0.0.1/                 | is a number
          https://0x7f000001/                 | is a number
          https://0x7f.0.0.1/                 | no host name
          https://0x7f.1/                     | no host name
          https://169.254.169.254/latest      | is a number
          https://127.0.0.1./                 | no host name
          https://[::1]/                      | is a number
          https://[::ffff:10.0.0.1]/          | is a number
          https://[fe80::1%25eth0]/           | is a number
          https://evil.test/                  | not among
          https://localhost/                  | not among
          https://xdata.example.org/          | not among
          https://x.data.example.org/         | not among
          https://example.org/                | not among
          https://data.example.org.evil.test/ | not among
          https://xn--dta-example-0ib.org/    | not among
          https://d\u00e4ta.example.org/      | no host name
          https://data.example.org\u3002evil/ | no host name
          https://data_.example.org/          | no host name
          """)
  void anythingElseIsRefusedWithTheReason(String url, String reason) {
    assertThatThrownBy(() -> RULE.check(URI.create(url)))
        .as(url)
        .isInstanceOf(FetchFailure.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aPasswordIsNotRepeatedInTheMessage() {
    assertThatThrownBy(() -> RULE.check(URI.create("https://me:secret@data.example.org/")))
        .hasMessageNotContaining("secret");
  }

  @Test
  void everyAddressOfTheDatasetsPasses() {
    List<Dataset> datasets = Datasets.shipped().all();
    HttpsUrls rule = new HttpsUrls(FetchHosts.of(datasets));
    List<String> urls =
        datasets.stream()
            .flatMap(dataset -> dataset.editions().stream())
            .map(Dataset.Edition::url)
            .filter(url -> !url.isEmpty())
            .toList();

    assertThat(urls).isNotEmpty();
    assertThat(urls)
        .allSatisfy(
            url -> assertThatCode(() -> rule.check(URI.create(url))).doesNotThrowAnyException());
  }

  @Test
  void theListNamesHostsOnlyAndNoneOfTheOwnMachine() {
    assertThat(FetchHosts.of(Datasets.shipped().all()))
        .contains("correlatesofwar.org")
        .containsAll(FetchHosts.delivering())
        .allSatisfy(host -> assertThat(host).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"));
  }
}
