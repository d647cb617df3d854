/** What may stand for the cohesion of a group, for one group and for many random ones. */
@NullMarked
package org.entente.measure.cohesion;

import org.jspecify.annotations.NullMarked;
