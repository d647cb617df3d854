@NullMarked
package org.entente.domain;

import org.jspecify.annotations.NullMarked;
