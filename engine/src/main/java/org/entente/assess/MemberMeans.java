package org.entente.assess;

import org.entente.domain.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * How far one member goes.
 *
 * @param state actor code
 * @param force share of the years seen with use of force against a state or an armed conflict with
 *     one
 * @param withTroopsAbroad the same, with years in which it had troops in an armed conflict within
 *     another state
 * @param started disputes a year that it began and in which it used force
 * @param highestLevel highest level it reached in a dispute, 0 (none) to 5 (war); null if no year
 *     is covered
 * @param againstRestraint share of no among its votes on texts that restrain force; missing without
 *     the votes
 */
public record MemberMeans(
    String state,
    Estimate force,
    Estimate withTroopsAbroad,
    Estimate started,
    @Nullable Integer highestLevel,
    Estimate againstRestraint) {}
