/** Outsiders of a group: trends that are surely none, many at once, and spreads over members. */
@org.jspecify.annotations.NullMarked
package org.entente.measure.ring;
