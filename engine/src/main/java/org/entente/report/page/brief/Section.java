package org.entente.report.page.brief;

import java.util.List;

/** A part of the brief under one heading. */
public record Section(String anchor, String title, List<Block> blocks) {}
