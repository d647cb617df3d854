import type { ProfileRow } from '../../api/types';

/** The profile as a matrix: a row per dyad, a column per measure. */

export interface Column {
  area: string;
  measure: string;
  directed: boolean;
  unit: string;
  method: string;
  /** Bounds of the values there are, with zero; [0, 0] if there are none. */
  from: number;
  to: number;
  /** After the decimal point. */
  digits: number;
  /** How many of how many figures there are. */
  known: number;
  of: number;
  /** Why there is none at all. */
  reason: string;
}

export interface Line {
  a: string;
  b: string;
  /** One figure, or one for each direction: from a to b, then from b to a. */
  cells: Map<string, ProfileRow[]>;
}

/** Measures in which a larger figure means further apart. */
export const APART = new Set(['idealDistance', 'regimeDistance', 'hostility', 'sanctions']);

/** Columns by area in the order of the profile, those that know something first in each. */
export function columns(profile: readonly ProfileRow[]): Column[] {
  const areas = [...new Set(profile.map((row) => row.area))];
  return [...new Set(profile.map((row) => row.measure))]
    .map((measure) => {
      const rows = profile.filter((row) => row.measure === measure);
      const first = rows[0]!;
      const values = rows.map((row) => row.estimate.value).filter((value) => value !== null);
      return {
        area: first.area,
        measure: first.measure,
        directed: first.directed,
        unit: first.estimate.unit,
        method: first.estimate.method,
        from: Math.min(0, ...values),
        to: Math.max(0, ...values),
        digits: digits(values, first.estimate.unit),
        known: values.length,
        of: rows.length,
        reason: values.length ? '' : (first.estimate.reason ?? 'no evidence'),
      };
    })
    .sort(
      (x, y) =>
        areas.indexOf(x.area) - areas.indexOf(y.area) ||
        Number(y.known > 0) - Number(x.known > 0) ||
        Number(y.measure === 'kappa') - Number(x.measure === 'kappa'),
    );
}

/** One line per dyad; both directions of a measure stand in the same cell. */
export function lines(profile: readonly ProfileRow[]): Line[] {
  const made = new Map<string, Line>();
  for (const row of profile) {
    const [a, b] = row.a < row.b ? [row.a, row.b] : [row.b, row.a];
    const key = a + '-' + b;
    const line = made.get(key) ?? { a, b, cells: new Map<string, ProfileRow[]>() };
    made.set(key, line);
    const cell = line.cells.get(row.measure) ?? [];
    line.cells.set(row.measure, row.a === a ? [row, ...cell] : [...cell, row]);
  }
  return [...made.values()];
}

/** The figure a line is sorted by; of two directions the larger one. */
export function valueOf(line: Line, measure: string): number | null {
  const values = (line.cells.get(measure) ?? [])
    .map((row) => row.estimate.value)
    .filter((value) => value !== null);
  return values.length ? Math.max(...values) : null;
}

/** "kappa" sorts the largest first, "-kappa" the smallest; no evidence stands last both ways. */
export function sorted(given: readonly Line[], sort: string): Line[] {
  const up = sort.startsWith('-');
  const measure = up ? sort.slice(1) : sort;
  if (!given.some((line) => line.cells.has(measure))) {
    return [...given];
  }
  return given.toSorted((one, other) => {
    const x = valueOf(one, measure);
    const y = valueOf(other, measure);
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return up ? x - y : y - x;
  });
}

/** What the next click on a column sorts by: largest first, smallest first, as they come. */
export function nextSort(now: string, measure: string): string {
  return now === measure ? '-' + measure : now === '-' + measure ? '' : measure;
}

/** As many digits for all of a column, so that they stand under each other; zero stays zero. */
export function shown(value: number, column: Pick<Column, 'digits'>): string {
  if (value === 0) {
    return '0';
  }
  const least = 10 ** -column.digits;
  if (Math.abs(value) < least / 2) {
    return value > 0 ? '<' + least.toFixed(column.digits) : '≈0';
  }
  return value
    .toLocaleString('en-GB', {
      minimumFractionDigits: column.digits,
      maximumFractionDigits: column.digits,
    })
    .replace('-', '−');
}

function digits(values: readonly number[], unit: string): number {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const most = Math.max(0, ...sizes);
  if (most >= 100 || values.every(Number.isInteger)) return 0;
  return most >= 10 ? 1 : unit.startsWith('share') && Math.min(...sizes) < 0.01 ? 3 : 2;
}

/** Where a value lies within its column, 0 to 1. */
export function at(value: number, column: Pick<Column, 'from' | 'to'>): number {
  const width = column.to - column.from;
  return width > 0 ? Math.min(Math.max((value - column.from) / width, 0), 1) : 0;
}
