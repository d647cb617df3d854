import { expect, it } from 'vitest';
import { credit } from './credit';

const WHEN = { from: 2014, to: 2025, asOf: '2025-12-31' };
const many = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

it('names a few members, and of many the group and how many they are', () => {
  const name = (code: string) => code.toLowerCase();
  expect(credit({ ...WHEN, members: ['A', 'B'], groups: [] }, name)).toBe(
    'Entente: a, b, 2014–2025, evidence as of 2025-12-31',
  );
  const nato = { id: 'nato', members: many, joined: [], left: [], notCounted: [] };
  expect(credit({ ...WHEN, members: many, groups: [nato] }, name)).toContain('NATO (7 states)');
  expect(credit({ ...WHEN, members: many, groups: [] }, name)).toContain('group (7 states)');
});
