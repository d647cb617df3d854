import type { Scan } from '../../api/types';

/** What a scan says, in sentences. */

export function count(value: number): string {
  return value.toLocaleString('en-GB');
}

/** Percentiles near the ends need their decimals: 99.97 is not 100; an interval has those of `of`. */
export function percentile(value: number, of = value): string {
  const digits = of > 99 || of < 1 ? 2 : 1;
  const most = 100 - 10 ** -digits;
  // Only what is at the very end may be written as the end.
  return (value < 100 ? Math.min(value, most) : value).toFixed(digits);
}

export function range(low: number | null, high: number | null, say: (n: number) => string): string {
  return low === null || high === null ? '' : ` [${say(low)}, ${say(high)}]`;
}

/** "51,494,751 groups of 4 out of 189 states, 2014–2025, by the kappa of their weakest pair." */
export function about(scan: Scan, name: (code: string) => string): string {
  const holding = scan.containing.length
    ? ` that hold ${scan.containing.map(name).join(', ')}`
    : '';
  const left = scan.excluded
    ? ` ${count(scan.excluded)} more are left out: a pair in them is undefined.`
    : '';
  return `${count(scan.groups)} groups of ${scan.size} out of ${scan.eligible} states${holding}, ${scan.from}–${scan.to}, by the ${MEASURES[scan.measure] ?? scan.measure} of their weakest pair.${left}`;
}

export const MEASURES: Record<string, string> = {
  kappa: 'kappa',
  pi: 'pi',
  s: 'S',
  agreement: 'agreement',
};

export const REGIONS: Record<string, string> = {
  AFRICA: 'Africa',
  AMERICAS: 'the Americas',
  ASIA: 'Asia',
  EUROPE: 'Europe',
  MIDDLE_EAST: 'the Middle East',
  OCEANIA: 'Oceania',
};
