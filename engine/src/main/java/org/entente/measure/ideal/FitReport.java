package org.entente.measure.ideal;

import java.util.Locale;

/**
 * How a fit went and what it rests on.
 *
 * @param iterations rounds over all roll calls and states, of all dimensions together
 * @param change largest change of a point in the last round, in standard deviations
 * @param converged whether that is below the tolerance
 * @param votes votes used
 * @param logLikelihood of these votes, in nats; the priors are not in it
 * @param used roll calls used
 * @param tooFew roll calls left out because fewer than {@link Ballots#FEWEST} voted
 * @param unanimous roll calls left out because all who voted voted alike
 */
public record FitReport(
    int iterations,
    double change,
    boolean converged,
    long votes,
    double logLikelihood,
    int used,
    int tooFew,
    int unanimous) {

  /** Nats per vote. */
  public double logLikelihoodPerVote() {
    return logLikelihood / votes;
  }

  /** Geometric mean of the probabilities that the model gave the votes cast. */
  public double geometricMeanProbability() {
    return StrictMath.exp(logLikelihoodPerVote());
  }

  /** One line for a reader. */
  public String inWords() {
    return String.format(
        Locale.ROOT,
        "%,d votes on %,d roll calls (left out: %,d on which all voted alike, %,d with too few votes);"
            + " %d rounds, %s; votes cast had probability %.2f (geometric mean)",
        votes,
        used,
        unanimous,
        tooFew,
        iterations,
        converged ? "converged" : "DID NOT CONVERGE",
        geometricMeanProbability());
  }
}
