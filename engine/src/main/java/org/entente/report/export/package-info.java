/** Tables for notebooks: files, the dictionary of their columns, and what to cite for them. */
@NullMarked
package org.entente.report.export;

import org.jspecify.annotations.NullMarked;
