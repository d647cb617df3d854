package org.entente.assess.complement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArmsClassTest {
  @ParameterizedTest
  @CsvSource({
    "armoured personnel carrier, ARMOUR",
    "tank destroyer, ARMOUR",
    "light tank, ARMOUR",
    "tanker, SHIPS",
    "tanker/transport aircraft, OTHER_AIRCRAFT",
    "aircraft carrier, SHIPS",
    "missile boat, SHIPS",
    "gunboat, SHIPS",
    "submarine, SHIPS",
    "destroyer, SHIPS",
    "anti-submarine sonar, SENSORS",
    "ship engine, ENGINES",
    "ship nuclear reactor, ENGINES",
    "anti-ship missile, MISSILES",
    "guided bomb, MISSILES",
    "bomber aircraft, COMBAT_AIRCRAFT",
    "anti-submarine torpedo, MISSILES",
    "anti-radar missile, MISSILES",
    "portable SAM, AIR_DEFENCE",
    "SAM system radar, AIR_DEFENCE",
    "long-range air-to-air missile/SAM, AIR_DEFENCE",
    "anti-aircraft gun, AIR_DEFENCE",
    "self-propelled anti-aircraft gun, AIR_DEFENCE",
    "naval gun, ARTILLERY",
    "anti-submarine rocket launcher, ARTILLERY",
    "surface-to-surface missile launcher, MISSILES",
    "FGA aircraft, COMBAT_AIRCRAFT",
    "(armed) trainer aircraft, COMBAT_AIRCRAFT",
    "trainer aircraft, OTHER_AIRCRAFT",
    "combat aircraft radar, SENSORS",
    "combat helicopter, HELICOPTERS",
    "anti-ship helicopter, HELICOPTERS",
    "armed UAV, UNMANNED",
    "one-way attack drone, UNMANNED",
    "surveillance satellite, SATELLITES",
    "air refuel system, OTHER",
    "infantry fighting vehicle turret, ARMOUR"
  })
  void descriptionsFallIntoTheirClass(String description, ArmsClass expected) {
    assertThat(ArmsClass.of(description)).isEqualTo(expected);
  }
}
