package org.entente.assess;

import java.util.List;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;

/**
 * Where a group stands among all groups of its size, by its weakest dyad.
 *
 * @param members by code, in the order asked
 * @param weakest its weakest dyad
 * @param rank 1 for the highest, counted over all groups, with the interval over draws of the field
 * @param ties other groups of exactly this value
 * @param groups groups ranked
 * @param excluded groups left out, since the similarity of a dyad in them is undefined
 * @param percentile percentage of the groups below, ties counted half, with interval
 * @param value similarity of the weakest dyad
 */
public record GroupRank(
    List<String> members,
    Dyad weakest,
    Estimate rank,
    long ties,
    long groups,
    long excluded,
    Estimate percentile,
    Estimate value) {}
