package org.entente.assess.explain;

import java.util.List;
import java.util.function.Function;
import org.entente.domain.Estimate;
import org.entente.evidence.FigureRows;
import org.entente.evidence.RowSet;

/**
 * One figure of an assessment.
 *
 * @param id its name in the JSON, such as {@code kappa:CHN-RUS:2014-2024}
 * @param estimate the figure
 * @param rows finds the rows it rests on
 */
public record Figure(String id, Estimate estimate, Function<FigureRows, List<RowSet>> rows) {}
