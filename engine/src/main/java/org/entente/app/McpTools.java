package org.entente.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.entente.app.mcp.Offer;
import org.entente.app.mcp.Shortened;
import org.entente.app.serve.Answers;
import org.entente.app.serve.Reply;
import org.entente.app.serve.Watcher;
import org.entente.domain.OneLine;
import org.entente.domain.UserError;
import org.entente.evidence.StoreFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/**
 * The questions of {@link Api} as tools: their arguments are the parameters of a request, and
 * {@code part} and {@code offset}, which choose from a long answer.
 */
final class McpTools {
  static final String HELP = "Maybe see the input schema of the tool.";
  private static final String PART = "part";
  private static final String OFFSET = "offset";

  /** More than any list of states that a question can name. */
  private static final int MOST_VALUES = 300;

  /** Of no use here: files that a tool cannot name, and how to compute. */
  private static final Set<String> LEFT_OUT = Set.of("column", "threads");

  static final String INSTRUCTIONS =
      """
      Entente answers from open evidence whether a group of states is an axis or a set of ad hoc \
      ties, and how pairs of states stand to each other. Begin with assess; theses weighs rival \
      views; ring names outsiders close to a group; explain shows the rows behind one figure by \
      its id.

      How to read and quote the answers:
      - Quote an estimate with its interval (low, high), its count n and its sources, not the \
      value alone. bounds says whether low and high are a 95 % interval or only a range.
      - Verdicts: MET, NOT_MET, UNSURE (the evidence was looked at and does not decide), \
      NO_EVIDENCE (nothing covers it). UNSURE is not NO_EVIDENCE, and neither is NOT_MET.
      - Absent is not zero: a null value has a reason, and a missing row means that no source \
      sees it. Do not write 0 for it.
      - A label (AD_HOC, BLOC, ...) is a result with its share of draws (labels), never a fact \
      put in; say the shares, and specifications.shares for other choices of method.
      - Say the period (from, to) and asOf with every figure; cite the sources named.
      - The ledger is a collected selection of reports. No report is no zero.
      - Answers over 60 kB are shortened; shortened.lists says what was cut. Ask again with part.
      Members are codes (RUS), names ("North Korea") or named groups (crink, nato). Without years \
      the period is 2014 to 2025.""";

  private final Supplier<? extends Answers> answers;
  private final Semaphore turns = new Semaphore(2, true);
  private @Nullable Answers opened;

  /**
   * @param answers made when first asked
   */
  McpTools(Supplier<? extends Answers> answers) {
    this.answers = answers;
  }

  /**
   * A tool by its name.
   *
   * @param question of {@link Api}
   * @param more said of it
   * @param needed parameters that must be given here
   * @param lesser lists that a long answer loses first, with how many items stay
   */
  private record Named(
      String tool, String question, String more, Set<String> needed, Map<String, Integer> lesser) {}

  private static final List<Named> TOOLS =
      List.of(
          new Named(
              "assess",
              "assess",
              "Gives label, tests with verdicts, the profile of all pairs, ring, acts, sources.",
              Set.of("member"),
              Map.of(
                  "series", 0,
                  "groupSeries", 0,
                  "names", 0,
                  "specifications.rows", 0,
                  "specifications.options", 0,
                  "specifications.choices", 0,
                  "ring", 5,
                  "acts", 5)),
          named("theses", "Weights in decibans; a sum whose interval covers 0 decides nothing."),
          named("together", "For three or more members: votes and acts beyond what pairs explain."),
          new Named(
              "ring",
              "ring",
              "area=all looks at every measure; the closest outsider stands first.",
              Set.of("member"),
              Map.of("scales.*.ring", 4, "scales.*.withoutEvidence", 0, "states", 60)),
          new Named(
              "explain",
              "assess",
              "One figure of assess by its id, such as kappa:CHN-RUS:2014-2025: the query for its"
                  + " rows, how many there are, the first of them, and the sources to cite. Members"
                  + " and years must be those of the assessment.",
              Set.of("member", "explain"),
              Map.of()),
          new Named(
              "dyads",
              "dyads",
              "One row for each pair, year and measure; list=true names the measures.",
              Set.of("states"),
              Map.of()),
          named("ideal-points", "Positions on the main cleavage of the Assembly; USA positive."),
          named("scan", "Ranks all groups of a size by their weakest pair, and yours among them."),
          new Named(
              "ledger",
              "ledger",
              "Reports of transfers with who reported them; a range stays a range.",
              Set.of("member"),
              Map.of("counts", 0, "pairs.*.terms", 4)),
          named("acts", "Collected since 2010; the test asks for more than chance gives."),
          named("resolve", "An unknown name is an answer with a reason, not an error."),
          new Named(
              "groups",
              "groups",
              "Without names all groups are listed.",
              Set.of(),
              Map.of("groups.*.spells", 0)),
          named("states", "Codes and names; \"to\" is null while a state exists."),
          named("sources", "Each dataset with years, licence, citation, blind spots and faults."),
          named("complement", "Needs a full store, not the built-in pack."),
          named("ripples", "Needs a full store, not the built-in pack."));

  private static Named named(String question, String more) {
    return new Named(question.replace('-', '_'), question, more, Set.of(), Map.of());
  }

  List<Offer.Tool> offered() {
    Map<String, ApiQuestion> questions = Api.questions();
    List<Offer.Tool> tools = new ArrayList<>();
    for (Named each : TOOLS) {
      ApiQuestion question = java.util.Objects.requireNonNull(questions.get(each.question()));
      tools.add(
          new Offer.Tool(
              each.tool(),
              question.about() + " " + each.more(),
              schema(each, question),
              arguments -> call(each, arguments)));
    }
    return tools;
  }

  private static Map<String, Object> schema(Named named, ApiQuestion question) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    question
        .parameters()
        .forEach(
            (name, each) -> {
              if (isOffered(named, name)) {
                properties.put(name, property(each));
                if (each.required() || named.needed().contains(name)) {
                  required.add(name);
                }
              }
            });
    properties.put(
        PART,
        Map.of(
            "type",
            "string",
            "description",
            "Give this part of the answer alone, in full: a field such as ring, or a path such as"
                + " scales.0.ring."));
    properties.put(
        OFFSET,
        Map.of("type", "integer", "minimum", 0, "description", "First item of part (default: 0)."));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  private static boolean isOffered(Named named, String parameter) {
    boolean isExplain = parameter.equals("explain");
    return !LEFT_OUT.contains(parameter) && (!isExplain || named.tool().equals("explain"));
  }

  private static Map<String, Object> property(ArgSpec each) {
    String about = String.join(" ", each.description()).replace("${DEFAULT-VALUE}", standard(each));
    return ApiQuestion.isList(each)
        ? Map.of("type", "array", "items", Map.of("type", "string"), "description", about)
        : Map.of("type", OpenApi.type(each.type()), "description", about);
  }

  private static String standard(ArgSpec each) {
    return String.valueOf(each.defaultValue());
  }

  private Offer.Answer call(Named named, Map<String, Object> arguments) {
    try {
      turns.acquire();
      try {
        return answer(named, arguments);
      } finally {
        turns.release();
      }
    } catch (UserError e) {
      return mistake(String.valueOf(e.getMessage()), e.hint());
    } catch (CompletionException | StoreFailure e) {
      return mistake(storeTrouble(e), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return mistake("The server is ending.", "");
    } catch (RuntimeException | OutOfMemoryError e) {
      System.err.println("Internal error: " + e);
      return mistake("Internal error: " + e.getClass().getSimpleName(), "");
    }
  }

  private static String storeTrouble(RuntimeException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause instanceof StoreFailure || cause instanceof UserError
        ? String.valueOf(cause.getMessage())
        : "Internal error: " + cause.getClass().getSimpleName();
  }

  private Offer.Answer answer(Named named, Map<String, Object> arguments) {
    Map<String, List<String>> parameters = parameters(named, arguments);
    String part = only(parameters, PART);
    String offset = only(parameters, OFFSET);
    for (String each : named.needed()) {
      if (!parameters.containsKey(each)) {
        throw new UserError("%s needs \"%s\".".formatted(named.tool(), each), HELP);
      }
    }
    Reply reply = answers().answer(named.question(), parameters, Watcher.NOBODY);
    if (!reply.isAnswer()) {
      return problem(reply);
    }
    List<String> texts = new ArrayList<>();
    texts.add(
        part.isEmpty()
            ? Shortened.answer(reply.text(), named.lesser())
            : Shortened.part(reply.text(), part, number(offset)));
    if (!reply.remark().isEmpty()) {
      texts.add(reply.remark());
    }
    return new Offer.Answer(texts, false);
  }

  private synchronized Answers answers() {
    Answers known = opened;
    if (known == null) {
      known = answers.get();
      opened = known;
    }
    return known;
  }

  private static String only(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.remove(name);
    return values == null ? "" : String.join(",", values);
  }

  private static int number(String offset) {
    if (!offset.matches("\\d{0,9}")) {
      throw new UserError(
          "offset \"%s\" is no number of an item.".formatted(OneLine.of(offset, OneLine.ECHO)),
          "Maybe 0?");
    }
    return offset.isEmpty() ? 0 : Integer.parseInt(offset);
  }

  private static Map<String, List<String>> parameters(Named named, Map<String, Object> arguments) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    arguments.forEach(
        (name, value) -> {
          if (!isOffered(named, name)) {
            throw new UserError("%s has no parameter \"%s\".".formatted(named.tool(), name), HELP);
          }
          List<String> values = values(name, value);
          if (!values.isEmpty()) {
            parameters.put(name, values);
          }
        });
    return parameters;
  }

  private static List<String> values(String name, @Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      return List.of(plain(name, value));
    }
    if (list.size() > MOST_VALUES) {
      throw new UserError(
          "\"%s\" has %d values; at most %d are read.".formatted(name, list.size(), MOST_VALUES));
    }
    List<String> values = new ArrayList<>();
    list.forEach(each -> values.add(plain(name, each)));
    return values;
  }

  private static String plain(String name, @Nullable Object value) {
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
    if (value instanceof String || value instanceof Boolean) {
      return value.toString();
    }
    throw new UserError(
        "\"%s\" is neither text nor a number.".formatted(OneLine.of(name, OneLine.ECHO)), HELP);
  }

  /** The two lines that the command line would say. */
  private static Offer.Answer problem(Reply reply) {
    try {
      JsonNode said = new ObjectMapper().readTree(reply.text());
      List<String> hints = new ArrayList<>();
      said.path("hints").forEach(each -> hints.add(each.asText()));
      return mistake(said.path("detail").asText(), String.join("\n", hints));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Offer.Answer mistake(String message, String hint) {
    String text = OneLine.of(message, 4 * OneLine.ECHO);
    return new Offer.Answer(List.of(hint.isEmpty() ? text : text + "\n" + hint), true);
  }
}
