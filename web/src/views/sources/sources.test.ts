import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../api/types';
import { age, holes, matches, moment, months, pieces, published, sorted } from './spans';

function source(change: Partial<Dataset>): Dataset {
  return {
    id: 'unga',
    title: 'Roll calls',
    publisher: 'UN',
    citation: '',
    licence: 'CC0',
    redistribute: 'any',
    url: '',
    from: 1946,
    to: 2024,
    gaps: [],
    absent: [],
    note: '',
    faults: [],
    rows: null,
    reason: null,
    inPack: true,
    curated: false,
    isOld: false,
    editions: [],
    ...change,
  };
}

const edition = (when: string) => ({ id: '', format: '', file: '', published: when, rows: 0, sha256: '' }); // prettier-ignore
const today = new Date('2026-11-22');

describe('years', () => {
  it('place days within their year', () => {
    expect(moment('2020-01-01')).toBe(2020);
    expect(moment('2021-07-02')).toBeCloseTo(2021.5, 2);
    expect(moment('1994')).toBe(1994);
  });
  it('leave gaps open', () => {
    const of = source({ gaps: ['2021-12-25/2022-11-02', '2024-06-05/2025-02-23'] });
    const found = pieces(of);
    expect(found).toHaveLength(2);
    expect(found[0]![0]).toBe(1946);
    expect(found[0]![1]).toBeCloseTo(2021.98, 2);
    expect(found[1]![0]).toBeCloseTo(2022.84, 2);
    expect(found[1]![1]).toBeCloseTo(2024.43, 2);
    expect(holes(of)).toHaveLength(2);
    expect(holes(of)[1]![1]).toBe(2025);
  });
  it('begin where the picture begins', () => {
    expect(pieces(source({ from: 1816, to: 2014 }))).toEqual([[1946, 2015]]);
    expect(pieces(source({ from: 1816, to: 1900 }))).toEqual([]);
    expect(pieces(source({ from: 2017, to: 2017 }))).toEqual([[2017, 2018]]);
  });
});

describe('age', () => {
  it('is that of the newest edition, a year taken to its end', () => {
    expect(age(source({ editions: [edition('2021'), edition('2024-06')] }), today)).toBe(29);
    expect(age(source({ editions: [edition('2021')] }), today)).toBe(59);
  });
  it('is unknown without a date, and never 0 for that', () => {
    expect(age(source({}), today)).toBeNull();
    expect(age(source({ editions: [edition('living'), edition('')] }), today)).toBeNull();
    expect(published(source({}))).toBe('kept by hand');
    expect(published(source({ editions: [edition('')] }))).toBe('not stated');
  });
  it('reads in months, then in years', () => {
    expect([1, 9, 24, 59].map(months)).toEqual(['1 month', '9 months', '24 months', '4.9 years']);
  });
});

describe('the list', () => {
  const all = { words: '', passed: '', blind: [] };
  it('finds words in any order', () => {
    expect(matches(source({}), { ...all, words: 'un roll' })).toBe(true);
    expect(matches(source({}), { ...all, words: 'arms' })).toBe(false);
  });
  it('finds what sees a year, and what does not see a member', () => {
    expect(matches(source({ to: 2010 }), { ...all, year: 2011 })).toBe(false);
    expect(matches(source({ absent: ['PRK'] }), { ...all, blind: ['PRK'] })).toBe(true);
    expect(matches(source({}), { ...all, blind: ['PRK'] })).toBe(false);
  });
  it('puts those of unknown age last', () => {
    const old = source({ id: 'old', editions: [edition('2010')] });
    const none = source({ id: 'none' });
    expect(sorted([none, old], 'newest', today).map((each) => each.id)).toEqual(['old', 'none']);
    expect(sorted([none, old], 'listed', today)[0]).toBe(none);
  });
});
