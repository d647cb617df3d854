/**
 * Readers of what ties states formally or by decision: agreements, memberships of organisations,
 * sanctions, aid and influence.
 */
@NullMarked
package org.entente.source.ties;

import org.jspecify.annotations.NullMarked;
