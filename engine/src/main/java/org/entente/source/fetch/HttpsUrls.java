package org.entente.source.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rule on the text of an address: https on its own port, no user name, and a host that stands
 * on the list letter by letter (upper and lower case alike). A number in any notation, a trailing
 * dot or a letter outside ASCII is refused by name, although none of them could be on the list.
 * Pure: resolves nothing.
 *
 * @param hosts allowed hosts in lower case
 */
record HttpsUrls(Set<String> hosts) implements UrlRule {
  private static final int HTTPS_PORT = 443;

  /** Ends in a label that reads as a number: 127.0.0.1, 127.1, 2130706433, 0x7f000001, 0177.1. */
  private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(0x[0-9a-f]*|[0-9]+)\\.?");

  HttpsUrls {
    hosts = Set.copyOf(hosts);
  }

  @Override
  public void check(URI url) throws FetchFailure {
    String reason = refusal(url);
    if (!reason.isEmpty()) {
      throw new FetchFailure("Refused " + shown(url) + ": " + reason + ".");
    }
  }

  private String refusal(URI url) {
    if (!"https".equalsIgnoreCase(url.getScheme())) {
      return "only https is used";
    }
    if (url.getRawUserInfo() != null || beforePath(url).contains("@")) {
      return "it carries a user name";
    }
    if (url.getHost() == null) {
      return "it has no host name of plain letters";
    }
    return url.getPort() != -1 && url.getPort() != HTTPS_PORT
        ? "port " + url.getPort() + " is not the one of https"
        : refusalOfHost(url.getHost().toLowerCase(Locale.ROOT));
  }

  private String refusalOfHost(String host) {
    if (host.startsWith("[") || NUMBER.matcher(host).matches()) {
      return "its host is a number, not a name";
    }
    if (host.endsWith(".")) {
      return "its host ends in a dot";
    }
    return hosts.contains(host) ? "" : "the host " + host + " is not among those of the datasets";
  }

  private static String beforePath(URI url) {
    return url.getRawAuthority() == null ? "" : url.getRawAuthority();
  }

  /** The address without what may be a password, and without control characters. */
  private static String shown(URI url) {
    String text = url.toString().replaceAll("//[^/@]*@", "//...@").replaceAll("\\p{Cntrl}", "?");
    return text.length() > 200 ? text.substring(0, 200) + "..." : text;
  }
}
