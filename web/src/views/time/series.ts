import type {
  Act,
  Assessment,
  Estimate,
  GroupWindow,
  ProfileRow,
  TestResult,
} from '../../api/types';

/** A year with its figure; a window of years stands at its last. */
export interface Point {
  year: number;
  estimate: Estimate;
}

/** A day as a year with its fraction: 2 July 2021 is 2021.5. */
export function when(day: string): number {
  const year = Number(day.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(day.slice(0, 10)) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** Where a yearly figure stands: in the middle of its year. */
export function middle(year: number): number {
  return year + 0.5;
}

/** Runs of neighbouring years with a value; what lies between them is a gap and stays one. */
export function runs(points: readonly Point[]): Point[][] {
  const found: Point[][] = [];
  let last: Point | undefined;
  for (const point of points.toSorted((one, other) => one.year - other.year)) {
    if (point.estimate.value === null) {
      last = undefined;
      continue;
    }
    if (last && point.year === last.year + 1) {
      found[found.length - 1]!.push(point);
    } else {
      found.push([point]);
    }
    last = point;
  }
  return found;
}

/** Spans without votes, as years with fractions, told by any figure of the answer; each once. */
export function gaps(told: Assessment): { text: string; from: number; to: number }[] {
  const figures = [
    ...told.profile.filter((row) => row.measure === 'kappa').map((row) => row.estimate),
    ...told.series.filter((row) => row.measure === 'kappa').map((row) => row.estimate),
    ...told.groupSeries.map((row) => row.estimate),
  ];
  const texts = new Set(figures.flatMap((estimate) => estimate.coverage.gaps));
  return [...texts].sort().flatMap((text) => {
    const [from, to] = text.split('/');
    return from && to ? [{ text: `${from} to ${to}`, from: when(from), to: when(to) }] : [];
  });
}

/** The measures of the group that have a figure, each with its windows, and those that have none. */
export function ofGroup(windows: readonly GroupWindow[]): {
  drawn: { measure: string; points: Point[] }[];
  absent: { measure: string; reason: string }[];
} {
  const drawn: { measure: string; points: Point[] }[] = [];
  const absent: { measure: string; reason: string }[] = [];
  for (const measure of new Set(windows.map((window) => window.measure))) {
    const points = windows
      .filter((window) => window.measure === measure)
      .map((window) => ({ year: window.to, estimate: window.estimate }));
    if (points.some((point) => point.estimate.value !== null)) {
      drawn.push({ measure, points });
    } else {
      const reason = points.find((point) => point.estimate.reason)?.estimate.reason;
      absent.push({ measure, reason: reason ?? 'no evidence' });
    }
  }
  return { drawn, absent };
}

export interface Pair {
  id: string;
  a: string;
  b: string;
  directed: boolean;
  points: Point[];
}

/** Each pair's years of a measure; of a year told twice the first counts. */
export function ofPairs(series: readonly ProfileRow[], measure: string): Pair[] {
  const found = new Map<string, Pair>();
  for (const row of series) {
    if (row.measure !== measure) continue;
    const id = row.a + (row.directed ? '>' : '-') + row.b;
    let pair = found.get(id);
    if (!pair) {
      pair = { id, a: row.a, b: row.b, directed: row.directed, points: [] };
      found.set(id, pair);
    }
    if (!pair.points.some((point) => point.year === row.to)) {
      pair.points.push({ year: row.to, estimate: row.estimate });
    }
  }
  return [...found.values()];
}

/** The last year's figure that is known, if any is. */
export function last(points: readonly Point[]): Point | undefined {
  return points
    .filter((point) => point.estimate.value !== null)
    .toSorted((one, other) => other.year - one.year)[0];
}

/** From the lowest to the highest that is drawn, bands included. */
export function range(points: readonly Point[]): [number, number] {
  const all = points.flatMap(({ estimate }) =>
    [estimate.value, estimate.low, estimate.high].filter((each) => each !== null),
  );
  if (!all.length) {
    return [0, 1];
  }
  const low = Math.min(...all);
  const high = Math.max(...all);
  return low === high ? [Math.min(0, low), high === 0 ? 1 : Math.max(high, 0)] : [low, high];
}

/**
 * Levels for marks on one line, so that none covers another: each takes the lowest level whose last
 * mark is far enough to its left. The places must ascend.
 */
export function stack(places: readonly number[], apart: number): number[] {
  const ends: number[] = [];
  return places.map((place) => {
    let level = ends.findIndex((end) => place - end >= apart);
    if (level < 0) level = ends.length;
    ends[level] = place;
    return level;
  });
}

/** Acts by kind, the commonest first, each kind by day. */
export function lanes<A extends Pick<Act, 'kind' | 'from'>>(
  acts: readonly A[],
): { kind: string; acts: A[] }[] {
  const kinds = new Map<string, A[]>();
  for (const act of acts) kinds.set(act.kind, [...(kinds.get(act.kind) ?? []), act]);
  return [...kinds]
    .map(([kind, of]) => ({
      kind,
      acts: of.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
    }))
    .sort((one, other) => other.acts.length - one.acts.length);
}

/** The years whose ends can be replayed: from the second of the question to its last. */
export function replayed(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + 1 + i);
}

/** Today's tests with what they said then. */
export function thenAndNow(
  then: readonly TestResult[],
  now: readonly TestResult[],
): { name: string; question: string; then: TestResult | undefined; now: TestResult }[] {
  return now.map((test) => ({
    name: test.name,
    question: test.question,
    then: then.find((each) => each.name === test.name),
    now: test,
  }));
}

/** The parameters that replay a question: no year may be later than the day. */
export function asOf<Q extends { from?: number | undefined; to?: number | undefined }>(
  asked: Q,
  day: string,
): Q & { asOf: string } {
  const year = Number(day.slice(0, 4));
  const late = asked.to !== undefined && asked.to > year;
  return { ...asked, to: late ? undefined : asked.to, asOf: day };
}

/** As many columns as leave the rows full, at most so many. */
export function balanced(count: number, most: number): number {
  return Math.max(1, Math.ceil(count / Math.ceil(count / most)) || 1);
}
