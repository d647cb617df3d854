package org.entente.assess;

import org.entente.domain.Estimate;

/**
 * One figure of a whole group in one window of calendar years.
 *
 * @param measure id of the figure
 * @param from first year of the window
 * @param to last year
 * @param estimate missing with a reason where the window has no figure
 */
public record GroupWindow(GroupMeasure measure, int from, int to, Estimate estimate) {}
