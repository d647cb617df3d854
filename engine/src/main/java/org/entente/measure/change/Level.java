package org.entente.measure.change;

/**
 * A stretch without change.
 *
 * @param from first position with a value
 * @param to last position with a value
 * @param values how many values it rests on
 * @param mean their mean weighted by 1 / variance
 * @param error its standard error, overlap of windows included; the choice of the stretch is not
 */
public record Level(int from, int to, int values, double mean, double error) {}
