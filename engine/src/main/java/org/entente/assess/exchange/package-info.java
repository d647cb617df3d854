/** The ledger: who gave what to whom, what came back, and who depends on whom. */
@NullMarked
package org.entente.assess.exchange;

import org.jspecify.annotations.NullMarked;
