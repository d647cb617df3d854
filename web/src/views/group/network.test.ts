import { describe, expect, it } from 'vitest';
import type { ProfileRow } from '../../api/types';
import { arranged, circle, curve, samples, tiesOf, widthOf } from './network';

function row(a: string, b: string, value: number | null): ProfileRow {
  const coverage = { from: 2014, to: 2025, share: 1, years: '', gaps: [] };
  const sources: string[] = [];
  const about = {
    n: 1,
    unit: 'u',
    method: '',
    coverage,
    sources,
    id: '',
    bounds: 'none',
  } as const;
  const estimate = { value, low: value, high: value, ...about };
  return {
    a,
    b,
    directed: true,
    area: 'X',
    measure: 'arms',
    from: 2014,
    to: 2025,
    estimate,
    note: '',
  };
}

describe('tiesOf', () => {
  it('tells ties, none and not known apart', () => {
    const told = tiesOf(
      [row('A', 'B', 2), row('B', 'A', 7), row('A', 'C', 0), row('C', 'A', null)],
      'arms',
    );
    expect(told.ties.map((tie) => tie.value)).toEqual([7, 2]);
    expect(told.none).toBe(1);
    expect(told.unknown.map((each) => each.a + each.b)).toEqual(['CA']);
    expect(tiesOf([row('A', 'B', 2)], 'votes').ties).toEqual([]);
  });
});

describe('layout', () => {
  it('starts on top and goes round clockwise', () => {
    const [top, right, bottom] = circle(4, 10);
    expect(top!.y).toBeCloseTo(-10);
    expect(right!.x).toBeCloseTo(10);
    expect(bottom!.y).toBeCloseTo(10);
  });
  it('puts the busiest member on top and keeps the order', () => {
    expect(arranged(['A', 'B', 'C'], 'C')).toEqual(['C', 'A', 'B']);
    expect(arranged(['A', 'B', 'C'], null)).toEqual(['A', 'B', 'C']);
    expect(arranged(['A', 'B', 'C'], 'X')).toEqual(['A', 'B', 'C']);
  });
  it('bows the two ways between two members to different sides', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    const there = curve(a, b, 2, 5, true);
    const back = curve(b, a, 2, 5, true);
    expect(Math.sign(there.middle.y)).toBe(-Math.sign(back.middle.y));
    expect(there.head).not.toBe('');
    expect(curve(a, b, 2, 5, false).head).toBe('');
  });
});

describe('widths', () => {
  it('are in proportion, and what is there can be seen', () => {
    expect(widthOf(5, 10, 8)).toBe(4);
    expect(widthOf(0.001, 10, 8)).toBe(0.6);
    expect(widthOf(1, 0, 8)).toBe(0);
  });
  it('have round samples', () => {
    expect(samples(7776, false)).toEqual([500, 2000, 5000]);
    expect(samples(3, true)).toEqual([1, 2, 3]);
    expect(samples(0, false)).toEqual([]);
  });
});
