@NullMarked
package org.entente.assess;

import org.jspecify.annotations.NullMarked;
