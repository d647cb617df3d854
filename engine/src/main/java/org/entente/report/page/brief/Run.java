package org.entente.report.page.brief;

/**
 * A stretch of text with the mark of a note at its end.
 *
 * @param note its number; 0 for none
 * @param ref id of the mark, so that the note can lead back to it; empty without one
 */
public record Run(String text, int note, String ref) {}
