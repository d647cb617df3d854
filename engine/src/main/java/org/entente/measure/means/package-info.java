/** How alike states are in the use of force: shares of years, rates, and their spread. */
@NullMarked
package org.entente.measure.means;

import org.jspecify.annotations.NullMarked;
