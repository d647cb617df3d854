import { describe, expect, it } from 'vitest';
import type { Estimate, Ring, RingFigures, RingScale } from '../../api/types';
import { flow, gap, movers, scales, steps, stepsFromZero, unsure, type Scale } from './ring';

function estimate(value: number | null, low = value, high = value): Estimate {
  return {
    value,
    low,
    high,
    bounds: low === high ? 'none' : 'interval',
    n: 1,
    unit: 'kappa',
    method: '',
    coverage: { from: 2000, to: 2001, share: 1, years: '', gaps: [] },
    sources: [],
    id: '',
  };
}

const row = (state: string, weakest: Estimate, relative?: Estimate) => ({
  state,
  weakest,
  weakestWith: '',
  strongestWith: '',
  movement: estimate(0),
  relative,
});
const scale = (sense: 'CLOSER' | 'FURTHER', own: number | null): Scale => ({
  measure: '',
  area: '',
  sense,
  unit: '',
  own,
  rows: [],
  withoutEvidence: [],
});

describe('gap', () => {
  it('takes the interval of the difference before that of the figure', () => {
    const one = row('A', estimate(0.5, 0.45, 0.55), estimate(0.1, -0.02, 0.2));
    expect(gap(one, scale('CLOSER', 0.4))).toEqual({ value: expect.closeTo(0.1), sure: false });
    expect(gap({ ...one, relative: undefined }, scale('CLOSER', 0.4))?.sure).toBe(true);
  });
  it("counts the error of the group's own level, too", () => {
    const one = row('A', estimate(0.5, 0.44, 0.56));
    const own = { ...scale('CLOSER', 0.4), ownError: { below: 0.09, above: 0.09 } };
    expect(gap(one, scale('CLOSER', 0.4))?.sure).toBe(true);
    expect(gap(one, own)?.sure).toBe(false);
  });
  it('turns round where more is further away', () => {
    expect(gap(row('A', estimate(0.2, 0.1, 0.3)), scale('FURTHER', 0.4))).toEqual({
      value: expect.closeTo(0.2),
      sure: true,
    });
  });
  it('says nothing of how sure without an interval, and nothing at all without evidence', () => {
    expect(gap(row('A', estimate(2)), scale('CLOSER', 1))).toEqual({ value: 1, sure: undefined });
    expect(gap(row('A', estimate(null)), scale('CLOSER', 1))).toBeUndefined();
    expect(gap(row('A', estimate(1)), scale('CLOSER', null))).toBeUndefined();
    expect(unsure(row('A', estimate(2)), scale('CLOSER', 1), 'weakest')).toBe(false);
  });
});

describe('steps', () => {
  it('has equal widths and the strongest colour where it is closest', () => {
    const values = Array.from({ length: 60 }, (_, i) => -0.3 + i / 70);
    const up = steps(values, true);
    expect(up.between).toEqual([-0.2, 0, 0.2, 0.4]);
    expect(up.of(-0.3)).toBe(0);
    expect(up.of(0.5)).toBe(4);
    expect(up.colours[4]).toBe('var(--q6)');
    expect(steps(values, false).of(-0.3)).toBe(4);
    expect(steps(values, false).between).toEqual([0.4, 0.2, 0, -0.2]);
  });
  it('goes over to uneven steps where one step would hold nearly all', () => {
    const values = [...Array.from({ length: 90 }, (_, i) => i / 1e5), 0.9, 1];
    const made = steps(values, true);
    expect(made.uneven).toBe(true);
    const counts = values.map((value) => made.of(value));
    expect(counts.filter((each) => each === 0).length).toBeLessThan(20);
  });
  it('gives each of a few values a step of its own', () => {
    const made = steps([0, 0, 1, 3], true);
    expect(made.each).toEqual([0, 1, 3]);
    expect([0, 1, 3].map((value) => made.of(value))).toEqual([0, 1, 2]);
    expect(steps([0, 0], true).of(0)).toBe(0);
  });
  it('places values on the legend in order', () => {
    const made = steps([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7], true);
    expect(made.at(0)).toBe(0);
    expect(made.at(0.7)).toBe(1);
    expect(made.at(0.35)).toBeGreaterThan(made.at(0.3));
  });
  it('has zero in the middle of movement', () => {
    const made = stepsFromZero([-0.01, 0.03], true);
    expect(made.at(0)).toBeCloseTo(0.5);
    expect(made.of(-0.001)).toBe(2);
    expect(made.of(0.001)).toBe(3);
    expect(stepsFromZero([-0.01, 0.03], false).of(0.001)).toBe(2);
  });
});

describe('scales', () => {
  const quick = {
    ring: [
      {
        state: 'BLR',
        area: 'DIPLOMATIC',
        estimate: estimate(0.5, 0.4, 0.6),
        relative: estimate(0.1, -0.1, 0.2),
        weakestWith: 'CHN',
        strongestWith: 'PRK',
        spread: 0.1,
        movement: estimate(0.1),
      },
    ],
    withoutEvidence: ['TWN'],
  } as unknown as Ring;
  it('knows the own level from the quick answer', () => {
    expect(scales(quick, undefined)[0]!.own).toBeCloseTo(0.4);
    expect(scales(quick, undefined)[0]!.withoutEvidence).toEqual(['TWN']);
  });
  it('keeps how sure the gap is when the full answer comes', () => {
    const figures = { state: 'BLR', weakest: estimate(0.5, 0.4, 0.6) } as RingFigures;
    const full = { scales: [{ own: estimate(0.4), ring: [figures] } as RingScale] } as Ring;
    const [joined] = scales(quick, full);
    expect(joined!.rows[0]!.relative?.low).toBe(-0.1);
    expect(joined!.rows[0]!.full).toBe(figures);
  });
  it('is empty before anything came', () => {
    expect(scales(undefined, undefined)).toEqual([]);
  });
});

it('movers go closer by falling where more is further away', () => {
  const ring = [
    { state: 'A', movement: estimate(-0.2) },
    { state: 'B', movement: estimate(0.1) },
    { state: 'C', movement: estimate(null) },
    { state: 'D', movement: estimate(-0.3) },
  ] as RingFigures[];
  const made = movers({ sense: 'FURTHER', ring } as RingScale);
  expect(made.closer.map((each) => each.state)).toEqual(['D', 'A']);
  expect(made.away.map((each) => each.state)).toEqual(['B']);
});

it('flow breaks lines where the width ends', () => {
  expect(flow(['abcdefghij', 'abcdefghij'], 150, 20, 10, 6)).toEqual({
    at: [
      { x: 0, line: 0 },
      { x: 0, line: 1 },
    ],
    lines: 2,
  });
  expect(flow(['abcdefghij', 'abcdefghij'], 200, 20, 10, 6).lines).toBe(1);
});
