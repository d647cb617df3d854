package org.entente.source.fetch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class HostRuleTest {
  @Test
  void aHostWithPublicAddressesIsAllowed() throws Exception {
    HostRule rule = resolvingTo("1.1.1.1", "2606:4700::1111");

    assertThatCode(() -> rule.check("data.example.org")).doesNotThrowAnyException();
  }

  @Test
  void oneInwardAddressAmongPublicOnesIsEnoughToRefuse() throws Exception {
    HostRule rule = resolvingTo("1.1.1.1", "10.0.0.1");

    assertThatThrownBy(() -> rule.check("data.example.org"))
        .isInstanceOf(FetchFailure.class)
        .hasMessage("Refused data.example.org: 10.0.0.1 is no public address (private).");
  }

  @Test
  void anUnknownHostAsksForTheNetwork() {
    HostRule rule =
        HostRule.publicOnly(
            host -> {
              throw new UnknownHostException(host);
            });

    assertThatThrownBy(() -> rule.check("data.example.org"))
        .isInstanceOf(FetchFailure.class)
        .hasMessage("Cannot find data.example.org: is there a network?");
  }

  private static HostRule resolvingTo(String... addresses) throws UnknownHostException {
    InetAddress[] all = new InetAddress[addresses.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = InetAddress.getByName(addresses[i]);
    }
    return HostRule.publicOnly(host -> all);
  }
}
