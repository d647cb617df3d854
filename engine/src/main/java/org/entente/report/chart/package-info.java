/**
 * Charts as pure functions of data: the same input gives the same bytes of SVG. Colours and fonts
 * come from the page's style sheet, so that one chart serves light, dark and paper.
 */
@NullMarked
package org.entente.report.chart;

import org.jspecify.annotations.NullMarked;
