/** What two actors exchange: shares, leverage, balance, and when they turned. */
@NullMarked
package org.entente.measure.exchange;

import org.jspecify.annotations.NullMarked;
