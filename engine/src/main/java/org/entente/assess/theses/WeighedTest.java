package org.entente.assess.theses;

import org.entente.domain.Estimate;

/** One test of a group, with what each thesis lets expect of it. */
interface WeighedTest {
  /** Name of the test. */
  String name();

  /** The figure it is weighed by; missing with a reason where it adds nothing. */
  Estimate estimate();

  /** Place of the figure; NaN where it is missing. */
  double place();

  /** Draws of the place from the figure's error; empty where it is missing. */
  double[] draws();

  /** Whether a figure, were there one, could be weighed. */
  boolean canWeigh();

  /**
   * Likelihood of a place under each thesis; NaN for one that says nothing of this test and implies
   * nothing.
   *
   * @param leftOut reference group that is left out, by its number; -1 for none
   */
  double[] likelihoods(double place, int leftOut);

  /** Whether a place is what a thesis says it expects; never where it says nothing. */
  boolean meets(int thesis, double place);

  /** Places that the figure might have instead, within what reference groups have. */
  double[] elsewhere();

  /** How far apart two places are, in standard deviations of what random groups have. */
  double distance(double one, double other);

  /** The figure at a place, for a reader. */
  String inWords(double place);
}
