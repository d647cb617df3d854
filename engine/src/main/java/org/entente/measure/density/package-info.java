/** Densities of thin samples, and what an estimate says for one of them against others. */
@NullMarked
package org.entente.measure.density;

import org.jspecify.annotations.NullMarked;
