package org.entente.source.votes;

import org.entente.source.Cells;

/** Texts as Voeten's files of Assembly roll calls write them: NA stands for none. */
final class VoetenText {
  private VoetenText() {}

  /** What a roll call was about: the description, else the short one; empty for neither. */
  static String description(Cells cells) {
    String description = known(cells.textIfAny("descr"));
    return description.isEmpty() ? known(cells.textIfAny("short")) : description;
  }

  static String known(String cell) {
    return cell.equals("NA") ? "" : cell;
  }
}
