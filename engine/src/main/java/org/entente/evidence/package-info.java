@NullMarked
package org.entente.evidence;

import org.jspecify.annotations.NullMarked;
