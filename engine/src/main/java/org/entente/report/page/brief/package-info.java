/**
 * The brief that is handed on: numbered paragraphs made from the verdicts, hedged as these are,
 * with a note behind every figure.
 */
@NullMarked
package org.entente.report.page.brief;

import org.jspecify.annotations.NullMarked;
