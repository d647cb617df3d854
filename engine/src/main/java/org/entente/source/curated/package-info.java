/** Reads the facts written for this project, each with its citation. */
@NullMarked
package org.entente.source.curated;

import org.jspecify.annotations.NullMarked;
