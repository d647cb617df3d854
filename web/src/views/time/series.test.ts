import { describe, expect, it } from 'vitest';
import type { Assessment, Estimate, GroupWindow, ProfileRow, TestResult } from '../../api/types';
import {
  asOf,
  balanced,
  gaps,
  lanes,
  last,
  ofGroup,
  ofPairs,
  range,
  replayed,
  runs,
  stack,
  thenAndNow,
  when,
} from './series';

function estimate(value: number | null, low = value, high = value, reason?: string): Estimate {
  return {
    value,
    low,
    high,
    bounds: 'interval',
    n: 1,
    unit: '',
    method: '',
    coverage: { from: 0, to: 0, share: 1, years: '', gaps: [] },
    sources: [],
    id: '',
    ...(reason === undefined ? {} : { reason }),
  };
}
const at = (year: number, value: number | null) => ({ year, estimate: estimate(value) });

it('when is a year with its fraction, leap years too', () => {
  expect(when('2021-01-01')).toBe(2021);
  expect(when('2020-12-31')).toBeCloseTo(2020 + 365 / 366, 9);
});

describe('runs', () => {
  it('leaves gaps where a year has no value or is not there', () => {
    const found = runs([at(2003, 3), at(2000, 1), at(2001, null), at(2002, 2), at(2005, 5)]);
    expect(found.map((run) => run.map((point) => point.year))).toEqual([
      [2000],
      [2002, 2003],
      [2005],
    ]);
  });
  it('takes zero for a value', () => {
    expect(runs([at(2000, 0), at(2001, 0)])).toHaveLength(1);
  });
});

it('gaps are told once, in order', () => {
  const row = (gap: string[]) => ({
    measure: 'kappa',
    estimate: { ...estimate(1), coverage: { gaps: gap } },
  });
  const told = {
    profile: [row(['2024-06-05/2025-02-23', '2021-12-25/2022-11-02'])],
    series: [row(['2021-12-25/2022-11-02'])],
    groupSeries: [],
  } as unknown as Assessment;
  expect(gaps(told).map((gap) => gap.text)).toEqual([
    '2021-12-25 to 2022-11-02',
    '2024-06-05 to 2025-02-23',
  ]);
  expect(gaps(told)[0]!.from).toBeCloseTo(2021.98, 2);
});

it('ofGroup keeps apart what has no figure, with the reason', () => {
  const window = (measure: string, to: number, of: Estimate): GroupWindow => ({
    measure,
    from: to - 4,
    to,
    estimate: of,
  });
  const { drawn, absent } = ofGroup([
    window('a', 2000, estimate(null, null, null, 'too few')),
    window('a', 2001, estimate(1)),
    window('b', 2000, estimate(null, null, null, 'full store only')),
  ]);
  expect(drawn.map((each) => [each.measure, each.points.length])).toEqual([['a', 2]]);
  expect(absent).toEqual([{ measure: 'b', reason: 'full store only' }]);
});

it('ofPairs keeps directions apart', () => {
  const row = (a: string, b: string, directed: boolean, year: number) =>
    ({ a, b, directed, measure: 'm', from: year, to: year, estimate: estimate(1) }) as ProfileRow;
  const found = ofPairs(
    [row('A', 'B', true, 2000), row('B', 'A', true, 2000), row('A', 'B', true, 2001)],
    'm',
  );
  expect(found.map((pair) => [pair.id, pair.points.length])).toEqual([
    ['A>B', 2],
    ['B>A', 1],
  ]);
  expect(ofPairs([], 'm')).toEqual([]);
});

it('last and range see values only', () => {
  expect(last([at(2001, 1), at(2003, null), at(2002, 2)])?.year).toBe(2002);
  expect(last([at(2001, null)])).toBeUndefined();
  expect(range([{ year: 1, estimate: estimate(0.5, 0.2, 0.9) }, at(2, null)])).toEqual([0.2, 0.9]);
  expect(range([at(1, 3), at(2, 3)])).toEqual([0, 3]);
  expect(range([])).toEqual([0, 1]);
});

it('stack puts marks that would cover each other on levels', () => {
  expect(stack([0, 3, 6, 10, 11], 8)).toEqual([0, 1, 2, 0, 1]);
});

it('lanes hold the commonest kind first and days in order', () => {
  const found = lanes([
    { kind: 'visit', from: '2001-01-01' },
    { kind: 'summit', from: '2003-01-01' },
    { kind: 'summit', from: '2002-01-01' },
  ]);
  expect(found.map((lane) => [lane.kind, lane.acts.map((act) => act.from)])).toEqual([
    ['summit', ['2002-01-01', '2003-01-01']],
    ['visit', ['2001-01-01']],
  ]);
});

it('replayed begins with the second year', () => {
  expect(replayed(2014, 2017)).toEqual([2015, 2016, 2017]);
  expect(replayed(2014, 2014)).toEqual([]);
});

it('asOf drops a last year that is later than the day', () => {
  expect(asOf({ from: 2014, to: 2025 }, '2021-12-31')).toEqual({
    from: 2014,
    to: undefined,
    asOf: '2021-12-31',
  });
  expect(asOf({ to: 2020 }, '2021-12-31').to).toBe(2020);
});

it('thenAndNow pairs tests by name', () => {
  const test = (name: string, verdict: string) => ({ name, verdict, question: '' }) as TestResult;
  const found = thenAndNow([test('b', 'MET')], [test('a', 'MET'), test('b', 'UNSURE')]);
  expect(found.map((each) => each.then?.verdict)).toEqual([undefined, 'MET']);
});

it('balanced fills the rows', () => {
  expect(balanced(6, 5)).toBe(3);
  expect(balanced(12, 5)).toBe(4);
  expect(balanced(3, 5)).toBe(3);
  expect(balanced(0, 5)).toBe(1);
});
