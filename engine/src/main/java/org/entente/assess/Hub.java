package org.entente.assess;

import org.entente.domain.Estimate;

/**
 * How much of a group's ties run through one member.
 *
 * @param member the busiest member; empty when no tie has any weight
 * @param share its ties' share of the group's total tie weight: 2/k in a group of equals, 1 in a
 *     star
 * @param centralisation Freeman's degree centralisation of the weighted ties, 0 to 1
 * @param weakestToMean weakest dyad over the mean dyad, 1 in a group of equals
 */
public record Hub(String member, Estimate share, Estimate centralisation, Estimate weakestToMean) {}
