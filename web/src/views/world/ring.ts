import { ticks } from 'd3-array';
import type { Estimate, Ring, RingFigures, RingScale } from '../../api/types';

/** The ring as the view draws it: one shape, whether the quick or the full answer has come. */
export interface Row {
  state: string;
  weakest: Estimate;
  weakestWith: string;
  strongestWith: string;
  movement: Estimate;
  /** The weakest tie less the group's own, where the answer has it with its interval. */
  relative?: Estimate | undefined;
  full?: RingFigures | undefined;
}

export interface Scale {
  measure: string;
  area: string;
  sense: 'CLOSER' | 'FURTHER';
  unit: string;
  /** The group's own weakest tie. */
  own: number | null;
  /** Its error either way, where it has an interval of its own. */
  ownError?: { below: number; above: number } | undefined;
  rows: Row[];
  withoutEvidence: string[];
  full?: RingScale | undefined;
}

export const SHOWN = ['weakest', 'mean', 'movement'] as const;
export type Shown = (typeof SHOWN)[number];

/** The measure that the quick answer reads of an area; it does not say. */
const MEASURE: Record<string, string> = {
  DIPLOMATIC: 'kappa',
  TREATY: 'obligation',
  INSTITUTIONAL: 'sharedInstitutions',
  MILITARY: 'armsFlow',
  ECONOMIC: 'tradeDependence',
};

/** What has come so far, joined; the full answer is told by the quick one how sure a gap is. */
export function scales(quick: Ring | undefined, full: Ring | undefined): Scale[] {
  const told = full?.scales ?? quick?.scales;
  const gaps = new Map(quick?.ring?.map((row) => [row.state, row.relative]));
  if (told) {
    return told.map((scale) => ({
      measure: scale.measure,
      area: scale.area,
      sense: scale.sense,
      unit: scale.unit,
      own: scale.own.value,
      ownError: error(scale.own),
      rows: scale.ring.map((row) => ({ ...row, relative: gaps.get(row.state), full: row })),
      withoutEvidence: scale.withoutEvidence,
      full: scale,
    }));
  }
  const first = quick?.ring?.[0];
  if (!quick?.ring || !first) {
    return [];
  }
  const { value, unit } = first.estimate;
  const gap = first.relative.value;
  return [
    {
      measure: MEASURE[first.area] ?? '',
      area: first.area,
      sense: 'CLOSER',
      unit,
      own: value === null || gap === null ? null : value - gap,
      rows: quick.ring.map((row) => ({ ...row, weakest: row.estimate })),
      withoutEvidence: quick.withoutEvidence ?? [],
    },
  ];
}

export function shown(row: Row, what: Shown): Estimate | undefined {
  return what === 'mean' ? row.full?.mean : row[what];
}

export interface Gap {
  /** Above 0: closer to every member than the group's own weakest pair. */
  value: number;
  /** Whether its interval leaves zero out; undefined where there is no interval. */
  sure: boolean | undefined;
}

/** How much closer than the group's own weakest pair. */
export function gap(row: Row, scale: Scale): Gap | undefined {
  const { value, low, high, bounds } = row.weakest;
  if (value === null || scale.own === null) {
    return undefined;
  }
  const sign = scale.sense === 'CLOSER' ? 1 : -1;
  const between = row.relative;
  const distance = sign * (value - scale.own);
  if (between?.bounds === 'interval' && between.low !== null && between.high !== null) {
    return { value: distance, sure: between.low > 0 || between.high < 0 };
  }
  if (bounds === 'interval' && low !== null && high !== null) {
    return { value: distance, sure: apart(row.weakest, scale) };
  }
  return { value: distance, sure: undefined };
}

/** Whether the colour of a state says less than it seems to: its interval reaches the line. */
export function unsure(row: Row, scale: Scale, what: Shown): boolean {
  if (what === 'movement') {
    return scale.full ? !scale.full.movers.includes(row.state) : spans(row.movement, 0);
  }
  if (what === 'mean') {
    return (
      scale.own !== null && row.full?.mean.bounds === 'interval' && !apart(row.full.mean, scale)
    );
  }
  return gap(row, scale)?.sure === false;
}

function error({ value, low, high, bounds }: Estimate): Scale['ownError'] {
  return bounds === 'interval' && value !== null && low !== null && high !== null
    ? { below: value - low, above: high - value }
    : undefined;
}

/**
 * Whether the difference to the group's own level leaves zero out: both errors count, as of two
 * figures that err apart (in quadrature), since the answer has no interval of the difference.
 */
function apart(estimate: Estimate, scale: Scale): boolean {
  const { value, low, high } = estimate;
  if (value === null || low === null || high === null || scale.own === null) {
    return false;
  }
  const of = scale.ownError ?? { below: 0, above: 0 };
  const distance = value - scale.own;
  return distance > 0
    ? distance > Math.hypot(value - low, of.above)
    : -distance > Math.hypot(high - value, of.below);
}

function spans(estimate: Estimate, line: number): boolean {
  const { low, high, bounds } = estimate;
  return bounds === 'interval' && low !== null && high !== null && low <= line && high >= line;
}

/** Colours in steps: `of` tells the step of a value, 0 to steps less one; the last is closest. */
export interface Steps {
  colours: string[];
  /** The values between steps, from the left of the legend to its right. */
  between: number[];
  /** Where each step is one value alone. */
  each?: number[];
  of(value: number): number;
  /** Where a value lies on the legend, 0 to 1. */
  at(value: number): number;
  uneven: boolean;
}

/** Steps of equal width; uneven ones, by the values there are, where nearly all fall into one. */
export function steps(values: readonly number[], closer: boolean, most = 6): Steps {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length <= most) {
    const of = (value: number) => side(nearest(distinct, value), distinct.length);
    const each = closer ? distinct : distinct.toReversed();
    return {
      colours: spread('q', distinct.length),
      between: [],
      each,
      of,
      at: (value) => (of(value) + 0.5) / distinct.length,
      uneven: false,
    };
  }
  const low = sorted[0]!;
  const high = sorted[sorted.length - 1]!;
  let cuts = ticks(low, high, most - 1).filter((cut) => cut > low && cut < high);
  while (cuts.length > most - 1) cuts = cuts.slice(1);
  const uneven = crowded(sorted, cuts);
  if (uneven) {
    cuts = [
      ...new Set(
        Array.from({ length: most - 1 }, (_, i) =>
          round(distinct[Math.floor(((i + 1) * distinct.length) / most)]!),
        ),
      ),
    ].filter((cut) => cut > low && cut <= high);
  }
  return cut(cuts, low, high, closer, 'q', uneven);

  function side(index: number, count: number) {
    return closer ? index : count - 1 - index;
  }
}

/** Steps either way from zero, the same width on both sides. */
export function stepsFromZero(values: readonly number[], closer: boolean): Steps {
  const most = Math.max(...values.map(Math.abs), 1e-9);
  const step = ticks(0, most, 3)[1] ?? most / 3;
  const end = Math.max(3 * step, most);
  return cut([-2 * step, -step, 0, step, 2 * step], -end, end, closer, 'd', false);
}

function cut(
  cuts: number[],
  low: number,
  high: number,
  closer: boolean,
  family: 'q' | 'd',
  uneven: boolean,
): Steps {
  const count = cuts.length + 1;
  const edges = [low, ...cuts, high];
  const index = (value: number) => cuts.filter((each) => value >= each).length;
  return {
    colours: spread(family, count),
    between: closer ? cuts : cuts.toReversed(),
    of: (value) => (closer ? index(value) : count - 1 - index(value)),
    at: (value) => {
      const i = index(value);
      const width = edges[i + 1]! - edges[i]!;
      const within = width > 0 ? Math.min(1, Math.max(0, (value - edges[i]!) / width)) : 0.5;
      const along = (i + within) / count;
      return closer ? along : 1 - along;
    },
    uneven,
  };
}

/** Colours far enough apart for the steps there are. */
function spread(family: 'q' | 'd', count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const step = count === 1 ? 3 : 1 + Math.round((i * 5) / (count - 1));
    return `var(--${family}${step})`;
  });
}

function crowded(sorted: readonly number[], cuts: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const value of sorted) {
    const step = cuts.filter((each) => value >= each).length;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return Math.max(...counts.values()) > 0.7 * sorted.length;
}

function nearest(distinct: readonly number[], value: number): number {
  let best = 0;
  distinct.forEach((each, i) => {
    if (Math.abs(each - value) < Math.abs(distinct[best]! - value)) best = i;
  });
  return best;
}

function round(value: number): number {
  return Number(value.toPrecision(2));
}

/** Those who move, split by the way they go, the fastest first. */
export function movers(scale: RingScale): { closer: RingFigures[]; away: RingFigures[] } {
  const sign = scale.sense === 'CLOSER' ? 1 : -1;
  const moving = scale.ring.filter((row) => row.movement.value !== null);
  const rate = (row: RingFigures) => sign * row.movement.value!;
  const sorted = moving.toSorted((one, other) => rate(other) - rate(one));
  return {
    closer: sorted.filter((row) => rate(row) > 0),
    away: sorted.filter((row) => rate(row) < 0).toReversed(),
  };
}

/** Words set side by side, on new lines where the width ends: the place of each. */
export function flow(
  words: readonly string[],
  width: number,
  before = 24,
  after = 16,
  letter = 6.3,
): { at: { x: number; line: number }[]; lines: number } {
  let x = 0;
  let line = 0;
  const at = words.map((each) => {
    const long = before + each.length * letter;
    if (x > 0 && x + long > width) {
      x = 0;
      line += 1;
    }
    const place = { x, line };
    x += long + after;
    return place;
  });
  return { at, lines: line + 1 };
}
