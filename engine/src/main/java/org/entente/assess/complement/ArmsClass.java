package org.entente.assess.complement;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Classes of major arms, found in the register's description of a weapon by its words: the first
 * class whose words occur.
 */
public enum ArmsClass {
  SATELLITES("satellite"),
  ENGINES("engine$|turbofan|turbojet|turboprop|gas turbine|reactor"),
  SHIPS(
      "frigate|corvette|destroyer$|cruiser|(?<!anti-)submarine$|boat|(?<!anti-)\\bship$"
          + "|landing craft|(support|cargo|transport) craft|minesweeper|minehunter|minelayer"
          + "|tanker$|\\btug\\b|icebreaker|aircraft carrier",
      "tank destroyer"),
  MISSILES("missile|bomb$|torpedo|guided (rocket|shell)|/asm|anti-radar", "sam|abm"),
  AIR_DEFENCE("\\bsam\\b|anti-aircraft|\\babm\\b|air-defence|\\bad system"),
  SENSORS(
      "radar|sonar|electro-optical|intelligence system|reconnaissance system|air-search|\\beo/"),
  UNMANNED("uav|loitering|drone"),
  HELICOPTERS("helicopter"),
  COMBAT_AIRCRAFT("fga|fighter|bomber|ground-attack|trainer/combat|\\(armed\\) trainer"),
  OTHER_AIRCRAFT("aircraft|airship"),
  ARTILLERY("gun|mortar|rocket launcher|coastal defence"),
  ARMOUR("tank|armoured|infantry fighting|fire-support"),
  OTHER("");

  private final Pattern words;
  private final Pattern butNot;

  ArmsClass(String words) {
    this(words, "(?!)");
  }

  ArmsClass(String words, String butNot) {
    this.words = Pattern.compile(words);
    this.butNot = Pattern.compile(butNot);
  }

  /** Class of a description such as "FGA aircraft" or "towed gun". */
  public static ArmsClass of(String description) {
    String text = description.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(each -> each.words.matcher(text).find() && !each.butNot.matcher(text).find())
        .findFirst()
        .orElse(OTHER);
  }

  /** In words, for a table. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
