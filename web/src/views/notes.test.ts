import { describe, expect, it } from 'vitest';
import type { Head, Turnover } from '../api/types';
import { replayed } from './replayed';
import { turnover } from './turnover';

const name = (code: string) => ({ MNE: 'Montenegro', FIN: 'Finland' })[code] ?? code;

describe('a replay', () => {
  const head: Head = { schema: '', version: '', asOf: '' };
  it('says nothing where there is none', () => {
    expect(replayed(head)).toEqual([]);
  });
  it('says what was known later, used or not', () => {
    const replay = {
      day: '2023-06-30',
      years: 2022,
      strict: false,
      publishedLater: [
        { dataset: 'gsdb', published: '2023', used: true },
        { dataset: 'imf-russia', published: null, used: false },
      ],
    };
    const said = replayed({ ...head, replay });
    expect(said[0]).toContain('as of 2023-06-30: votes and yearly figures up to 2022');
    expect(said[1]).toContain('gsdb (2023).');
    expect(said[2]).toContain('imf-russia (day not known).');
  });
});

describe('a named group', () => {
  const group: Turnover = { id: 'nato', members: ['A', 'B'], joined: [], left: [], notCounted: [] };
  it('says who came, went and was not counted', () => {
    expect(turnover(group, 2014, 2025, name)).toBe(
      'nato 2014–2025: 2 members; nobody joined or left.',
    );
    const changed = {
      ...group,
      joined: [
        { state: 'MNE', year: 2017 },
        { state: 'FIN', year: 2023 },
      ],
      notCounted: ['FIN'],
    };
    expect(turnover(changed, 2014, 2025, name)).toBe(
      'nato 2014–2025: 2 members for at least half of the time; joined: Montenegro 2017, Finland 2023; left: none; not counted: Finland.',
    );
  });
});
