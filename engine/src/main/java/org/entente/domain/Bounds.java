package org.entente.domain;

/** What the two ends beside a value are. A range must never be read as an interval. */
public enum Bounds {
  /** There are none: no value, or a count or coded fact that carries no error. */
  NONE,
  /** The 95 % interval of an error that is named in the method. */
  INTERVAL,
  /** The least and the greatest value over stated cases; no probability belongs to it. */
  RANGE
}
