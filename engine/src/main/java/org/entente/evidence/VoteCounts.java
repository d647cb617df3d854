package org.entente.evidence;

import java.util.List;

/**
 * Tables of joint votes of all pairs, counted for each of several spells of years at once.
 *
 * @param states by code
 * @param cells [pair][spell * 9 + cell], the pair of states i and j, i below j, at j * (j - 1) / 2
 *     + i; cells as in a table of joint votes; empty where the two never voted together
 */
public record VoteCounts(List<String> states, int[][] cells) {}
