/** Change points: where the level of a series shifts, and how sure that is. */
@NullMarked
package org.entente.measure.change;

import org.jspecify.annotations.NullMarked;
