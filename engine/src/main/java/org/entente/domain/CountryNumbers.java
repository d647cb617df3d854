package org.entente.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which actor carries a country number of one scheme in a year. Written "345" (whenever) or
 * "340@2006-" and "255@1949-1990" (in those years): years are given only where a number changed
 * hands or stands for something else before 1945.
 */
final class CountryNumbers {
  private record Holder(Actor actor, int from, int to) {}

  private final Map<Integer, List<Holder>> holders = new HashMap<>();

  /** The numbers of a table cell, without their years. */
  static List<Integer> numbers(String cell) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : cell.split(" ")) {
      if (!part.isEmpty()) {
        numbers.add(Integer.valueOf(part.split("@", -1)[0]));
      }
    }
    return List.copyOf(numbers);
  }

  void add(Actor actor, String cell) {
    for (String part : cell.split(" ")) {
      if (!part.isEmpty()) {
        addOne(actor, part);
      }
    }
  }

  private void addOne(Actor actor, String part) {
    int at = part.indexOf('@');
    String number = at < 0 ? part : part.substring(0, at);
    String[] years = at < 0 ? new String[] {"", ""} : part.substring(at + 1).split("-", -1);
    Holder holder = new Holder(actor, year(years[0], 0), year(years[1], Integer.MAX_VALUE));
    holders.computeIfAbsent(Integer.valueOf(number), key -> new ArrayList<>(1)).add(holder);
  }

  private static int year(String text, int open) {
    return text.isEmpty() ? open : Integer.parseInt(text);
  }

  Optional<Actor> find(int number, int year) {
    return holders.getOrDefault(number, List.of()).stream()
        .filter(holder -> year >= holder.from() && year <= holder.to())
        .map(Holder::actor)
        .findFirst();
  }
}
