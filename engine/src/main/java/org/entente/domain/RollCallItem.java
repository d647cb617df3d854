package org.entente.domain;

/**
 * What the ideal-point model found about a roll call: no below {@code lower}, yes above {@code
 * upper}, abstention between, of discrimination times point plus a standard normal error.
 *
 * @param session number of the regular session it belongs to, from 1
 * @param discrimination b; NaN, as the thresholds, if the roll call could not be used
 * @param lower threshold between no and abstention
 * @param upper threshold between abstention and yes
 */
public record RollCallItem(int session, double discrimination, double lower, double upper) {}
