/** Choices that could be made otherwise, and what the label is under each combination of them. */
@NullMarked
package org.entente.assess.specification;

import org.jspecify.annotations.NullMarked;
