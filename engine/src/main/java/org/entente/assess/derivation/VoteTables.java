package org.entente.assess.derivation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.domain.Dyad;
import org.entente.domain.JointVotes;
import org.entente.domain.Period;
import org.entente.domain.VoteMatrix;
import org.entente.evidence.Evidence;
import org.entente.evidence.StoreBuilder;
import org.entente.measure.PairCounts;
import org.jspecify.annotations.Nullable;

/**
 * The 3 x 3 table of joint votes of every dyad, body and calendar year, with design effects and,
 * for the General Assembly, what the main cleavage explains and how groups lie in windows of years.
 */
public final class VoteTables {
  /** General Assembly and Security Council. */
  public static final List<String> BODIES = List.of("ga", "sc");

  private VoteTables() {}

  /**
   * Computes and writes all tables.
   *
   * @param cleavage of the Assembly's votes; null if it could not be fitted
   */
  public static void derive(StoreBuilder store, @Nullable MainCleavage cleavage) {
    Evidence evidence = store.evidence();
    for (String body : BODIES) {
      int first = 0;
      FieldTable field = new FieldTable(firstYear(evidence, body));
      for (int year : evidence.rollCallsByYear(body).keySet()) {
        VoteMatrix votes = evidence.votes(body, Period.ofYear(year));
        Map<Dyad, JointVotes> tables = tables(votes);
        if (cleavage != null && body.equals(IdealPointTable.BODY)) {
          complete(tables, cleavage, first, first + votes.rollCalls());
        }
        first += votes.rollCalls();
        store.jointVotes(body, year, tables);
        if (body.equals(IdealPointTable.BODY)) {
          store.field(field.add(year, votes.rollCalls(), tables));
        }
      }
    }
  }

  /** The Assembly's tables again, with what another fit explains. */
  static void refit(StoreBuilder store, MainCleavage cleavage) {
    Evidence evidence = store.evidence();
    int first = 0;
    for (int year : evidence.rollCallsByYear(IdealPointTable.BODY).keySet()) {
      VoteMatrix votes = evidence.votes(IdealPointTable.BODY, Period.ofYear(year));
      Map<Dyad, JointVotes> tables = tables(votes);
      complete(tables, cleavage, first, first + votes.rollCalls());
      first += votes.rollCalls();
      store.jointVotes(IdealPointTable.BODY, year, tables);
    }
  }

  private static int firstYear(Evidence evidence, String body) {
    return evidence.rollCallsByYear(body).keySet().stream().findFirst().orElse(0);
  }

  private static void complete(
      Map<Dyad, JointVotes> tables, MainCleavage cleavage, int from, int to) {
    tables.entrySet().parallelStream()
        .forEach(
            entry -> {
              Dyad dyad = entry.getKey();
              entry.setValue(cleavage.complete(entry.getValue(), dyad.a(), dyad.b(), from, to));
            });
  }

  /** Tables of every dyad that voted together at least once. */
  public static Map<Dyad, JointVotes> tables(VoteMatrix votes) {
    Map<Dyad, JointVotes> tables = new LinkedHashMap<>();
    PairCounts counts = new PairCounts(votes.words());
    int states = votes.states().size();
    for (int a = 0; a < states; a++) {
      for (int b = a + 1; b < states; b++) {
        counts.load(votes, a, b);
        if (counts.n() > 0) {
          Dyad dyad = new Dyad(votes.states().get(a), votes.states().get(b));
          tables.put(dyad, counts.jointVotes(votes, a, b));
        }
      }
    }
    return tables;
  }
}
