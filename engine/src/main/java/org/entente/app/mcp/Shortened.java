package org.entente.app.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.domain.OneLine;
import org.entente.domain.UserError;

/**
 * Answers no longer than {@value #LIMIT} bytes, about what a language model can read at once. A
 * shorter one stays as it is. Of a longer one:
 *
 * <ol>
 *   <li>estimates lose {@code method} and {@code coverage},
 *   <li>lists that are known to be of less use keep their first few items,
 *   <li>then the largest parts are cut to one size that lets all fit; lists keep their first items.
 * </ol>
 *
 * <p>What was cut stands at the head, each list with how many of how many are shown. A part, named
 * by its path such as {@code ring} or {@code scales.0.ring}, is given whole, page by page.
 */
public final class Shortened {
  /** Longest answer, in bytes of UTF-8. */
  public static final int LIMIT = 60_000;

  /** What the head of an answer may take of it. */
  private static final int HEAD = 4_000;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private final Map<String, int[]> cut = new TreeMap<>();

  private Shortened() {}

  /**
   * The answer as it is, or shortened.
   *
   * @param lesser lists that are cut first, by path, with how many items they keep; {@code *}
   *     stands for every item of a list
   */
  public static String answer(String json, Map<String, Integer> lesser) {
    if (bytes(json) <= LIMIT) {
      return json;
    }
    return new Shortened().shorten(read(json), bytes(json), lesser);
  }

  /**
   * One part of an answer, from one item on.
   *
   * @throws UserError if the answer has no such part, or it has fewer items
   */
  public static String part(String json, String path, int offset) {
    JsonNode whole = read(json);
    JsonNode part = at(whole, path);
    ObjectNode out = JSON.createObjectNode();
    whole
        .properties()
        .forEach(
            each -> {
              if (each.getValue().isValueNode() && size(each.getValue()) < 200) {
                out.set(each.getKey(), each.getValue());
              }
            });
    out.put("part", path);
    if (part instanceof ArrayNode list) {
      new Shortened().page(out, list, path, offset);
    } else if (offset > 0) {
      throw new UserError("\"" + path + "\" is no list.", "Maybe leave offset out.");
    } else {
      Shortened cutting = new Shortened();
      out.set("value", cutting.fit(part, path, LIMIT - HEAD));
      cutting.note(out, size(part));
    }
    return out.toString();
  }

  private void page(ObjectNode out, ArrayNode list, String path, int offset) {
    if (offset < 0 || offset > 0 && offset >= list.size()) {
      throw new UserError(
          "offset %d is outside 0 to %d.".formatted(offset, Math.max(0, list.size() - 1)),
          "Maybe 0? \"%s\" has %d items.".formatted(path, list.size()));
    }
    int fitting = fitting(list, offset, LIMIT - HEAD);
    ArrayNode items = JSON.createArrayNode();
    if (fitting == 0 && offset < list.size()) {
      items.add(fit(list.get(offset), path + "." + offset, LIMIT - HEAD));
    }
    for (int i = 0; i < fitting; i++) {
      items.add(list.get(offset + i));
    }
    int next = offset + items.size();
    out.put("of", list.size()).put("offset", offset).put("shown", items.size());
    if (next < list.size()) {
      out.put("next", next);
    } else {
      out.putNull("next");
    }
    out.set("items", items);
    note(out, size(list));
  }

  private static int fitting(ArrayNode list, int offset, int budget) {
    int used = 2;
    int i = offset;
    while (i < list.size() && used + size(list.get(i)) + 1 <= budget) {
      used += size(list.get(i)) + 1;
      i++;
    }
    return i - offset;
  }

  private String shorten(JsonNode whole, int bytes, Map<String, Integer> lesser) {
    JsonNode brief = brief(whole);
    if (size(brief) > LIMIT - HEAD) {
      lesser.forEach((path, keep) -> keep(brief, "", path, keep));
    }
    JsonNode fitted = fit(brief, "", LIMIT - HEAD);
    ObjectNode out = JSON.createObjectNode();
    note(out, bytes);
    out.setAll((ObjectNode) fitted);
    return out.toString();
  }

  private void note(ObjectNode out, int bytes) {
    if (cut.isEmpty() && out.has("part")) {
      return;
    }
    ObjectNode note = out.putObject("shortened");
    note.put("wholeBytes", bytes);
    ArrayNode lists = note.putArray("lists");
    cut.forEach(
        (path, shown) ->
            lists.addObject().put("part", path).put("shown", shown[0]).put("of", shown[1]));
    if (!out.has("part")) {
      note.put("estimates", "without method and coverage");
    }
    note.put(
        "rest",
        "What is not shown is neither zero nor unknown. Ask again with the same arguments and"
            + " part=PART (offset=N to go on), which also has estimates in full; or ask for fewer"
            + " states or years.");
  }

  /** A copy in which estimates say their figures, and not how they were made. */
  private static JsonNode brief(JsonNode node) {
    JsonNode copy = node.deepCopy();
    copy.findParents("coverage").stream()
        .filter(each -> each.has("method") && each.has("value"))
        .forEach(each -> ((ObjectNode) each).remove(List.of("method", "coverage")));
    return copy;
  }

  /** Cuts the lists, or maps, that a path with stars names to their first items, in place. */
  private void keep(JsonNode node, String done, String path, int keep) {
    int dot = path.indexOf('.');
    String head = dot < 0 ? path : path.substring(0, dot);
    String rest = dot < 0 ? "" : path.substring(dot + 1);
    if (head.equals("*")) {
      for (int i = 0; i < node.size(); i++) {
        keep(node.path(i), join(done, Integer.toString(i)), rest, keep);
      }
    } else if (!rest.isEmpty()) {
      keep(node.path(head), join(done, head), rest, keep);
    } else if (node.path(head).size() > keep) {
      ((ObjectNode) node).set(head, first(node.path(head), join(done, head), keep));
    }
  }

  private JsonNode first(JsonNode list, String path, int keep) {
    cut.put(path, new int[] {keep, list.size()});
    if (list instanceof ArrayNode items) {
      ArrayNode kept = JSON.createArrayNode();
      for (int i = 0; i < keep; i++) {
        kept.add(items.get(i));
      }
      return kept;
    }
    ObjectNode kept = JSON.createObjectNode();
    list.properties().stream()
        .limit(keep)
        .forEach(each -> kept.set(each.getKey(), each.getValue()));
    return kept;
  }

  /** The node in at most so many bytes. */
  private JsonNode fit(JsonNode node, String path, int budget) {
    if (size(node) <= budget) {
      return node;
    }
    if (node instanceof ArrayNode list) {
      return fit(list, path, budget);
    }
    return node instanceof ObjectNode fields
        ? fit(fields, path, budget)
        : JSON.getNodeFactory().textNode(OneLine.of(node.asText(), budget / 4));
  }

  private JsonNode fit(ArrayNode list, String path, int budget) {
    int fitting = fitting(list, 0, budget);
    int of = cut.containsKey(path) ? cut.get(path)[1] : list.size();
    if (fitting == 0) {
      ArrayNode one = JSON.createArrayNode();
      one.add(fit(list.get(0), join(path, "0"), budget));
      cut.put(path, new int[] {1, of});
      return one;
    }
    JsonNode kept = first(list, path, fitting);
    cut.put(path, new int[] {fitting, of});
    return kept;
  }

  /** Large fields are cut to one size that lets all fit. */
  private JsonNode fit(ObjectNode fields, String path, int budget) {
    int names = fields.properties().stream().mapToInt(each -> bytes(each.getKey()) + 4).sum() + 2;
    int[] sizes = fields.properties().stream().mapToInt(each -> size(each.getValue())).toArray();
    int cap = Math.max(2, cap(sizes, budget - names));
    ObjectNode out = JSON.createObjectNode();
    fields
        .properties()
        .forEach(
            each -> out.set(each.getKey(), fit(each.getValue(), join(path, each.getKey()), cap)));
    return out;
  }

  /** The largest cap with which the capped sizes sum to the budget at most. */
  static int cap(int[] sizes, int budget) {
    int[] sorted = Arrays.stream(sizes).sorted().toArray();
    int left = budget;
    for (int i = 0; i < sorted.length; i++) {
      int share = left / (sorted.length - i);
      if (sorted[i] > share) {
        return share;
      }
      left -= sorted[i];
    }
    return Integer.MAX_VALUE;
  }

  private static JsonNode at(JsonNode whole, String path) {
    JsonNode node = whole;
    for (String name : path.split("\\.", -1)) {
      JsonNode next =
          node.isArray() && name.matches("\\d{1,9}")
              ? node.path(Integer.parseInt(name))
              : node.path(name);
      if (next.isMissingNode()) {
        throw new UserError(
            "The answer has no part \"%s\".".formatted(OneLine.of(path, OneLine.ECHO)),
            node.isArray()
                ? "Maybe an item from 0 to %d?".formatted(node.size() - 1)
                : "Maybe one of: " + String.join(", ", names(node)));
      }
      node = next;
    }
    return node;
  }

  private static List<String> names(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).limit(40).toList();
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static int size(JsonNode node) {
    return bytes(node.toString());
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UserError(
          "This answer is text and has no parts.", "Maybe leave part and offset out.");
    }
  }
}
