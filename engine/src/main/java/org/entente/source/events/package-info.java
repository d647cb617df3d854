/** Readers of event data: what states did to each other, day by day. */
@NullMarked
package org.entente.source.events;

import org.jspecify.annotations.NullMarked;
