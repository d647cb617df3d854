package org.entente.app;

/** What this is. */
final class Version {
  /** Printed with every result. */
  static final String NUMBER = "0.1.0";

  private Version() {}
}
