/** Outsiders of a group: trends that are surely none, many at once, and spreads over members. */
@NullMarked
package org.entente.measure.ring;

import org.jspecify.annotations.NullMarked;
