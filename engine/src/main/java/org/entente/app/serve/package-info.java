/** The local server: limits, caching, security headers; what is answered comes from outside. */
@NullMarked
package org.entente.app.serve;

import org.jspecify.annotations.NullMarked;
