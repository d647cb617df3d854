package org.entente.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.entente.domain.Coverage;
import org.entente.domain.Estimate;
import org.entente.domain.Period;
import org.entente.domain.Turnover;
import org.jspecify.annotations.Nullable;

/**
 * JSON as the command line prints it and the API will serve it: numbers are numbers, absent is null
 * with a reason, keys in a fixed order, line feeds only, so that equal results are equal bytes.
 */
public final class Json {
  /** Version of the shapes; raised when a key changes its meaning. */
  public static final String SCHEMA = "entente/1";

  private static final JsonFactory FACTORY = new JsonFactory();

  /** Where the figures that are written are noted, while somebody asks for them. */
  private static final ThreadLocal<@Nullable Map<String, Estimate>> NOTED = new ThreadLocal<>();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** Writes the content of an object. */
  public interface Body {
    void write(Json json);
  }

  /** One answer: an object that names its schema, indented, with a final line feed. */
  public static String object(Body body) {
    return document(
        json -> {
          json.field("schema", SCHEMA);
          body.write(json);
        });
  }

  /**
   * All figures of an answer by their names, in its order.
   *
   * @param answer writes it, on this thread
   * @param asOf the latest day the evidence is from
   */
  public static Map<String, Estimate> figures(Function<LocalDate, String> answer, LocalDate asOf) {
    Map<String, Estimate> figures = new LinkedHashMap<>();
    NOTED.set(figures);
    try {
      String written = answer.apply(asOf);
      assert !written.isEmpty();
    } finally {
      NOTED.remove();
    }
    return figures;
  }

  /** One object of another standard. */
  public static String document(Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(indenter);
      generator.setPrettyPrinter(printer);
      Json json = new Json(generator);
      generator.writeStartObject();
      body.write(json);
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  public Json field(String name, @Nullable String value) {
    return put(name, () -> out.writeString(value));
  }

  public Json field(String name, long value) {
    return put(name, () -> out.writeNumber(value));
  }

  public Json field(String name, boolean value) {
    return put(name, () -> out.writeBoolean(value));
  }

  /** A number; null and NaN become null. */
  public Json field(String name, @Nullable Double value) {
    return put(name, () -> number(value));
  }

  private void number(@Nullable Double value) throws IOException {
    if (value == null || value.isNaN() || value.isInfinite()) {
      out.writeNull();
    } else {
      out.writeNumber(rounded(value));
    }
  }

  /** Nine significant digits: more than any estimate has, and free of the last bits' noise. */
  private static double rounded(double value) {
    return new java.math.BigDecimal(value)
        .round(new java.math.MathContext(9, java.math.RoundingMode.HALF_EVEN))
        .doubleValue();
  }

  public Json object(String name, Body body) {
    return put(
        name,
        () -> {
          out.writeStartObject();
          body.write(this);
          out.writeEndObject();
        });
  }

  /** An object, or null where there is none. */
  public <T> Json objectOrNull(
      String name, @Nullable T item, java.util.function.BiConsumer<Json, T> body) {
    return item == null
        ? field(name, (String) null)
        : object(name, json -> body.accept(json, item));
  }

  /** An array of objects. */
  public <T> Json objects(
      String name, Collection<T> items, java.util.function.BiConsumer<Json, T> each) {
    return put(
        name,
        () -> {
          out.writeStartArray();
          for (T item : items) {
            out.writeStartObject();
            each.accept(this, item);
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }

  public Json strings(String name, Collection<String> items) {
    return put(
        name,
        () -> {
          out.writeStartArray();
          for (String item : items) {
            out.writeString(item);
          }
          out.writeEndArray();
        });
  }

  public Json numbers(String name, Map<String, Double> items) {
    return object(name, json -> items.forEach(json::field));
  }

  /** What every result says first: by which version, from evidence up to which day. */
  Json made(String version, LocalDate asOf) {
    return field("version", version).field("asOf", asOf.toString());
  }

  /** The same of a result with random draws. */
  Json made(String version, LocalDate asOf, long seed) {
    return made(version, asOf).field("seed", seed);
  }

  /** Of whom and when: the members, the groups that the caller named, first and last year. */
  Json group(List<String> members, List<Turnover> named, Period period) {
    return strings("members", members)
        .objects("groups", named, AssessmentJson::group)
        .years(period);
  }

  /** First and last year. */
  Json years(Period period) {
    return field("from", period.fromYear()).field("to", period.toYear());
  }

  /**
   * An estimate in the shape that all results share.
   *
   * @param id under which the figure's rows can be asked for
   */
  public Json estimate(String name, Estimate estimate, String id) {
    return object(name, json -> json.estimateFields(estimate, id));
  }

  private void estimateFields(Estimate estimate, String id) {
    field("value", estimate.value());
    field("low", estimate.low());
    field("high", estimate.high());
    field("bounds", estimate.bounds().name().toLowerCase(Locale.ROOT));
    field("n", estimate.n());
    field("unit", estimate.unit());
    field("method", estimate.method());
    Coverage coverage = estimate.coverage();
    object(
        "coverage",
        json ->
            json.field("from", coverage.from())
                .field("to", coverage.to())
                .field("share", coverage.share())
                .field("years", ranges(coverage.years()))
                .strings("gaps", coverage.gaps()));
    strings("sources", estimate.sources());
    Map<String, Estimate> noted = NOTED.get();
    if (noted != null) {
      noted.putIfAbsent(id, estimate);
    }
    field("id", id);
    if (!estimate.isPresent()) {
      field("reason", estimate.reason());
    }
  }

  /** "1991-1994,1996": years as ranges. */
  static String ranges(List<Integer> years) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < years.size(); i++) {
      int first = years.get(i);
      int last = first;
      while (i + 1 < years.size() && years.get(i + 1) == last + 1) {
        last = years.get(++i);
      }
      text.append(text.isEmpty() ? "" : ",").append(first);
      text.append(last > first ? "-" + last : "");
    }
    return text.toString();
  }

  private Json put(String name, Write value) {
    try {
      out.writeFieldName(name);
      value.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Write {
    void run() throws IOException;
  }
}
