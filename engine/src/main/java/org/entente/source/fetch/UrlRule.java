package org.entente.source.fetch;

import java.net.URI;

/** Which addresses may be asked. Applied to the first address and to each one redirected to. */
@FunctionalInterface
interface UrlRule {
  /**
   * @throws FetchFailure if the address must not be asked, saying why
   */
  void check(URI url) throws FetchFailure;
}
