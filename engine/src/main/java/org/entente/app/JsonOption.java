package org.entente.app;

import picocli.CommandLine.Option;

/** {@code --json}, which means the same in every command. */
final class JsonOption {
  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean wanted;

  boolean isWanted() {
    return wanted;
  }
}
