/** New ties predicted from what one has and another lacks, and how well such predictions did. */
@NullMarked
package org.entente.measure.complement;

import org.jspecify.annotations.NullMarked;
