/** What each section of the page says; the templates beside it only lay it out. */
@NullMarked
package org.entente.report.page;

import org.jspecify.annotations.NullMarked;
