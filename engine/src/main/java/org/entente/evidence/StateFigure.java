package org.entente.evidence;

/**
 * A derived figure of one state in one year.
 *
 * @param measure id of the measure
 * @param state actor code
 * @param year calendar year
 * @param value in the measure's unit
 * @param source dataset id
 */
public record StateFigure(String measure, String state, int year, double value, String source) {}
