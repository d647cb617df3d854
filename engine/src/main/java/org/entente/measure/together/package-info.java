/** Together beyond pairs: how much of a group's voting alike its pairs do not explain. */
@NullMarked
package org.entente.measure.together;

import org.jspecify.annotations.NullMarked;
