package org.entente.report.page.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.assess.specification.Choice;
import org.entente.assess.specification.SpecificationCurve;
import org.entente.report.page.Basis;
import org.entente.report.page.PageView;
import org.entente.report.page.SpecificationWords;

/** How the label hangs on choices, and how intervals were made. */
final class MethodSection {
  private MethodSection() {}

  static Section of(BriefCase facts, PageView page, Draft draft) {
    SpecificationCurve curve = facts.assessment().specifications();
    List<Block> blocks = new ArrayList<>();
    blocks.add(draft.paragraph("The specification curve.").say(SpecificationWords.of(curve)).end());
    if (curve.choices().size() > 1) {
      blocks.add(moves(curve));
    }
    for (Basis.Line line : terms(page)) {
      blocks.add(draft.paragraph(line.term() + ".").say(line.meaning()).end());
    }
    blocks.add(
        new Block.Drawing(
            List.of(page.otherChoices().figure().at(BriefView.WIDTH)),
            true,
            page.otherChoices().figure().caption()));
    return new Section("method", "Method", blocks);
  }

  /** But for the pole, of which the purpose paragraph says what there is to say. */
  private static List<Basis.Line> terms(PageView page) {
    return page.basis().method().stream().filter(line -> !line.term().equals("Pole")).toList();
  }

  private static Block moves(SpecificationCurve curve) {
    return new Block.Grid(
        "choices",
        "What moves the label: of %d specifications the least and the greatest share with the default\u2019s label, over the options of each choice."
            .formatted(curve.count()),
        List.of("Choice", "Default", "Least share with option", "Greatest share with option"),
        curve.furthest().stream().map(name -> row(curve, name)).toList());
  }

  private static List<Block.Cell> row(SpecificationCurve curve, String name) {
    List<SpecificationCurve.OptionShares> options =
        curve.options().stream()
            .filter(each -> each.choice().equals(name) && each.count() > 0)
            .sorted(Comparator.comparingDouble(each -> share(curve, each)))
            .toList();
    String usual =
        curve.choices().stream()
            .filter(choice -> choice.name().equals(name))
            .map(choice -> choice.options().get(choice.usual()))
            .map(Choice.Option::name)
            .findFirst()
            .orElse("");
    return List.of(
        Block.Cell.of(name),
        Block.Cell.of(usual),
        Block.Cell.of(option(curve, options.get(0))),
        Block.Cell.of(option(curve, options.get(options.size() - 1))));
  }

  private static double share(SpecificationCurve curve, SpecificationCurve.OptionShares option) {
    return option.shares().getOrDefault(curve.label(), 0.0);
  }

  private static String option(SpecificationCurve curve, SpecificationCurve.OptionShares option) {
    return "%s with %s (n\u00a0=\u00a0%d)"
        .formatted(Words.percent(share(curve, option)), option.option(), option.count());
  }
}
