/** Figures per dyad and year, computed once when the store is built. */
@NullMarked
package org.entente.assess.derivation;

import org.jspecify.annotations.NullMarked;
