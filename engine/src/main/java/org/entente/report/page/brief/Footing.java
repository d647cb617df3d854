package org.entente.report.page.brief;

import java.util.List;

/**
 * What a note says, before it has a number.
 *
 * @param id of a figure, or a command
 * @param text without its sources
 * @param sources ids of datasets
 */
public record Footing(String id, String text, List<String> sources) {}
