package org.entente.domain;

/**
 * Where a state stood in one session of the General Assembly on the main cleavage of its votes.
 *
 * @param state code
 * @param session number of the regular session, from 1
 * @param value standard deviations from the mean of all states and sessions; the USA is positive
 * @param error standard error
 * @param votes votes of the session that were used; 0 where the point lies between two sessions
 *     with votes
 */
public record IdealPoint(String state, int session, double value, double error, int votes) {}
