import type { Scan, Substitution } from '../../api/types';

/** Arithmetic of the histogram and of the swaps. */

export type Bin = Scan['distribution'][number];

/** Every class has a bar to be seen by; a class without groups has none. */
export function height(groups: number, most: number, full: number, log: boolean): number {
  if (groups <= 0) {
    return 0;
  }
  const share = log ? Math.log10(groups + 1) / Math.log10(most + 1) : groups / most;
  return Math.max(1.5, full * share);
}

/** The class in which a value lies; its upper end belongs to the next one, the last has both. */
export function binOf(bins: readonly Bin[], value: number): number {
  const found = bins.findIndex((bin) => bin.from <= value && value < bin.to);
  return found >= 0 || bins.length === 0 || value !== bins.at(-1)!.to ? found : bins.length - 1;
}

/** "51.5 M", "998 k". */
export function short(groups: number): string {
  const [size, unit] =
    groups >= 1e9
      ? [1e9, ' bn']
      : groups >= 1e6
        ? [1e6, ' M']
        : groups >= 1e4
          ? [1e3, ' k']
          : [1, ''];
  const value = groups / size;
  return (unit && value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB')) + unit;
}

/** The members once one has gone and another come, in the order of the group. */
export function swapped(
  members: readonly string[],
  swap: Pick<Substitution, 'out' | 'in'>,
): string[] {
  return members.map((code) => (code === swap.out ? swap.in : code));
}

/** Swaps by who goes, best first. */
export function byOut(
  members: readonly string[],
  all: readonly Substitution[],
): { out: string; swaps: Substitution[] }[] {
  return members.map((out) => ({
    out,
    swaps: all
      .filter((swap) => swap.out === out)
      .sort((one, other) => one.rank - other.rank || (one.in < other.in ? -1 : 1)),
  }));
}
