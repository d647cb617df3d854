/** Ideal points: where states stand on a main cleavage, estimated from how they vote. */
@NullMarked
package org.entente.measure.ideal;

import org.jspecify.annotations.NullMarked;
