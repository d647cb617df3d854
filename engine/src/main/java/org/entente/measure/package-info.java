@NullMarked
package org.entente.measure;

import org.jspecify.annotations.NullMarked;
