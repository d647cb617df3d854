package org.entente.app;

import org.entente.domain.UserError;
import picocli.CommandLine.Option;

/** How many rows of a table are shown: {@code --top N}. */
final class RowsShown {
  /** Most that may be asked for. */
  static final int MOST = 100_000;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "Rows shown of each table or list (default: ${DEFAULT-VALUE}); --csv and --json have all.")
  private int top = 20;

  /** To be called before the work begins. */
  int count() {
    check(top);
    return top;
  }

  /**
   * For a command that says for itself what its rows are.
   *
   * @throws UserError if that is no number of rows
   */
  static void check(int top) {
    if (top < 1 || top > MOST) {
      throw new UserError("--top %d is outside 1 to %d.".formatted(top, MOST), "Maybe 20?");
    }
  }
}
