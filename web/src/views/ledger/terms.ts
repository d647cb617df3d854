import type { Estimate, LedgerPair, LedgerTerm } from '../../api/types';

/** Terms of a pair as marks of a small chart. */

export const FIGURES = ['leverage', 'dependence', 'balance', 'reciprocity'] as const;
export type Figure = (typeof FIGURES)[number];

export interface Mark {
  /** 0 for the pair or its first member, 1 for its second. */
  series: 0 | 1;
  kind: LedgerTerm['kind'];
  from: number;
  to: number;
  estimate: Estimate;
}

export function marks(pair: LedgerPair, figure: Figure): Mark[] {
  return pair.terms.flatMap((term) => {
    const { kind, from, to } = term;
    return figure === 'dependence'
      ? [
          { series: 0 as const, kind, from, to, estimate: term.dependenceOfA },
          { series: 1 as const, kind, from, to, estimate: term.dependenceOfB },
        ]
      : [{ series: 0 as const, kind, from, to, estimate: term[figure] }];
  });
}

export function domain(figure: Figure): [number, number] {
  return figure === 'leverage' || figure === 'balance' ? [-1, 1] : [0, 1];
}

/** First year drawn and the one after the last. */
export function years(all: readonly Mark[]): [number, number] | null {
  return all.length
    ? [Math.min(...all.map((mark) => mark.from)), Math.max(...all.map((mark) => mark.to)) + 1]
    : null;
}

/** Those with the most to tell first: reports and turns, then terms that say something. */
export function ordered(pairs: readonly LedgerPair[]): LedgerPair[] {
  const tells = (pair: LedgerPair) =>
    1000 * (pair.categories.n + 10 * pair.reversals.length) +
    pair.terms.filter((term) => (term.leverage.value ?? 0) !== 0).length;
  return [...pairs].sort(
    (one, other) => tells(other) - tells(one) || (one.a + one.b < other.a + other.b ? -1 : 1),
  );
}
