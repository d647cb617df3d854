/**
 * Whether outbursts in several daily series fall together more than the rhythms of each explain.
 */
@NullMarked
package org.entente.measure.ripple;

import org.jspecify.annotations.NullMarked;
