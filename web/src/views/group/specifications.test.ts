import { describe, expect, it } from 'vitest';
import type { LabelName, Shares, Specifications } from '../../api/types';
import { choices, contested, found, labelsOf, ordered, rangeOf, runs } from './specifications';

const NONE: Shares = {
  ALLIANCE: 0,
  BLOC: 0,
  HUB_AND_SPOKES: 0,
  AD_HOC: 0,
  NONE: 0,
  UNDETERMINED: 0,
};
const shares = (bloc: number): Shares => ({ ...NONE, BLOC: bloc, AD_HOC: 1 - bloc });
const row = (label: LabelName, percentile: number | null, ...options: string[]) => ({
  label,
  support: percentile === null ? 0 : percentile / 100,
  percentile,
  options,
});

/** Of eight specifications "x" gives a bloc always, "y" never; "p" and "q" do not matter. */
const spec: Specifications = {
  count: 8,
  combinations: 8,
  draws: 1,
  randomGroups: 1,
  label: 'AD_HOC',
  shares: shares(0.5),
  choices: [
    {
      choice: 'idle',
      options: [
        { option: 'p', default: true, reason: '' },
        { option: 'q', default: false, reason: '' },
      ],
    },
    {
      choice: 'telling',
      options: [
        { option: 'x', default: false, reason: '' },
        { option: 'y', default: true, reason: '' },
      ],
    },
  ],
  options: [
    { choice: 'idle', option: 'p', count: 4, shares: shares(0.5) },
    { choice: 'idle', option: 'q', count: 4, shares: shares(0.5) },
    { choice: 'telling', option: 'x', count: 4, shares: shares(1) },
    { choice: 'telling', option: 'y', count: 4, shares: shares(0) },
  ],
  flips: [{ choice: 'telling', option: 'x', label: 'BLOC' }],
  rows: [
    row('BLOC', 90, 'p', 'x'),
    row('AD_HOC', 80, 'p', 'y'),
    row('BLOC', 70, 'q', 'x'),
    row('AD_HOC', 60, 'q', 'y'),
    row('BLOC', 50, 'p', 'x'),
    row('AD_HOC', null, 'p', 'y'),
    row('BLOC', 30, 'q', 'x'),
    row('AD_HOC', 20, 'q', 'y'),
  ],
};

describe('orders', () => {
  it('puts the own label first and sorts within it', () => {
    expect(ordered(spec, 'label')).toEqual([7, 3, 1, 5, 6, 4, 2, 0]);
  });
  it('puts what has no percentile last', () => {
    expect(ordered(spec, 'percentile')).toEqual([7, 6, 4, 3, 2, 1, 0, 5]);
  });
  it('names labels that occur, and the own one always', () => {
    expect(labelsOf(shares(0.6), 'AD_HOC')).toEqual(['AD_HOC', 'BLOC']);
    expect(labelsOf(shares(1), 'AD_HOC')).toEqual(['AD_HOC', 'BLOC']);
    expect(labelsOf(shares(0), 'AD_HOC')).toEqual(['AD_HOC']);
  });
});

describe('choices', () => {
  it('names first what the label hangs on', () => {
    const [first, second] = choices(spec);
    expect([first!.choice, first!.weight, first!.at]).toEqual(['telling', 1, 1]);
    expect([second!.choice, second!.weight]).toEqual(['idle', 0]);
    expect(first!.options[0]!.flips).toBe('BLOC');
  });
});

describe('a range', () => {
  it('is read from the address, within what there is, either way round', () => {
    expect(rangeOf('3-5', 8)).toEqual([3, 5]);
    expect(rangeOf('90-3', 8)).toEqual([3, 8]);
    expect(rangeOf('', 8)).toBeNull();
    expect(rangeOf('a-b', 8)).toBeNull();
  });
  it('finds the option that makes the difference', () => {
    const { count, labels, options } = found(spec, ordered(spec, 'label'), [5, 8]);
    expect(count).toBe(4);
    expect(labels).toEqual([
      { label: 'AD_HOC', count: 0, share: 0 },
      { label: 'BLOC', count: 4, share: 1 },
    ]);
    const x = options.find(({ option }) => option === 'x')!;
    expect([x.inside, x.overall]).toEqual([1, 0.5]);
    // Hypergeometric: mean 2, variance 4 * 1/4 * 4/7.
    expect(x.z).toBeCloseTo(2 / Math.sqrt(4 / 7), 10);
    expect(options.find(({ option }) => option === 'p')!.z).toBe(0);
  });
  it('of everything holds nothing too often', () => {
    expect(found(spec, ordered(spec, 'label'), [1, 8]).options.every(({ z }) => z === 0)).toBe(
      true,
    );
  });
});

describe('small things', () => {
  it('joins neighbours', () => {
    expect(runs([true, true, false, true])).toEqual([
      [0, 1],
      [3, 3],
    ]);
    expect(runs([false])).toEqual([]);
  });
  it('says how contested a label is', () => {
    expect(contested(spec)).toEqual({ share: 0.5, others: ['BLOC'] });
    expect(contested(null)).toBeNull();
  });
});
