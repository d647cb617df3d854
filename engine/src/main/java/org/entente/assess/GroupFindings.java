package org.entente.assess;

import java.util.List;
import org.entente.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the tests of a group found, without profile, label and series over time.
 *
 * @param members actor codes in the order asked
 * @param period the years asked for
 * @param tests all tests
 * @param rank of the group among all groups of its size; null where it is not counted
 * @param hub hub statistics
 */
public record GroupFindings(
    List<String> members,
    Period period,
    List<TestResult> tests,
    @Nullable GroupRank rank,
    Hub hub) {}
