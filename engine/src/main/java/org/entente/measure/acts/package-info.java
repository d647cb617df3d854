/** What groups do as one: acts as sets of any size, and what the activity of each explains. */
@NullMarked
package org.entente.measure.acts;

import org.jspecify.annotations.NullMarked;
