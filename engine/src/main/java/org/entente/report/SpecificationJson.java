package org.entente.report;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.assess.specification.Choice;
import org.entente.assess.specification.Specification;
import org.entente.assess.specification.SpecificationCurve;

/** A specification curve as JSON; options of a row are in the order of the choices. */
final class SpecificationJson {
  private SpecificationJson() {}

  static void write(Json json, SpecificationCurve curve) {
    json.field("count", (long) curve.count())
        .field("combinations", curve.combinations())
        .field("draws", (long) curve.draws())
        .field("randomGroups", (long) curve.groups())
        .field("label", curve.label())
        .numbers("shares", curve.shares())
        .objects("choices", curve.choices(), SpecificationJson::choice)
        .objects("options", curve.options(), SpecificationJson::option)
        .objects("flips", curve.flips(), SpecificationJson::flip)
        .objects("rows", curve.rows(), SpecificationJson::row);
  }

  private static void choice(Json json, Choice choice) {
    json.field("choice", choice.name())
        .objects(
            "options",
            choice.options(),
            (each, option) ->
                each.field("option", option.name())
                    .field("default", option.isDefault())
                    .field("reason", option.reason()));
  }

  private static void option(Json json, SpecificationCurve.OptionShares option) {
    json.field("choice", option.choice())
        .field("option", option.option())
        .field("count", (long) option.count())
        .numbers("shares", option.shares());
  }

  private static void flip(Json json, SpecificationCurve.Flip flip) {
    json.field("choice", flip.choice()).field("option", flip.option()).field("label", flip.label());
  }

  private static void row(Json json, SpecificationCurve.Row row) {
    json.field("label", row.label())
        .field("support", row.support())
        .field("percentile", row.percentile())
        .strings("options", options(row.specification()));
  }

  private static List<String> options(Specification specification) {
    return IntStream.range(0, specification.choices().size())
        .mapToObj(choice -> specification.option(choice).name())
        .toList();
  }
}
