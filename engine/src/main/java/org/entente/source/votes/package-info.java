/**
 * Readers of votes in the United Nations: General Assembly, Security Council, vetoes, and the
 * published ideal points that serve as a check.
 */
@NullMarked
package org.entente.source.votes;

import org.jspecify.annotations.NullMarked;
