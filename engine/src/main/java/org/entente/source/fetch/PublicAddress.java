package org.entente.source.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells public internet addresses from those that lead into the own machine or network. The blocks
 * are those that the IANA special-purpose registries (RFC 6890 and later) do not call globally
 * reachable, and those that carry an IPv4 address inside an IPv6 one, whatever that address is.
 * Pure: resolves nothing.
 */
final class PublicAddress {
  /** A block of addresses: its first bytes, how many bits of them count, and what it is. */
  private record Block(byte[] prefix, int bits, String name) {
    boolean contains(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      int whole = bits / 8;
      int mask = 0xff << (8 - bits % 8) & 0xff;
      return Arrays.equals(address, 0, whole, prefix, 0, whole)
          && (bits % 8 == 0 || ((address[whole] ^ prefix[whole]) & mask) == 0);
    }
  }

  private static final List<Block> CLOSED =
      List.of(
          v4("this network", 8, 0, 0),
          v4("private", 8, 10, 0),
          v4("carrier-grade NAT", 10, 100, 64),
          v4("loopback", 8, 127, 0),
          v4("link-local", 16, 169, 254),
          v4("private", 12, 172, 16),
          v4("protocol assignments", 24, 192, 0, 0),
          v4("documentation", 24, 192, 0, 2),
          v4("6to4 relay", 24, 192, 88, 99),
          v4("private", 16, 192, 168),
          v4("benchmarking", 15, 198, 18),
          v4("documentation", 24, 198, 51, 100),
          v4("documentation", 24, 203, 0, 113),
          v4("multicast", 4, 224, 0),
          v4("reserved", 4, 240, 0),
          v6("unspecified, loopback or IPv4-compatible", 96, 0, 0, 0, 0, 0, 0),
          v6("IPv4-mapped", 96, 0, 0, 0, 0, 0, 0xffff),
          v6("IPv4-translated", 96, 0, 0, 0, 0, 0xffff, 0),
          v6("NAT64", 96, 0x64, 0xff9b, 0, 0, 0, 0),
          v6("local NAT64", 48, 0x64, 0xff9b, 1),
          v6("discard-only", 64, 0x100, 0, 0, 0),
          v6("protocol assignments", 23, 0x2001, 0),
          v6("documentation", 32, 0x2001, 0xdb8),
          v6("6to4", 16, 0x2002),
          v6("documentation", 20, 0x3fff, 0),
          v6("segment routing", 16, 0x5f00),
          v6("unique-local", 7, 0xfc00),
          v6("link-local", 10, 0xfe80),
          v6("site-local", 10, 0xfec0),
          v6("multicast", 8, 0xff00));

  private PublicAddress() {}

  /** Why no connection may be made to this address; empty if it is a public one. */
  static Optional<String> refusal(InetAddress address) {
    byte[] bytes = address.getAddress();
    return CLOSED.stream()
        .filter(block -> block.contains(bytes))
        .findFirst()
        .map(block -> address.getHostAddress() + " is no public address (" + block.name() + ")");
  }

  private static Block v4(String name, int bits, int... first) {
    byte[] prefix = new byte[4];
    for (int i = 0; i < first.length; i++) {
      prefix[i] = (byte) first[i];
    }
    return new Block(prefix, bits, name);
  }

  private static Block v6(String name, int bits, int... first) {
    byte[] prefix = new byte[16];
    for (int i = 0; i < first.length; i++) {
      prefix[2 * i] = (byte) (first[i] >> 8);
      prefix[2 * i + 1] = (byte) first[i];
    }
    return new Block(prefix, bits, name);
  }
}
