package org.entente.domain;

/**
 * The outcome of a test. {@link #UNSURE} (the evidence was looked at and does not decide) is not
 * {@link #NO_EVIDENCE} (nothing covers the question).
 */
public enum Verdict {
  MET,
  NOT_MET,
  UNSURE,
  NO_EVIDENCE
}
