/** What each member of a group lacks and another has, and the new ties that this predicts. */
@NullMarked
package org.entente.assess.complement;

import org.jspecify.annotations.NullMarked;
