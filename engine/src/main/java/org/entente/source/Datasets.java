package org.entente.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.domain.Source;
import org.entente.domain.UserError;
import org.jspecify.annotations.Nullable;

/**
 * All datasets that Entente knows, read from the YAML files shipped in {@code datasets/}. A key
 * that is not known, or one that is missing, ends the loading: a declaration is never half
 * understood.
 */
public final class Datasets {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  private final List<Dataset> all;

  private Datasets(List<Dataset> all) {
    this.all = all;
  }

  /** The datasets listed in {@code datasets/index.txt}, in that order. */
  public static Datasets shipped() {
    return new Datasets(
        ShippedText.read(Datasets.class, "/datasets/index.txt")
            .lines()
            .filter(id -> !id.isBlank() && !id.startsWith("#"))
            .map(id -> load(id.strip()))
            .toList());
  }

  /** One dataset by its id, straight from its file. */
  public static Dataset load(String id) {
    String resource = "/datasets/" + id + ".yml";
    try (InputStream in = Datasets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new UserError("There is no dataset \"" + id + "\".", "Maybe see: entente sources");
      }
      return YAML.readValue(in, File.class).dataset(id);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " is not a valid dataset declaration", e);
    }
  }

  public List<Dataset> all() {
    return all;
  }

  public Optional<Dataset> find(String id) {
    return all.stream().filter(dataset -> dataset.id().equals(id)).findFirst();
  }

  /** The YAML file's own shape. */
  private record File(
      @JsonProperty(required = true) String title,
      @JsonProperty(required = true) String publisher,
      @JsonProperty(required = true) String citation,
      @JsonProperty(required = true) String licence,
      @JsonProperty(required = true) String url,
      @JsonProperty(required = true) String redistribute,
      int ageLimitMonths,
      @JsonProperty(required = true) CoverageBlock coverage,
      @Nullable Map<String, String> names,
      @Nullable Map<String, String> ignored,
      @Nullable List<String> faults,
      @JsonProperty(required = true) List<EditionBlock> editions) {

    Dataset dataset(String id) {
      return new Dataset(
          new Source(id, title, publisher, citation, licence, url),
          redistribute,
          ageLimitMonths,
          coverage.span(),
          names == null ? Map.of() : Map.copyOf(names),
          ignored == null ? Map.of() : Map.copyOf(ignored),
          faults == null ? List.of() : List.copyOf(faults),
          editions.stream().map(EditionBlock::edition).toList());
    }
  }

  private record CoverageBlock(
      @JsonProperty(required = true) int from,
      @JsonProperty(required = true) int to,
      @Nullable List<String> gaps,
      @Nullable List<String> absent,
      @Nullable String note) {

    Dataset.Span span() {
      return new Dataset.Span(
          from,
          to,
          gaps == null ? List.of() : List.copyOf(gaps),
          absent == null ? List.of() : List.copyOf(absent),
          note == null ? "" : note);
    }
  }

  private record EditionBlock(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) String format,
      @JsonProperty(required = true) String file,
      @Nullable String url,
      @Nullable String sha256,
      @JsonProperty(required = true) String encoding,
      @JsonProperty(required = true) String published,
      long rows,
      long minRows,
      long maxRows) {

    Dataset.Edition edition() {
      return new Dataset.Edition(
          id,
          format,
          file,
          url == null ? "" : url,
          sha256 == null ? "" : sha256,
          encoding,
          published,
          rows,
          minRows,
          maxRows);
    }
  }
}
