/** Paper: a page of well-formed HTML as a PDF, with fonts of its own and nothing from outside. */
@NullMarked
package org.entente.report.pdf;

import org.jspecify.annotations.NullMarked;
