package org.entente.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a roll call besides its votes.
 *
 * @param dataset that brought the votes
 * @param date day of the vote
 * @param title empty if the source gives none
 * @param issues codes of {@link Issue}
 */
public record RollCallHeading(String dataset, LocalDate date, String title, List<String> issues) {}
