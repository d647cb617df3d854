import { describe, expect, it } from 'vitest';
import type { ProfileRow } from '../../api/types';
import { at, columns, lines, nextSort, shown, sorted, valueOf } from './matrix';

function row(
  a: string,
  b: string,
  measure: string,
  value: number | null,
  directed = false,
): ProfileRow {
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
  const area = measure === 'arms' ? 'MILITARY' : 'DIPLOMATIC';
  return { a, b, directed, area, measure, from: 2014, to: 2025, estimate, note: '' };
}

const PROFILE = [
  row('A', 'B', 'council', null),
  row('A', 'C', 'council', null),
  row('A', 'B', 'kappa', 0.2),
  row('A', 'C', 'kappa', -0.4),
  row('B', 'C', 'kappa', null),
  row('A', 'B', 'arms', 0, true),
  row('B', 'A', 'arms', 9, true),
  row('C', 'A', 'arms', 3, true),
];

describe('columns', () => {
  it('keeps areas together and those without evidence last in each', () => {
    expect(columns(PROFILE).map((col) => col.measure)).toEqual(['kappa', 'council', 'arms']);
  });
  it('scales by what is known, with zero on it', () => {
    const [kappa, council, arms] = columns(PROFILE);
    expect([kappa!.from, kappa!.to, kappa!.known, kappa!.of]).toEqual([-0.4, 0.2, 2, 3]);
    expect([council!.known, council!.reason]).toEqual([0, 'no evidence']);
    expect([arms!.from, arms!.to]).toEqual([0, 9]);
  });
});

describe('lines', () => {
  const made = lines(PROFILE);
  it('has one per pair with both directions in a cell, the first state first', () => {
    expect(made.map((line) => line.a + line.b)).toEqual(['AB', 'AC', 'BC']);
    expect(made[0]!.cells.get('arms')!.map((each) => each.a)).toEqual(['A', 'B']);
  });
  it('sorts either way with no evidence last, which is not zero', () => {
    const order = (sort: string) => sorted(made, sort).map((line) => line.a + line.b);
    expect(order('kappa')).toEqual(['AB', 'AC', 'BC']);
    expect(order('-kappa')).toEqual(['AC', 'AB', 'BC']);
    expect(order('-arms')).toEqual(['AC', 'AB', 'BC']);
    expect(order('nonsense')).toEqual(['AB', 'AC', 'BC']);
  });
  it('takes the larger of two directions', () => {
    expect(valueOf(made[0]!, 'arms')).toBe(9);
    expect(valueOf(made[2]!, 'arms')).toBeNull();
  });
});

it('steps through the orders of a column', () => {
  expect(nextSort('', 'kappa')).toBe('kappa');
  expect(nextSort('kappa', 'kappa')).toBe('-kappa');
  expect(nextSort('-kappa', 'kappa')).toBe('');
  expect(nextSort('-kappa', 'arms')).toBe('arms');
});

describe('figures of a column', () => {
  it('have the same digits, and what is not zero does not read zero', () => {
    expect(shown(0.3, { digits: 3 })).toBe('0.300');
    expect(shown(0.0002, { digits: 3 })).toBe('<0.001');
    expect(shown(0, { digits: 3 })).toBe('0');
    expect(shown(-0.25, { digits: 2 })).toBe('−0.25');
    expect(shown(7776, { digits: 0 })).toBe('7,776');
  });
  it('take their digits from the values', () => {
    expect(columns(PROFILE).map((col) => col.digits)).toEqual([2, 0, 0]);
    const small = row('A', 'B', 'kappa', 0.004);
    expect(columns([small])[0]!.digits).toBe(2);
    const share = { ...small, estimate: { ...small.estimate, unit: 'share of trade' } };
    expect(columns([share])[0]!.digits).toBe(3);
  });
});

it('places a value within its column', () => {
  expect(at(0, { from: -1, to: 1 })).toBe(0.5);
  expect(at(5, { from: 0, to: 0 })).toBe(0);
  expect(at(5, { from: 0, to: 4 })).toBe(1);
});
