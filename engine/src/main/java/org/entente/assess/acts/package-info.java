/** What a group does as one, by the collected acts. */
@NullMarked
package org.entente.assess.acts;

import org.jspecify.annotations.NullMarked;
