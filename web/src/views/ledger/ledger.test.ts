import { describe, expect, it } from 'vitest';
import type { Estimate, LedgerEntry, LedgerPair, LedgerTerm } from '../../api/types';
import { byYear, matches, sorted } from './entries';
import { cells, flow, path, totals } from './flow';
import { domain, marks, ordered, years } from './terms';
import { days, leverage, quantity, reversal, share, signed } from './words';

function entry(change: Partial<LedgerEntry>): LedgerEntry {
  return {
    id: 'x',
    source: 'PRK',
    target: 'RUS',
    what: 'shells',
    category: 'ammunition',
    from: '2023-08-01',
    to: '2024-02-28',
    low: 1,
    high: 1,
    unit: 'containers',
    denial: false,
    plan: false,
    reported: '2024-03-01',
    reportedBy: 'somebody',
    note: '',
    citation: '',
    url: '',
    contradictedBy: [],
    ...change,
  };
}

function estimate(value: number | null, low = value, high = value, n = 1): Estimate {
  return {
    value,
    low,
    high,
    bounds: low === high ? 'none' : 'range',
    n,
    unit: '',
    method: '',
    coverage: { from: 0, to: 0, share: 1, years: '', gaps: [] },
    sources: [],
    id: '',
    ...(value === null ? { reason: 'no import is on record' } : {}),
  };
}

function term(change: Partial<LedgerTerm>): LedgerTerm {
  const none = estimate(null);
  return {
    kind: 'arms',
    from: 2015,
    to: 2019,
    given: none,
    returned: none,
    reciprocity: none,
    balance: none,
    dependenceOfA: none,
    dependenceOfB: none,
    leverage: none,
    ...change,
  };
}

function pair(terms: LedgerTerm[]): LedgerPair {
  const none = estimate(null);
  return { a: 'CHN', b: 'IRN', given: [], returned: [], categories: none, years: none, terms, reversals: [] }; // prettier-ignore
}

const name = (code: string) => ({ CHN: 'China', IRN: 'Iran' })[code] ?? code;

describe('amounts', () => {
  it('keeps a range a range and an open end open', () => {
    expect(quantity({ low: 4e6, high: 6e6, unit: 'rounds' })).toBe('4,000,000 to 6,000,000 rounds');
    expect(quantity({ low: 1000, high: null, unit: 'containers' })).toBe(
      'at least 1,000 containers',
    );
    expect(quantity({ low: null, high: 5, unit: 'missiles' })).toBe('at most 5 missiles');
    expect(quantity({ low: null, high: null, unit: '' })).toBe('no quantity');
  });
  it('counts one vehicle', () => {
    expect(quantity({ low: 1, high: null, unit: 'vehicles' })).toBe('at least 1 vehicle');
    expect(quantity({ low: 2, high: 2, unit: 'vehicles' })).toBe('2 vehicles');
  });
  it('writes one day once', () => {
    expect(days({ from: '2024-01-01', to: '2024-01-01' })).toBe('2024-01-01');
  });
  it('never calls an unknown share zero', () => {
    expect(share(estimate(null))).toBe('–');
    expect(share(estimate(0))).toBe('0 %');
    expect(signed(-0.3)).toBe('−0.30');
    expect(signed(-0.001)).toBe('+0.00');
  });
});

describe('flows', () => {
  const all = cells([
    entry({ id: '1' }),
    entry({ id: '2' }),
    entry({ id: '3', category: 'missiles' }),
    entry({ id: '4', denial: true }),
    entry({ id: '5', plan: true }),
    entry({ id: '6', source: 'RUS', target: 'PRK', category: 'fuel' }),
  ]);
  it('counts neither denials nor plans', () => {
    expect(totals(all, 'giver')).toEqual([
      ['PRK', 3],
      ['RUS', 1],
    ]);
  });
  it('is as wide as reports are many, at both ends', () => {
    const made = flow(all, 5, 4);
    expect(made.total).toBe(4);
    for (const node of made.nodes) {
      expect(node.height).toBe(5 * node.count);
      const ends = made.ribbons
        .filter((r) => r.side === Math.min(node.column, 1))
        .filter((r) => [r.giver, r.category, r.taker][node.column] === node.id);
      expect(ends.reduce((sum, r) => sum + r.height, 0)).toBe(node.height);
    }
  });
  it('keeps every ribbon within its nodes and none over another', () => {
    const made = flow(all, 5, 4);
    for (const side of [0, 1] as const) {
      const ribbons = made.ribbons.filter((r) => r.side === side);
      const starts = ribbons.map((r) => [r.y0, r.y0 + r.height]).sort((a, b) => a[0]! - b[0]!);
      starts.slice(1).forEach((each, i) => expect(each[0]!).toBeGreaterThanOrEqual(starts[i]![1]!));
      ribbons.forEach((r) => expect(r.y1 + r.height).toBeLessThanOrEqual(made.height + 1e-9));
    }
  });
  it('draws a closed path', () => {
    expect(path(flow(all, 5, 4).ribbons[0]!, 0, 100)).toMatch(/^M0,.*Z$/);
  });
});

describe('the list', () => {
  it('finds a report of several years in each', () => {
    expect(matches(entry({}), { year: 2024 })).toBe(true);
    expect(matches(entry({}), { year: 2022 })).toBe(false);
    expect(matches(entry({ denial: true }), { kind: 'report' })).toBe(false);
    expect(matches(entry({ contradictedBy: ['y'] }), { kind: 'contradicted' })).toBe(true);
  });
  it('has the newest first', () => {
    const old = entry({ id: 'old', to: '2023-09-01' });
    expect(sorted([old, entry({ id: 'new' })], 'newest').map((e) => e.id)).toEqual(['new', 'old']);
    expect(sorted([entry({ id: 'new' }), old], 'oldest').map((e) => e.id)).toEqual(['old', 'new']);
  });
  it('counts by year, cut at the period', () => {
    expect(byYear([entry({}), entry({ id: 'd', denial: true })], 2024, 2025)).toEqual([
      { giver: 'PRK', taker: 'RUS', years: [1, 0], total: 1 },
    ]);
  });
});

describe('terms', () => {
  it('says who depends only where the whole range is on one side', () => {
    const of = (low: number, high: number) =>
      leverage(pair([term({ leverage: estimate((low + high) / 2, low, high) })]), 'arms', name);
    expect(of(0.2, 0.4)).toBe('Arms in 2015–2019: Iran depends more on China.');
    expect(of(-0.4, -0.2)).toBe('Arms in 2015–2019: China depends more on Iran.');
    expect(of(-0.1, 0.4)).toContain('not sure who depends more');
    expect(of(0, 0)).toContain('neither depends');
  });
  it('tells not known from none, and what was known before', () => {
    const told = leverage(
      pair([
        term({ leverage: estimate(0.3, 0.2, 0.4) }),
        term({ from: 2020, to: 2024, leverage: estimate(null) }),
      ]),
      'arms',
      name,
    );
    expect(told).toContain('not known: no import is on record.');
    expect(told).toContain('Before that: Arms in 2015–2019: Iran depends more');
  });
  it('marks what lies before the period', () => {
    const turn = { kind: 'arms', figure: 'balance', before: 'CHN', beforeFrom: 2005, beforeTo: 2009, after: 'IRN', afterFrom: 2020, afterTo: 2024 } as const; // prettier-ignore
    expect(reversal(turn, 2014, name)).toBe(
      'Arms turned: China gave more in 2005–2009 (before the period), Iran in 2020–2024.',
    );
  });
  it('has a mark for each side of a dependence', () => {
    const of = pair([term({})]);
    expect(marks(of, 'dependence').map((mark) => mark.series)).toEqual([0, 1]);
    expect(marks(of, 'leverage')).toHaveLength(1);
    expect(domain('reciprocity')).toEqual([0, 1]);
    expect(years(marks(of, 'leverage'))).toEqual([2015, 2020]);
    expect(years([])).toBeNull();
  });
  it('puts pairs with reports first', () => {
    const much = { ...pair([]), a: 'Z', categories: estimate(0, 0, 0, 9) };
    expect(ordered([pair([]), much])[0]).toBe(much);
  });
});
