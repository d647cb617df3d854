import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../api/types';
import { metSide, percentile, scaleOf, tally, word } from './sevenTests';

function estimate(value: number | null, low: number, high: number, unit: string): Estimate {
  const coverage = { from: 2014, to: 2025, share: 1, years: '', gaps: [] };
  const bounds = 'interval';
  return { value, low, high, bounds, n: 1, unit, method: '', coverage, sources: [], id: '' };
}

describe('scaleOf', () => {
  it('holds zero, the interval and the threshold', () => {
    const [from, to] = scaleOf({
      estimate: estimate(0.02, 0.005, 0.054, 'share of outsiders'),
      threshold: 0.05,
    });
    expect(from).toBe(0);
    expect(to).toBeGreaterThanOrEqual(0.054);
    expect(to).toBeLessThan(0.1);
  });
  it('goes below zero for what is below zero', () => {
    const [from, to] = scaleOf({
      estimate: estimate(-0.5, -0.56, -0.47, 'correlation'),
      threshold: 0.1,
    });
    expect(from).toBeLessThanOrEqual(-0.56);
    expect(to).toBeGreaterThanOrEqual(0.1);
  });
  it('never leaves what the unit can be', () => {
    expect(scaleOf({ estimate: estimate(0.98, 0.9, 1, 'share of years'), threshold: 0.3 })[1]).toBe(
      1,
    );
    expect(scaleOf({ estimate: estimate(0, 0, 0, 'rung 0-3'), threshold: 1 })).toEqual([0, 3]);
  });
});

describe('metSide', () => {
  it('is below for tests that a small figure meets', () => {
    expect(metSide({ name: 'exclusivity', threshold: 0.05 })).toBe('below');
    expect(metSide({ name: 'cohesion', threshold: 0.1 })).toBe('above');
    expect(metSide({ name: 'togetherness', threshold: null })).toBeNull();
  });
});

describe('words of the tests', () => {
  it('does not round a percentile up to all', () => {
    expect(percentile(99.97)).toBe('99.9');
    expect(percentile(100)).toBe('100');
    expect(percentile(98.6470573)).toBe('98.6');
  });
  it('keeps unsure apart from no evidence', () => {
    expect(tally([{ verdict: 'UNSURE' }, { verdict: 'NO_EVIDENCE' }, { verdict: 'UNSURE' }])).toBe(
      '2 unsure, 1 no evidence',
    );
  });
  it('answers a question with two answers by one of them', () => {
    expect(word('balance', 'NOT_MET')).toBe('one centre');
    expect(word('cohesion', 'NOT_MET')).toBe('no');
  });
});
