package org.entente.report.page.brief;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.assess.Assessment;
import org.entente.assess.explain.Figure;
import org.entente.domain.Source;
import org.entente.domain.Turnover;
import org.entente.evidence.RowSet;

/**
 * What a brief is written from.
 *
 * @param named groups that the caller named
 * @param sources all datasets by id
 * @param editions dataset to what was installed of it, or "pack" to the version of the pack
 * @param rows finds the rows behind a figure
 * @param replay what a replay has to say of itself; empty without one
 * @param version of the program
 */
public record BriefCase(
    Assessment assessment,
    List<Turnover> named,
    Map<String, Source> sources,
    Map<String, String> editions,
    Function<Figure, List<RowSet>> rows,
    List<String> replay,
    String version) {}
