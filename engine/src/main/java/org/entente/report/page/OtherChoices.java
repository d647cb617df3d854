package org.entente.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.assess.LabelWords;
import org.entente.assess.specification.Choice;
import org.entente.assess.specification.SpecificationCurve;
import org.entente.report.chart.NumberText;
import org.entente.report.chart.SpecificationChart;

/**
 * The label under other choices.
 *
 * @param words how often which label, and what turns it
 * @param figure the curve with its panel of choices
 * @param rows every option
 */
public record OtherChoices(String words, Figure figure, List<Row> rows) {

  /**
   * One option.
   *
   * @param choice empty after the first option of a choice
   * @param option with "(default)" behind the default
   * @param labels shares of the labels of the specifications with it
   */
  public record Row(String choice, String option, String reason, String count, String labels) {}

  static OtherChoices of(SpecificationCurve curve) {
    return new OtherChoices(
        SpecificationWords.of(curve),
        Figure.of(
            width ->
                SpecificationChart.draw(
                    Figure.id("specifications", width), width, sections(curve), panel(curve)),
            "Each column is one specification, sorted by its label and then by the percentile of the group's"
                + " cohesion among random groups (above); the marks below say which options it takes. Blue"
                + " stands for the label of the default. A share of specifications is no probability: it"
                + " says how far the answer hangs on choices, and which choices are open is a choice too."),
        rows(curve));
  }

  private static List<SpecificationChart.Section> sections(SpecificationCurve curve) {
    List<SpecificationChart.Section> sections = new ArrayList<>();
    for (String label : curve.shares().keySet()) {
      List<SpecificationCurve.Row> rows =
          curve.rows().stream().filter(row -> row.label().equals(label)).toList();
      if (!rows.isEmpty()) {
        sections.add(
            new SpecificationChart.Section(
                LabelWords.of(label),
                label.equals(curve.label()),
                rows.stream().map(OtherChoices::column).toList()));
      }
    }
    return sections;
  }

  private static SpecificationChart.Column column(SpecificationCurve.Row row) {
    Double percentile = row.percentile();
    return new SpecificationChart.Column(
        percentile == null ? Double.NaN : percentile,
        row.specification().options(),
        row.specification().changed().isEmpty());
  }

  private static List<SpecificationChart.Choice> panel(SpecificationCurve curve) {
    return curve.choices().stream()
        .map(
            choice ->
                new SpecificationChart.Choice(
                    choice.name(),
                    choice.options().stream().map(Choice.Option::name).toList(),
                    choice.usual()))
        .toList();
  }

  private static List<Row> rows(SpecificationCurve curve) {
    List<Row> rows = new ArrayList<>();
    for (Choice choice : curve.choices()) {
      for (Choice.Option option : choice.options()) {
        curve.options().stream()
            .filter(
                each -> each.choice().equals(choice.name()) && each.option().equals(option.name()))
            .forEach(each -> rows.add(row(choice, option, each)));
      }
    }
    return rows;
  }

  private static Row row(
      Choice choice, Choice.Option option, SpecificationCurve.OptionShares shares) {
    boolean first = choice.options().indexOf(option) == 0;
    return new Row(
        first ? choice.name() : "",
        option.name() + (option.isDefault() ? " (default)" : ""),
        option.reason(),
        Integer.toString(shares.count()),
        shares.shares().entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(
                entry -> LabelWords.of(entry.getKey()) + " " + NumberText.percent(entry.getValue()))
            .collect(Collectors.joining(", ")));
  }
}
