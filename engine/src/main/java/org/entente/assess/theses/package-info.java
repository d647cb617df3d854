/** Rival views of what a group is, as data, and the weight of evidence for each. */
@NullMarked
package org.entente.assess.theses;

import org.jspecify.annotations.NullMarked;
