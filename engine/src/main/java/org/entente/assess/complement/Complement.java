package org.entente.assess.complement;

import java.util.List;
import java.util.Map;
import org.entente.domain.Estimate;
import org.entente.domain.Period;

/**
 * What each member of a group lacks and another has, and the new ties that this predicts.
 *
 * @param members codes
 * @param period years of the needs
 * @param strengths what members have, against their share of the world's people
 * @param needs classes of arms that one member bought and another supplies
 * @param predictedAt year at whose end the new ties are predicted; what came later is not used
 * @param predictions possible new ties among the members, the likeliest first
 * @param record how such predictions did in the past
 */
public record Complement(
    List<String> members,
    Period period,
    List<Strength> strengths,
    List<Need> needs,
    int predictedAt,
    List<Prediction> predictions,
    Record record) {
  /**
   * A capability.
   *
   * @param variable in words
   * @param year last year of the period with a figure
   * @param ratio member's share of the world's total over its share of the world's people; 1 is the
   *     world's mean, missing where the source has no figure
   */
  public record Strength(String variable, int year, Map<String, Estimate> ratio) {}

  /**
   * A class of arms that a member bought and never delivered in the period, and another member that
   * delivers it.
   *
   * @param kind class
   * @param member who lacks it
   * @param received TIV m of the class it received from anyone
   * @param supplier who has it
   * @param supplied TIV m of the class that it delivered to anyone
   * @param customers number of states it delivered to
   * @param tie TIV m of the class from the one to the other; a need without tie is 0 with n = 0
   */
  public record Need(
      ArmsClass kind,
      String member,
      Estimate received,
      String supplier,
      Estimate supplied,
      int customers,
      Estimate tie) {
    public boolean isTied() {
      return tie.n() > 0;
    }
  }

  /**
   * A tie that is not there.
   *
   * @param kind class
   * @param supplier code
   * @param recipient code
   * @param probability of a delivery within five years, as fitted; n ties that were possible in the
   *     years fitted to
   * @param percentile share of all possible new ties of the world scored lower, 0 to 100
   * @param plainPercentile the same by the plain baseline
   */
  public record Prediction(
      ArmsClass kind,
      String supplier,
      String recipient,
      Estimate probability,
      double percentile,
      double plainPercentile) {}

  /**
   * How one way of predicting did.
   *
   * @param name in words
   * @param expected share of all possible new ties that it expected to come; calibrated where that
   *     is the share that came
   * @param auc chance that a tie that came was scored above one that did not
   * @param aucOverPlain that less the plain baseline's
   * @param top share that came true in the best scored tenth
   * @param topOverPlain that less the plain baseline's
   * @param weights log odds for one standard deviation of each feature, as fitted at the end
   */
  public record Way(
      String name,
      Estimate expected,
      Estimate auc,
      Estimate aucOverPlain,
      Estimate top,
      Estimate topOverPlain,
      Map<String, Double> weights) {}

  /**
   * The test on the past.
   *
   * @param years at whose ends ties were predicted
   * @param base share of all possible new ties that came true
   * @param ways of predicting, the plain baseline first
   */
  public record Record(List<Integer> years, Estimate base, List<Way> ways) {}
}
