import type { LabelName, Shares, Specifications } from '../../api/types';

/** Arithmetic of the specification curve: orders, ranges of it, and what is found in a range. */

export const SORTS = ['label', 'percentile', 'support'] as const;
export type Sort = (typeof SORTS)[number];

/** Labels that occur, the verdict's own first, then the most frequent. */
export function labelsOf(shares: Shares, own: LabelName): LabelName[] {
  return (Object.entries(shares) as [LabelName, number][])
    .filter(([label, share]) => share > 0 || label === own)
    .sort(([a, x], [b, y]) => Number(b === own) - Number(a === own) || y - x)
    .map(([label]) => label);
}

/** Positions in `rows`, in the order they are drawn; no percentile comes last. */
export function ordered(spec: Specifications, sort: Sort): number[] {
  const rank = new Map(labelsOf(spec.shares, spec.label).map((label, i) => [label, i]));
  const percentile = (i: number) => spec.rows[i]!.percentile ?? Infinity;
  const label = (i: number) => rank.get(spec.rows[i]!.label) ?? 9;
  const keys: Record<Sort, ((i: number) => number)[]> = {
    label: [label, percentile],
    percentile: [percentile, label],
    support: [(i) => spec.rows[i]!.support, label, percentile],
  };
  return spec.rows
    .map((_, i) => i)
    .sort((a, b) => {
      for (const key of keys[sort]) {
        const x = key(a);
        const y = key(b);
        if (x !== y) return x - y;
      }
      return a - b;
    });
}

export interface Option {
  option: string;
  isDefault: boolean;
  reason: string;
  count: number;
  /** Share of its specifications that say what the verdict says; null if it has none. */
  agrees: number | null;
  /** The label that this option alone turns the verdict into. */
  flips: LabelName | null;
}

export interface Choice {
  choice: string;
  /** Place of the choice within `options` of a row. */
  at: number;
  options: Option[];
  /** Largest less smallest share that agrees, over its options: how much hangs on it. */
  weight: number;
}

/** The choices, those that most hangs on first. */
export function choices(spec: Specifications): Choice[] {
  return spec.choices
    .map(({ choice, options }, at) => {
      const told = options.map(({ option, default: isDefault, reason }) => {
        const of = spec.options.find((each) => each.choice === choice && each.option === option);
        const flip = spec.flips.find((each) => each.choice === choice && each.option === option);
        return {
          option,
          isDefault,
          reason,
          count: of?.count ?? 0,
          agrees: of?.count ? of.shares[spec.label] : null,
          flips: flip?.label ?? null,
        };
      });
      const agree = told.map((each) => each.agrees).filter((each) => each !== null);
      return {
        choice,
        at,
        options: told,
        weight: agree.length ? Math.max(...agree) - Math.min(...agree) : 0,
      };
    })
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
}

/** Positions from the first to the last, both counted, from 1 on; null where nothing is selected. */
export type Range = [number, number];

/** "12-240" within `count`; null for anything else. */
export function rangeOf(text: string, count: number): Range | null {
  const match = /^(\d+)-(\d+)$/.exec(text);
  if (!match) return null;
  const ends = [Number(match[1]), Number(match[2])].map((each) =>
    Math.min(Math.max(each, 1), count),
  );
  return count === 0 ? null : [Math.min(...ends), Math.max(...ends)];
}

export interface Found {
  count: number;
  labels: { label: LabelName; count: number; share: number }[];
  options: { choice: string; option: string; inside: number; overall: number; z: number }[];
}

/**
 * What is in a range. `z` says by how many standard deviations an option is more frequent in it
 * than in a range drawn at random without regard to it (hypergeometric).
 */
export function found(spec: Specifications, order: readonly number[], [from, to]: Range): Found {
  const rows = order.slice(from - 1, to).map((i) => spec.rows[i]!);
  const n = rows.length;
  const all = spec.rows.length;
  const labels = labelsOf(spec.shares, spec.label).map((label) => {
    const count = rows.filter((row) => row.label === label).length;
    return { label, count, share: n ? count / n : 0 };
  });
  const options = spec.choices.flatMap(({ choice, options: each }, at) =>
    each.map(({ option }) => {
      const k = rows.filter((row) => row.options[at] === option).length;
      const overall = spec.rows.filter((row) => row.options[at] === option).length / all;
      const variance = n * overall * (1 - overall) * ((all - n) / Math.max(all - 1, 1));
      const z = variance > 0 ? (k - n * overall) / Math.sqrt(variance) : 0;
      return { choice, option, inside: n ? k / n : 0, overall, z };
    }),
  );
  return { count: n, labels, options };
}

/** Neighbours that are true, as stretches: first and last position, from 0 on. */
export function runs(flags: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  flags.forEach((flag, i) => {
    const last = found[found.length - 1];
    if (flag && last && last[1] === i - 1) {
      last[1] = i;
    } else if (flag) {
      found.push([i, i]);
    }
  });
  return found;
}

/** "41 % of 500 combinations of choices say otherwise: bloc 41 %". */
export function contested(
  spec: Specifications | null,
): { share: number; others: LabelName[] } | null {
  return (
    spec && {
      share: 1 - spec.shares[spec.label],
      others: labelsOf(spec.shares, spec.label).slice(1),
    }
  );
}
