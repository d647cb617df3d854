package org.entente.assess.theses;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.entente.domain.OneLine;
import org.entente.domain.UserError;
import org.entente.source.ShippedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a thesis from YAML. A file of a user may be hostile: its size, depth and number of parts
 * are bounded before anything is built from it, anchors and aliases are refused, and every value is
 * checked by {@link ThesisFields}.
 */
public final class ThesisFile {
  /** A thesis is a page of text; this is twenty. */
  static final int MOST_BYTES = 64 * 1024;

  private static final String WHERE = "docs/commands.md";
  private static final String EXAMPLE = "Maybe compare it with the example in " + WHERE + ".";

  private static final int MOST_PARTS = 2_000;
  private static final int MOST_DEPTH = 6;

  private static final YAMLFactory FACTORY =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final ObjectMapper YAML =
      new ObjectMapper(FACTORY).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ThesisFile() {}

  /** The theses that ship with Entente, in the order of their index. */
  public static List<Thesis> shipped() {
    return ShippedText.read(ThesisFile.class, "index.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(id -> parse(ShippedText.read(ThesisFile.class, id + ".yml"), id, id, null))
        .toList();
  }

  /**
   * A user's own thesis; its id is the file's name without ending.
   *
   * @param tests names that an expectation may have
   * @throws UserError if it cannot be read, is too large, no UTF-8, no YAML or no thesis
   */
  public static Thesis read(Path file, Set<String> tests) {
    String name = String.valueOf(file.getFileName());
    return parse(text(file), ThesisFields.id(name), OneLine.of(name, OneLine.ECHO), tests);
  }

  private static String text(Path file) {
    String shown = OneLine.of(file.toString(), OneLine.ECHO);
    if (shown.isBlank()) {
      throw new UserError("No file is named: \"\".", "Maybe --thesis mine.yml");
    }
    if (Files.isDirectory(file)) {
      throw new UserError(
          "\"%s\" is a folder.".formatted(shown),
          "Maybe name a file in it: %s".formatted(file.resolve("mine.yml")));
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UserError(
          "\"%s\" is a device or a pipe and no file.".formatted(shown),
          "Maybe save the text in a file first.");
    }
    if (!Files.isRegularFile(file)) {
      throw new UserError("There is no file \"%s\".".formatted(shown), "Maybe check the path.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new UserError(
            "%s is larger than %d kB; a thesis is a page.".formatted(shown, MOST_BYTES / 1024),
            "Maybe another file was meant?");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      requireText(text, shown);
      return text;
    } catch (CharacterCodingException e) {
      throw new UserError(shown + " is not UTF-8 text.", "Maybe save it as UTF-8.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireText(String text, String shown) {
    if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
      throw new UserError(shown + " is empty.", "Maybe start from the example in " + WHERE + ".");
    }
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      throw new UserError(
          shown + " is no text: it holds control characters.", "Maybe another file was meant?");
    }
  }

  private static Thesis parse(String text, String id, String file, @Nullable Set<String> tests) {
    try {
      requireHarmless(text, file);
      return new ThesisFields(file, id, tests).thesis(YAML.readTree(text));
    } catch (JsonProcessingException e) {
      throw YamlTrouble.inWords(file, e, EXAMPLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Walks over the parts without building anything. */
  private static void requireHarmless(String text, String file) throws IOException {
    try (YAMLParser parts = FACTORY.createParser(text)) {
      int depth = 0;
      int count = 0;
      for (JsonToken part = parts.nextToken(); part != null; part = parts.nextToken()) {
        depth += part.isStructStart() ? 1 : part.isStructEnd() ? -1 : 0;
        count++;
        if (parts.isCurrentAlias() || parts.getObjectId() != null || parts.getTypeId() != null) {
          throw new UserError(
              "%s, line %d: anchors, aliases and tags are not taken."
                  .formatted(file, parts.currentLocation().getLineNr()),
              "Maybe write the value out.");
        }
        if (depth > MOST_DEPTH || count > MOST_PARTS) {
          throw new UserError(
              "%s has more than %d parts or more than %d levels; a thesis is a page."
                  .formatted(file, MOST_PARTS, MOST_DEPTH),
              EXAMPLE);
        }
      }
    }
  }
}
