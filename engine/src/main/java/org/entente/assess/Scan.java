package org.entente.assess;

import java.util.List;
import org.entente.domain.Dyad;
import org.entente.domain.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * All groups of a size, ranked by their weakest dyad.
 *
 * @param request what was asked
 * @param eligible states that the groups are made of
 * @param groups groups ranked
 * @param excluded groups left out, since the similarity of a dyad in them is undefined
 * @param rows the highest groups, best first
 * @param focus the group that was asked about; null if none was
 * @param substitutions of the focus, by member, the best first; empty if not asked for
 * @param distribution how many groups lie where, ascending and without holes
 */
public record Scan(
    ScanRequest request,
    int eligible,
    long groups,
    long excluded,
    List<Row> rows,
    @Nullable Focus focus,
    List<Substitution> substitutions,
    List<Bin> distribution) {

  /**
   * A group.
   *
   * @param rank 1 for the highest; equal values share a rank
   * @param members by code
   * @param weakest its weakest dyad; the first by code of several
   * @param value similarity of that dyad, with that dyad's interval and joint votes
   */
  public record Row(long rank, List<String> members, Dyad weakest, Estimate value) {}

  /**
   * The group asked about.
   *
   * @param weakest its weakest dyad; where one is undefined, that one
   * @param rank with the interval over draws of the field
   * @param ties other groups of exactly this value
   * @param percentile percentage of the groups below, ties counted half, with interval
   * @param value as in {@link Row}
   */
  public record Focus(
      List<String> members,
      Dyad weakest,
      Estimate rank,
      long ties,
      Estimate percentile,
      Estimate value) {}

  /**
   * The focus with one member replaced.
   *
   * @param percentile as in {@link Focus}, of the point value
   */
  public record Substitution(
      String out, String in, Dyad weakest, Estimate value, long rank, double percentile) {}

  /**
   * Groups from one value up to another, the lower end included; in the highest bin both.
   *
   * @param groups how many
   */
  public record Bin(double from, double to, long groups) {}
}
