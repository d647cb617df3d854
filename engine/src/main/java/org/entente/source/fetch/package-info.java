/**
 * Brings raw files into the folder of fetched files: from a mirror folder, from upstream over
 * https, or from a file that was downloaded by hand. Whatever the way, a file is checked, then
 * moved into its place in one step.
 */
@NullMarked
package org.entente.source.fetch;

import org.jspecify.annotations.NullMarked;
