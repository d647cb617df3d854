/** The Model Context Protocol: what is said over it, and how long an answer may be. */
@NullMarked
package org.entente.app.mcp;

import org.jspecify.annotations.NullMarked;
