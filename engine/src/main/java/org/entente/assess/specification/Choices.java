package org.entente.assess.specification;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.entente.measure.SplitMix;

/**
 * The choices of a verdict and their combinations (Simonsohn, Simmons and Nelson 2020): every
 * combination where they are few; else the default, each combination that differs from it in one
 * choice, and a seeded sample of the rest, in which every option of a choice is as likely.
 *
 * @param all in order
 */
public record Choices(List<Choice> all) {

  /** Combinations looked at: the error of a share is then about two points at most. */
  public static final int MOST = 500;

  private static final long PART = 1L << 42;

  /** Those that ship with Entente. */
  public static Choices shipped() {
    try (InputStream in = Choices.class.getResourceAsStream("specifications.csv")) {
      if (in == null) {
        throw new IllegalStateException("specifications.csv is missing");
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Choices read(InputStreamReader text) throws IOException {
    Map<String, List<Choice.Option>> choices = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord record : records) {
        choices
            .computeIfAbsent(record.getField("choice"), name -> new ArrayList<>())
            .add(option(record));
      }
    }
    List<Choice> all = new ArrayList<>();
    choices.forEach((name, options) -> all.add(new Choice(name, options)));
    return new Choices(List.copyOf(all));
  }

  private static Choice.Option option(NamedCsvRecord record) {
    String quantities = record.getField("quantities");
    String value = record.getField("value");
    return new Choice.Option(
        record.getField("option"),
        record.getField("default").equals("yes"),
        quantities.isEmpty() ? List.of() : Arrays.asList(quantities.split(" ")),
        value.isEmpty() ? Double.NaN : Double.parseDouble(value),
        record.getField("reason"));
  }

  /**
   * Without options that cannot be taken, and without choices that leave nothing to choose.
   *
   * @param possible of choice and option; not asked for defaults
   */
  public Choices where(BiPredicate<String, String> possible) {
    return new Choices(
        all.stream()
            .map(choice -> choice.where(possible))
            .filter(choice -> choice.options().size() > 1)
            .toList());
  }

  /** How many combinations there are. */
  public long combinations() {
    return all.stream().mapToLong(choice -> choice.options().size()).reduce(1, Math::multiplyExact);
  }

  /** The default, then those that differ from it in one choice, then others. */
  public List<Specification> specifications(long seed) {
    Set<List<Integer>> taken = new LinkedHashSet<>();
    List<Integer> usual = all.stream().map(Choice::usual).toList();
    taken.add(usual);
    for (int c = 0; c < all.size(); c++) {
      for (int o = 0; o < all.get(c).options().size(); o++) {
        List<Integer> changed = new ArrayList<>(usual);
        changed.set(c, o);
        taken.add(List.copyOf(changed));
      }
    }
    fill(taken, seed);
    return taken.stream().map(options -> new Specification(all, options)).toList();
  }

  private void fill(Set<List<Integer>> taken, long seed) {
    long combinations = combinations();
    if (combinations <= MOST) {
      for (long place = 0; place < combinations; place++) {
        taken.add(combination(place));
      }
      return;
    }
    SplitMix random = SplitMix.forPart(seed, PART);
    while (taken.size() < MOST) {
      taken.add(all.stream().map(choice -> random.nextInt(choice.options().size())).toList());
    }
  }

  private List<Integer> combination(long place) {
    List<Integer> options = new ArrayList<>();
    long rest = place;
    for (Choice choice : all) {
      options.add((int) (rest % choice.options().size()));
      rest /= choice.options().size();
    }
    return List.copyOf(options);
  }
}
