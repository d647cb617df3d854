import { describe, expect, it } from 'vitest';
import type { Estimate, Expectation, Theses, ThesisWeight } from '../../api/types';
import { change, covers, degree, expected, headline, joined, reach, rows, signed } from './rows';

function estimate(value: number | null, low = value, high = value): Estimate {
  return { value, low, high, bounds: 'interval', n: 1, unit: 'decibans', method: '', coverage: { from: 0, to: 0, share: 1, years: '', gaps: [] }, sources: [], id: '' }; // prettier-ignore
}

function thesis(rank: number, change: Partial<ThesisWeight> = {}): ThesisWeight {
  return {
    id: 'hub-around-' + rank,
    title: 'Hub around ' + rank,
    claim: `The ties run through ${rank}; the others deal with it.`,
    holders: [],
    like: [],
    rank,
    first: 0.1,
    standing: 'AGAINST',
    restsOn: 8,
    charge: 0,
    sum: estimate(-26.6, -34, -16),
    withoutOne: { low: -27, lowWithout: 'formality', high: -20, highWithout: 'hub' },
    expects: [],
    weights: { hub: estimate(-6.5) },
    wouldChange: null,
    ...change,
  };
}

describe('rows', () => {
  it('puts hubs together that nothing tells apart, and no others', () => {
    const all = rows([
      thesis(3, { weights: { hub: estimate(-6.5, -7, 1) } }),
      thesis(1),
      thesis(2),
    ]);
    expect(all.map((row) => row.rank)).toEqual(['1–2', '3']);
    expect(all[0]!.title).toBe('Hub around 1 or 2');
    expect(all[0]!.share).toBeCloseTo(0.2);
    expect(rows([thesis(1, { id: 'a' }), thesis(2, { id: 'b' })])).toHaveLength(2);
  });
  it('joins claims where they differ', () => {
    expect(joined(['Run through Iran; or not.', 'Run through North Korea; or not.'])).toBe(
      'Run through Iran or North Korea; or not.',
    );
    expect(joined(['Hub around A', 'Hub around B', 'Hub around C'])).toBe('Hub around A, B or C');
    expect(joined(['Alone'])).toBe('Alone');
  });
});

describe('words', () => {
  it('grade by the near end of the interval', () => {
    expect([2.5, 4.8, 12.9, 13, 25].map(degree)).toEqual([
      'slight',
      'some',
      'some',
      'strong',
      'very strong',
    ]);
  });
  it('know what covers 0', () => {
    expect(covers({ low: -1, high: 0 })).toBe(true);
    expect(covers({ low: 0.1, high: 2 })).toBe(false);
    expect(covers({ low: null, high: null })).toBe(false);
  });
  it('sign numbers and never a nought', () => {
    expect([7.605, -0.01, -4.62, null].map(signed)).toEqual(['+7.6', '0.0', '−4.6', '–']);
  });
  it('say what is expected', () => {
    const of = (change: Partial<Expectation>) =>
      expected(
        { test: 't', atLeast: null, atMost: null, side: null, members: [], probability: 0.7, why: '', ...change },
        (code) => ({ CHN: 'China', RUS: 'Russia' })[code] ?? code,
      ); // prettier-ignore
    expect(of({ atLeast: 90 })).toBe('at least 90');
    expect(of({ atLeast: 0.2, atMost: 0.55 })).toBe('0.20 to 0.55');
    expect(of({ side: 'low' })).toBe('below the median of random groups');
    expect(of({ members: ['CHN', 'RUS'] })).toBe('the busiest is China or Russia');
  });
  it('say what would change it, from the first and from the others', () => {
    const turn = { test: 'cohesion', now: 'percentile 98', then: 'percentile 87', rival: 'Ad hoc' };
    expect(change(thesis(1, { wouldChange: turn }))).toBe(
      'If cohesion were percentile 87 and not percentile 98, “Ad hoc” would pass it.',
    );
    expect(change(thesis(2, { wouldChange: { ...turn, now: null } }))).toBe(
      'If cohesion, which is not known, were percentile 87, it would pass “Ad hoc”.',
    );
    expect(change(thesis(2))).toContain('would bring it first');
  });
  it('do not let an open standing read as a yes', () => {
    const told = { tests: Array.from({ length: 8 }, () => ({ used: true })) } as Theses;
    const open = thesis(1, { standing: 'OPEN', sum: estimate(4, -1, 9) });
    expect(headline(told, rows([open]))).toMatch(/^No thesis stands out\..*covers 0/);
    const yes = thesis(1, { standing: 'FOR', sum: estimate(10.4, 2.5, 19.7), restsOn: 7 });
    expect(headline(told, rows([yes]))).toContain(
      'fits best, with slight evidence for it on 7 of 8',
    );
    expect(headline({ tests: [] } as unknown as Theses, rows([yes]))).toMatch(/^No test/);
  });
  it('give the axis room', () => {
    expect(reach([thesis(1)])).toBe(40);
    expect(reach([])).toBe(10);
  });
});
