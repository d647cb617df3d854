import { describe, expect, it } from 'vitest';
import type { Scan, Substitution } from '../../api/types';
import { binOf, byOut, height, short, swapped } from './bars';
import { about, percentile, range } from './words';

const bins = [
  { from: 0.8, to: 0.9, groups: 5 },
  { from: 0.9, to: 1, groups: 1_000_000 },
];

describe('bars', () => {
  it('shows the least class and hides an empty one', () => {
    expect(height(0, 100, 200, false)).toBe(0);
    expect(height(1, 1e9, 200, false)).toBe(1.5);
    expect(height(50, 100, 200, false)).toBe(100);
    expect(height(100, 100, 200, true)).toBe(200);
    expect(height(10, 100, 200, true)).toBeGreaterThan(100);
  });
  it('finds the class of a value, the greatest included', () => {
    expect(binOf(bins, 0.85)).toBe(0);
    expect(binOf(bins, 0.9)).toBe(1);
    expect(binOf(bins, 1)).toBe(1);
    expect(binOf(bins, 0.1)).toBe(-1);
    expect(binOf([], 0.1)).toBe(-1);
  });
  it('writes counts short', () => {
    expect([17_391, 24_964_042, 6088, 1_905_305_787, 2_209_466].map(short)).toEqual([
      '17 k',
      '25 M',
      '6,088',
      '1.9 bn',
      '2.2 M',
    ]);
  });
});

describe('swaps', () => {
  const swap = (out: string, into: string, rank: number) =>
    ({ out, in: into, rank }) as Substitution;
  it('puts the new one in the place of the old', () => {
    expect(swapped(['CHN', 'IRN'], { out: 'IRN', in: 'BLR' })).toEqual(['CHN', 'BLR']);
  });
  it('has the best first under each member', () => {
    const all = [swap('CHN', 'NIC', 9), swap('CHN', 'BLR', 3), swap('IRN', 'BLR', 1)];
    expect(byOut(['CHN', 'IRN'], all).map((each) => each.swaps.map((s) => s.in))).toEqual([
      ['BLR', 'NIC'],
      ['BLR'],
    ]);
  });
});

describe('words', () => {
  it('keeps decimals near the ends', () => {
    expect([98.647, 99.966, 0.04, 50].map((n) => percentile(n))).toEqual([
      '98.6',
      '99.97',
      '0.04',
      '50.0',
    ]);
    expect(percentile(99.4, 98.6)).toBe('99.4');
  });
  it('has no brackets without an interval', () => {
    expect(range(null, null, String)).toBe('');
    expect(range(1, 2, String)).toBe(' [1, 2]');
  });
  it('says what was ranked and what was left out', () => {
    const scan = { groups: 1035, size: 3, eligible: 47, containing: ['RUS'], from: 2014, to: 2025, measure: 'kappa', excluded: 48688 } as Scan; // prettier-ignore
    expect(about(scan, () => 'Russia')).toBe(
      '1,035 groups of 3 out of 47 states that hold Russia, 2014–2025, by the kappa of their weakest pair. 48,688 more are left out: a pair in them is undefined.',
    );
  });
});
