/** Every group of a size, ranked by its weakest dyad, counted as cliques and not listed. */
@NullMarked
package org.entente.measure.scan;

import org.jspecify.annotations.NullMarked;
