/** Whether the members of a group act against a pole at the same time (ripples). */
@NullMarked
package org.entente.assess.ripple;

import org.jspecify.annotations.NullMarked;
