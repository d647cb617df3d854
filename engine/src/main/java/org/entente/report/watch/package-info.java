/** Snapshots of the groups watched and what is new, as JSON and text. */
@NullMarked
package org.entente.report.watch;

import org.jspecify.annotations.NullMarked;
