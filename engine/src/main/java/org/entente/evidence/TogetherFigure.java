package org.entente.evidence;

/**
 * One figure of a group's voting together beyond pairs, as the pack ships it. NaN where there is
 * none.
 *
 * @param figure "multi", "order", "beyond" or "stand"
 * @param order m of "order"; 0 for the others
 * @param seed of all draws
 * @param rollCalls on which all members voted
 * @param clusters of them
 * @param matched groups that it was ranked among
 * @param marginError largest error of a margin over the fits
 * @param sweeps passes made in them
 * @param converged whether all came within the tolerance
 * @param plain the table's own figure
 * @param value with the bias of sampling taken off
 * @param low 2.5 % end
 * @param high 97.5 % end
 * @param expected from positions alone, on the scale of {@code plain}
 * @param excess over that in standard deviations
 * @param positionsP p under positions alone
 * @param matchedP p among the matched groups
 * @param textbookP p under independent roll calls
 * @param power smallest effect found in 80 % of cases
 * @param largest largest effect that could be planted
 * @param powerShare how often the one or the other was found
 * @param critical what had to be passed
 */
public record TogetherFigure(
    String figure,
    int order,
    long seed,
    int rollCalls,
    int clusters,
    int matched,
    double marginError,
    int sweeps,
    boolean converged,
    double plain,
    double value,
    double low,
    double high,
    double expected,
    double excess,
    double positionsP,
    double matchedP,
    double textbookP,
    double power,
    double largest,
    double powerShare,
    double critical) {}
