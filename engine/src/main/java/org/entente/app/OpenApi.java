package org.entente.app;

import java.util.List;
import java.util.Map;
import org.entente.report.Json;
import picocli.CommandLine.Model.ArgSpec;

/** The questions of {@link Api} as an OpenAPI 3.1 document. */
final class OpenApi {
  private OpenApi() {}

  static String render(Map<String, ApiQuestion> questions) {
    return Json.document(
        json ->
            json.field("openapi", "3.1.0")
                .object(
                    "info",
                    info ->
                        info.field("title", "Entente")
                            .field("version", Version.NUMBER)
                            .field(
                                "description",
                                "Every answer is what the command of the same name prints with"
                                    + " --json; docs/commands.md says what its fields mean."))
                .object(
                    "paths",
                    paths -> {
                      plain(paths, "health", "Whether the server answers, and from what evidence.");
                      plain(paths, "openapi.json", "This document.");
                      questions.forEach(
                          (name, question) ->
                              paths.object(
                                  "/api/v1/" + name,
                                  path -> path.object("get", get -> get(get, name, question))));
                    }));
  }

  private static void plain(Json paths, String name, String summary) {
    paths.object(
        "/api/v1/" + name,
        path ->
            path.object(
                "get",
                get ->
                    get.field("operationId", name.replace(".json", ""))
                        .field("summary", summary)
                        .object("responses", responses -> response(responses, "200", "JSON"))));
  }

  private static void get(Json get, String name, ApiQuestion question) {
    get.field("operationId", name)
        .field("summary", question.about())
        .objects(
            "parameters",
            List.copyOf(question.parameters().entrySet()),
            (json, each) -> parameter(json, each.getKey(), each.getValue()))
        .object(
            "responses",
            responses -> {
              response(
                  responses,
                  "200",
                  question.isJson()
                      ? "What entente " + name + " --json prints."
                      : "A file, the same bytes for the same evidence.");
              response(responses, "304", "The answer that the client has is still good.");
              response(responses, "400", "The question is wrong; detail and hints say how.");
              response(responses, "404", "No evidence covers the question.");
              response(responses, "429", "Too many questions wait; Retry-After says how long.");
            });
  }

  private static void response(Json responses, String status, String description) {
    responses.object(status, json -> json.field("description", description));
  }

  private static void parameter(Json json, String name, ArgSpec each) {
    json.field("name", name)
        .field("in", "query")
        .field("required", each.required())
        .field("description", String.join(" ", each.description()))
        .object(
            "schema",
            schema -> {
              schema.field("type", ApiQuestion.isList(each) ? "array" : type(each.type()));
              if (ApiQuestion.isList(each)) {
                schema.object("items", items -> items.field("type", "string"));
              }
            });
  }

  /** The type's name in a JSON schema. */
  static String type(Class<?> type) {
    if (type == boolean.class) {
      return "boolean";
    }
    return type == int.class || type == Integer.class || type == long.class || type == Long.class
        ? "integer"
        : type == double.class || type == Double.class ? "number" : "string";
  }
}
