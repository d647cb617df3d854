import type { Head, Estimate, Turnover } from './types';

/** What a thesis expects of a test: a range, a side of random groups' median, or members as hub. */
export interface Expectation {
  test: string;
  atLeast: number | null;
  atMost: number | null;
  side: 'low' | 'high' | null;
  members: string[];
  probability: number;
  why: string;
}

export interface ThesisWeight {
  id: string;
  title: string;
  claim: string;
  holders: string[];
  like: string[];
  rank: number;
  first: number;
  standing: 'FOR' | 'AGAINST' | 'OPEN';
  restsOn: number;
  charge: number;
  sum: Estimate;
  withoutOne: {
    low: number | null;
    lowWithout: string | null;
    high: number | null;
    highWithout: string | null;
  };
  expects: Expectation[];
  weights: Record<string, Estimate>;
  wouldChange: { test: string; now: string | null; then: string; rival: string } | null;
}

export interface Theses extends Head {
  members: string[];
  groups: Turnover[];
  from: number;
  to: number;
  ofToday: string | null;
  cap: number;
  reference: { named: number; random: number };
  /** How often it was right about groups whose kind is known. */
  record: { groups: number; right: number; spokeFor: number; wrong: number };
  tests: { name: string; used: boolean; figure: string | null; estimate: Estimate }[];
  theses: ThesisWeight[];
}
