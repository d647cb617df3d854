@NullMarked
package org.entente.source;

import org.jspecify.annotations.NullMarked;
