package org.entente.domain;

/**
 * One name of an actor.
 *
 * @param code the actor's code
 * @param name as written
 * @param kind what kind of name
 * @param validity when the name was in use; open at either end where it is not dated
 */
public record ActorName(String code, String name, Kind kind, Period validity) {

  /** What kind of name. */
  public enum Kind {
    /** The common English name. */
    COMMON,
    OFFICIAL,
    ALIAS,
    /** An earlier name of the same state: Zaire. Still read outside its time, with a remark. */
    FORMER,
    /** The name of a state that ended and whose record this actor carries: Soviet Union. */
    ENDED,
    /** A code of another list: Correlates of War, Olympic Committee, old ISO. */
    CODE,
    /** The adjective, where it can mean nobody else. */
    DEMONYM,
    /** A capital. Never read as the state; kept so that none is mistaken for a misspelt state. */
    CAPITAL
  }

  /** True if the day it came into use is known. */
  boolean hasStart() {
    return !validity.from().equals(ResourceTable.NO_START);
  }
}
