package org.entente.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.assess.specification.SpecificationCurve;
import org.entente.domain.Act;
import org.entente.domain.Period;
import org.entente.domain.Source;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "is this group more than its pairs?", with everything it rests on.
 *
 * @param members actor codes in the order asked
 * @param names actor code to common name, of every state that occurs in the assessment
 * @param period the years asked for
 * @param pole the state that antipathy is measured against
 * @param asOf the day the evidence was built
 * @param seed of all random draws
 * @param evidence "store" or "pack"
 * @param label the likeliest label
 * @param labels label to its probability over draws from the estimates; sums to 1
 * @param headline one sentence that says the answer
 * @param tests the seven tests
 * @param profile each dyad x policy area x measure over the whole period
 * @param series the same by year, gaps left out
 * @param hub hub statistics
 * @param ring outsiders, the closest first
 * @param acts what the members did together, three or more of them, or all, by date
 * @param sources every dataset that a figure came from
 * @param rank of the group among all groups of its size; null where it is not counted: more than
 *     six members, or a member or pair without enough votes
 * @param groupSeries figures of the whole group in windows of years, whatever period was asked for;
 *     gaps are estimates without value
 * @param changes shifts of the level of those series, of each that has a figure
 * @param specifications the label under other defensible choices
 */
public record Assessment(
    List<String> members,
    Map<String, String> names,
    Period period,
    String pole,
    LocalDate asOf,
    long seed,
    String evidence,
    String label,
    Map<String, Double> labels,
    String headline,
    List<TestResult> tests,
    List<ProfileRow> profile,
    List<ProfileRow> series,
    Hub hub,
    List<RingRow> ring,
    List<Act> acts,
    List<Source> sources,
    @Nullable GroupRank rank,
    List<GroupWindow> groupSeries,
    List<GroupShifts> changes,
    SpecificationCurve specifications) {}
