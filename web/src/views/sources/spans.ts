import type { Dataset } from '../../api/types';

/** Who can be seen when: arithmetic of the years that sources see. */

export const FIRST = 1946;

/** A day or a year as a year with its fraction. */
export function moment(text: string): number {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const start = Date.UTC(year, 0, 1);
  return year + (Date.UTC(year, month - 1, day) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** What it sees as pieces without its gaps, cut at the first year drawn; the end is that of the last year. */
export function pieces(
  source: Pick<Dataset, 'from' | 'to' | 'gaps'>,
  first = FIRST,
): [number, number][] {
  const end = source.to + 1;
  let from = Math.max(source.from, first);
  const found: [number, number][] = [];
  const gaps = source.gaps
    .map((gap) => gap.split('/').map(moment) as [number, number])
    .sort((one, other) => one[0] - other[0]);
  for (const [start, stop] of gaps) {
    if (stop <= from || start >= end) continue;
    if (start > from) found.push([from, start]);
    from = Math.max(from, stop);
  }
  if (from < end) found.push([from, end]);
  return found;
}

/** Gaps within what is drawn. */
export function holes(
  source: Pick<Dataset, 'from' | 'to' | 'gaps'>,
  first = FIRST,
): [number, number][] {
  return source.gaps
    .map((gap) => gap.split('/').map(moment) as [number, number])
    .map(([start, stop]) => [Math.max(start, first, source.from), Math.min(stop, source.to + 1)])
    .filter(([start, stop]) => start! < stop!) as [number, number][];
}

/** Months from its newest edition to a day; null where no edition says when it came out. */
export function age(source: Pick<Dataset, 'editions'>, on: Date): number | null {
  const months = source.editions
    .map((edition) => /^(\d{4})(?:-(\d{2}))?$/.exec(edition.published))
    .filter((found) => found !== null)
    // A year alone is taken to its end, as the command line does.
    .map((found) => 12 * Number(found[1]) + Number(found[2] ?? 12));
  return months.length
    ? Math.max(0, 12 * on.getUTCFullYear() + on.getUTCMonth() + 1 - Math.max(...months))
    : null;
}

export function published(source: Pick<Dataset, 'editions'>): string {
  const all = [...new Set(source.editions.map((edition) => edition.published))].filter(Boolean);
  return all.length
    ? all.map((each) => (each === 'living' ? 'living, changes daily' : each)).join(', ')
    : source.editions.length
      ? 'not stated'
      : 'kept by hand';
}

/** "29 months" to two years, then "4.9 years". */
export function months(of: number): string {
  return of <= 24 ? `${of} ${of === 1 ? 'month' : 'months'}` : `${(of / 12).toFixed(1)} years`;
}

export const PASSED: Record<Dataset['redistribute'], string> = {
  any: 'rows may be passed on',
  computed: 'only figures computed from it',
  none: 'nothing of it',
};

export const SORTS = ['listed', 'from', 'to', 'newest', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export function sorted(all: readonly Dataset[], by: Sort, on: Date): Dataset[] {
  if (by === 'listed') {
    return [...all];
  }
  const key: Record<Exclude<Sort, 'listed'>, (each: Dataset) => number | string> = {
    from: (each) => each.from,
    to: (each) => -each.to,
    newest: (each) => age(each, on) ?? Infinity,
    name: (each) => each.title,
  };
  return [...all].sort((one, other) => {
    const [a, b] = [key[by](one), key[by](other)];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}

export interface Filter {
  words: string;
  passed: string;
  /** Only those that see this year. */
  year?: number;
  /** Only those that do not see one of these states. */
  blind: string[];
}

export function matches(source: Dataset, filter: Filter): boolean {
  const text = [
    source.id,
    source.title,
    source.publisher,
    source.citation,
    source.licence,
    source.note,
  ]
    .join(' ')
    .toLowerCase();
  return (
    filter.words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word)) &&
    (!filter.passed || source.redistribute === filter.passed) &&
    (filter.year === undefined || (source.from <= filter.year && filter.year <= source.to)) &&
    (!filter.blind.length || source.absent.some((code) => filter.blind.includes(code)))
  );
}
