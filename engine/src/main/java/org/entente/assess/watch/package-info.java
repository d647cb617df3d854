/** What is new of the groups watched, between two states of the evidence. */
@NullMarked
package org.entente.assess.watch;

import org.jspecify.annotations.NullMarked;
