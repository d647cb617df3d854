package org.entente.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.entente.assess.IdealPointScores;
import org.entente.evidence.WholeFile;
import org.entente.measure.ideal.DimensionTest;
import org.entente.measure.ideal.FitReport;
import org.entente.report.chart.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * Ideal points as CSV, {@code state,session,year,dimension,value,low,high,n} with year that in
 * which the session opened, and as JSON with the report on the fit.
 */
public final class IdealPointExport {
  private IdealPointExport() {}

  public static String csv(IdealPointScores.Result result) {
    StringWriter text = new StringWriter();
    try {
      write(result, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Written beside its place and moved there when whole. */
  public static void csv(IdealPointScores.Result result, Path file) throws IOException {
    WholeFile.write(file, out -> write(result, out));
  }

  private static void write(IdealPointScores.Result result, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord("state", "session", "year", "dimension", "value", "low", "high", "n");
    for (IdealPointScores.Score score : result.scores()) {
      csv.writeRecord(
          CsvText.guarded(score.state()),
          Integer.toString(score.session()),
          Integer.toString(score.year()),
          Integer.toString(score.dimension()),
          number(score.estimate().value()),
          number(score.estimate().low()),
          number(score.estimate().high()),
          Long.toString(score.estimate().n()));
    }
    csv.flush();
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.4f", value);
  }

  /**
   * @param asOf the latest day the evidence is from
   */
  public static String json(
      IdealPointScores.Result result, LocalDate asOf, long seed, String version) {
    return Json.object(
        json -> {
          json.made(version, asOf, seed);
          json.object("fit", each -> fit(each, result));
          issueBasis(json, result.basis());
          secondDimension(json, result.secondDimension());
          json.objects("points", result.scores(), IdealPointExport::score);
        });
  }

  private static void score(Json json, IdealPointScores.Score score) {
    json.field("state", score.state())
        .field("session", score.session())
        .field("year", score.year())
        .field("dimension", score.dimension())
        .estimate(
            "estimate",
            score.estimate(),
            "idealPoint:%s:%d:%d".formatted(score.state(), score.session(), score.dimension()));
  }

  private static void fit(Json json, IdealPointScores.Result result) {
    FitReport report = result.report();
    if (report == null) {
      json.field("report", result.reported());
      return;
    }
    json.field("rounds", report.iterations())
        .field("lastChange", report.change())
        .field("converged", report.converged())
        .field("votes", report.votes())
        .field("rollCalls", report.used())
        .field("leftOutTooFewVotes", report.tooFew())
        .field("leftOutUnanimous", report.unanimous())
        .field("geometricMeanProbability", report.geometricMeanProbability());
  }

  /** Left out where no issue was asked for. */
  private static void issueBasis(Json json, IdealPointScores.@Nullable IssueBasis basis) {
    if (basis != null) {
      json.object(
          "issueBasis",
          issue ->
              issue
                  .field("byPublisher", basis.byPublisher())
                  .field("byTitle", basis.byTitle())
                  .field("unknown", basis.unknown()));
    }
  }

  /** Left out where one dimension was asked for. */
  private static void secondDimension(Json json, DimensionTest.@Nullable Result second) {
    if (second != null) {
      json.object(
          "secondDimension",
          test ->
              test.field("needed", second.needed())
                  .field("gainPerHiddenVote", second.gain())
                  .field("standardError", second.error())
                  .field("z", second.z())
                  .field("hiddenVotes", second.votes())
                  .field("clusters", second.clusters()));
    }
  }

  /** What the fit rests on, in lines for a person. */
  public static String inWords(IdealPointScores.Result result) {
    StringBuilder text = new StringBuilder();
    FitReport report = result.report();
    text.append(report == null ? result.reported() : report.inWords());
    IdealPointScores.IssueBasis basis = result.basis();
    if (basis != null) {
      text.append(
          String.format(
              Locale.ROOT,
              "%nOn the issue: %s by the publisher's columns, %,d by words in their titles; without title and left out: %,d",
              NumberText.count(basis.byPublisher(), "roll call"),
              basis.byTitle(),
              basis.unknown()));
    }
    DimensionTest.Result second = result.secondDimension();
    if (second != null) {
      text.append(
          String.format(
              Locale.ROOT,
              "%nSecond dimension %s in the sessions shown: %.4f nats more per hidden vote (standard error %.4f, %,d hidden votes)",
              second.needed() ? "needed" : "not needed",
              second.gain(),
              second.error(),
              second.votes()));
    }
    return text.append('\n').toString();
  }
}
