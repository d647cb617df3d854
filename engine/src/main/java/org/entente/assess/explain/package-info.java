/** What a figure of an assessment rests on: its name, and the rows behind it. */
@org.jspecify.annotations.NullMarked
package org.entente.assess.explain;
