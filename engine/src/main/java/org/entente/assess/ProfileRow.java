package org.entente.assess;

import org.entente.domain.Estimate;
import org.entente.domain.PolicyArea;

/**
 * One measure of one pair over some years: the whole period in a profile, a single year in a
 * series.
 *
 * @param a first state; for directed measures the state that the figure is about (who depends, who
 *     sanctions, who delivers)
 * @param b second state
 * @param directed whether the order of the pair carries meaning; if not, a comes before b
 * @param area policy area
 * @param measure id of the measure, for example "kappa"
 * @param from first year
 * @param to last year
 * @param estimate the figure
 * @param note what a reader should see beside it: the agreement in force, the cases; may be empty
 */
public record ProfileRow(
    String a,
    String b,
    boolean directed,
    PolicyArea area,
    String measure,
    int from,
    int to,
    Estimate estimate,
    String note) {}
