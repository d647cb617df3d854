package org.entente.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state, an organisation that acts as one (as a sender of sanctions, say), or a non-state actor.
 *
 * <p>One code is one continuing actor: RUS carries the Soviet Union, DEU the Federal Republic since
 * 1949, SRB the Yugoslavia of 1945 to 2006, as the General Assembly's published records do. States
 * that ended without a successor carrying their record (DDR, CSK, YMD, RVN) have codes of their
 * own.
 *
 * @param code ISO 3166 alpha-3 where one exists, else a code of three or more capitals
 * @param name common English name
 * @param kind what it is
 * @param cow Correlates of War country numbers it has carried, the present one first; may be empty
 * @param validity the periods in which it was a member of the state system since 1945 (or existed)
 */
public record Actor(String code, String name, Kind kind, List<Integer> cow, List<Period> validity) {

  /** What an actor is. Only states enter dyads by default. */
  public enum Kind {
    /** A member of the United Nations or of the Correlates of War state system, or an observer. */
    STATE,
    /** A dependency or customs area with an ISO code: it trades, and takes no positions. */
    TERRITORY,
    ORGANISATION,
    NON_STATE
  }

  public boolean isState() {
    return kind == Kind.STATE;
  }

  public boolean existedOn(LocalDate day) {
    return validity.stream().anyMatch(period -> period.contains(day));
  }

  /** True if it existed on any day of the period. */
  public boolean existedDuring(Period period) {
    return validity.stream().anyMatch(period::overlaps);
  }

  /** True if it existed on any day of the year, or on some day when {@code year} is null. */
  public boolean existedIn(@Nullable Integer year) {
    return year == null || existedDuring(Period.ofYear(year));
  }

  /**
   * What it was called for most of the days on which it existed in a period: RUS in 1946-1989 is
   * the Soviet Union. The common name of today where no earlier one is on record.
   */
  public String nameIn(Period period) {
    return NamesThen.standard().of(this, period);
  }
}
