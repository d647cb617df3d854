package org.entente.assess.theses;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.entente.assess.Hub;
import org.entente.domain.Estimate;
import org.entente.measure.SplitMix;

/**
 * Which member is the busiest. A thesis that names members gives them its probability in equal
 * parts and the others the rest; one that names none, and every thesis where random groups are
 * concerned, takes each member for as likely. A draw takes the view of all policy areas or the view
 * with one of them left out, each as often.
 */
final class HubTest implements WeighedTest {
  private final List<String> members;
  private final Hub hub;
  private final List<Thesis> theses;
  private final UnaryOperator<String> name;
  private final double[] draws;

  HubTest(
      List<String> members,
      Hub hub,
      List<Thesis> theses,
      UnaryOperator<String> name,
      EstimateDraws draws) {
    this.members = members;
    this.hub = hub;
    this.theses = theses;
    this.name = name;
    this.draws = canWeigh() ? draws(draws) : new double[0];
  }

  private double[] draws(EstimateDraws draws) {
    int views = hub.known().size() + 1;
    SplitMix random = draws.random(name());
    double[] drawn = new double[draws.count()];
    Arrays.setAll(
        drawn,
        d -> {
          int view = random.nextInt(views);
          String busiest = view < hub.rivals().size() ? hub.rivals().get(view) : hub.member();
          return members.indexOf(busiest);
        });
    return drawn;
  }

  @Override
  public String name() {
    return Expectation.HUB;
  }

  @Override
  public Estimate estimate() {
    return hub.share();
  }

  @Override
  public double place() {
    return canWeigh() ? members.indexOf(hub.member()) : Double.NaN;
  }

  @Override
  public double[] draws() {
    return draws;
  }

  @Override
  public boolean canWeigh() {
    return !hub.member().isEmpty() && hub.share().isPresent();
  }

  @Override
  public double[] likelihoods(double place, int leftOut) {
    String busiest = members.get((int) place);
    return theses.stream().mapToDouble(thesis -> likelihood(thesis, busiest)).toArray();
  }

  private double likelihood(Thesis thesis, String busiest) {
    List<String> expected = thesis.of(name()).map(Expectation::members).orElse(List.of());
    int others = members.size() - expected.size();
    if (expected.isEmpty() || others <= 0) {
      return 1.0 / members.size(); // Somebody is always the busiest: silence means each alike.
    }
    double probability = thesis.of(name()).orElseThrow().probability();
    return expected.contains(busiest) ? probability / expected.size() : (1 - probability) / others;
  }

  @Override
  public boolean meets(int thesis, double place) {
    return theses
        .get(thesis)
        .of(name())
        .map(expected -> expected.members().contains(members.get((int) place)))
        .orElse(false);
  }

  @Override
  public double[] elsewhere() {
    return IntStream.range(0, members.size()).asDoubleStream().toArray();
  }

  /** Another member is one step away, whichever it is. */
  @Override
  public double distance(double one, double other) {
    return one == other ? 0 : 1;
  }

  @Override
  public String inWords(double place) {
    return name.apply(members.get((int) place));
  }
}
