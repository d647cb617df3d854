package org.entente.measure;

/**
 * How much of a state's flows a partner has: dep(i on j) = flow with j / all flows of i. Where
 * partners reported nothing, the share is bounded instead of guessed.
 */
public final class Dependence {
  private Dependence() {}

  /**
   * @param value part / known total
   * @param low part / (known total + most that the other partners' unreported flows may add)
   * @param high (part + most that j's own unreported direction may add) / (known total + that)
   */
  public record Share(double value, double low, double high) {}

  /**
   * @param part known flow with the partner, in the unit of the total
   * @param total known flow with all partners, the partner included
   * @param partMissing most that an unreported direction with the partner may add
   * @param othersMissing most that unreported flows with the other partners may add
   * @throws IllegalArgumentException if a number is negative or the part exceeds the total
   */
  public static Share of(double part, double total, double partMissing, double othersMissing) {
    if (part < 0 || partMissing < 0 || othersMissing < 0 || part > total * (1 + 1e-12)) {
      throw new IllegalArgumentException(
          "no share: %s of %s, missing %s and %s"
              .formatted(part, total, partMissing, othersMissing));
    }
    return new Share(
        part / total, part / (total + othersMissing), (part + partMissing) / (total + partMissing));
  }
}
