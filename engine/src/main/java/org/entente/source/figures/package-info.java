/**
 * Readers of figures: arms, trade, capability, regime, the state system, conflict. One class per
 * upstream format.
 */
@NullMarked
package org.entente.source.figures;

import org.jspecify.annotations.NullMarked;
