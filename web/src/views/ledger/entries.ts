import type { LedgerEntry } from '../../api/types';
import { kind, type Kind } from './words';

/** Which entries the table shows, and in which order. */

export interface Filter {
  giver?: string;
  taker?: string;
  category?: string;
  year?: number;
  kind?: Kind | 'contradicted' | '';
}

export function matches(entry: LedgerEntry, filter: Filter): boolean {
  return (
    (!filter.giver || entry.source === filter.giver) &&
    (!filter.taker || entry.target === filter.taker) &&
    (!filter.category || entry.category === filter.category) &&
    (!filter.year || (year(entry.from) <= filter.year && filter.year <= year(entry.to))) &&
    (!filter.kind ||
      (filter.kind === 'contradicted'
        ? entry.contradictedBy.length > 0
        : kind(entry) === filter.kind))
  );
}

export function year(day: string): number {
  return Number(day.slice(0, 4));
}

export const SORTS = ['newest', 'oldest', 'giver', 'category', 'reported'] as const;
export type Sort = (typeof SORTS)[number];

export function sorted(entries: readonly LedgerEntry[], by: Sort): LedgerEntry[] {
  const keys: Record<Sort, (entry: LedgerEntry) => string> = {
    newest: (entry) => entry.to + entry.from,
    oldest: (entry) => entry.from + entry.to,
    giver: (entry) => entry.source + entry.target + entry.category + entry.from,
    category: (entry) => entry.category + entry.source + entry.from,
    reported: (entry) => entry.reported,
  };
  const sign = by === 'newest' || by === 'reported' ? -1 : 1;
  const key = keys[by];
  return [...entries].sort(
    (one, other) => sign * compare(key(one), key(other)) || compare(one.id, other.id),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Reports of each giver to each taker in each year; a report of several years counts in each. */
export function byYear(
  entries: readonly LedgerEntry[],
  from: number,
  to: number,
): { giver: string; taker: string; years: number[]; total: number }[] {
  const rows = new Map<string, { giver: string; taker: string; years: number[]; total: number }>();
  for (const entry of entries) {
    if (kind(entry) !== 'report') continue;
    const key = entry.source + '|' + entry.target;
    const row = rows.get(key) ?? {
      giver: entry.source,
      taker: entry.target,
      years: new Array<number>(to - from + 1).fill(0),
      total: 0,
    };
    row.total += 1;
    for (let at = Math.max(from, year(entry.from)); at <= Math.min(to, year(entry.to)); at++) {
      row.years[at - from]! += 1;
    }
    rows.set(key, row);
  }
  return [...rows.values()].sort(
    (one, other) =>
      other.total - one.total || compare(one.giver + one.taker, other.giver + other.taker),
  );
}
