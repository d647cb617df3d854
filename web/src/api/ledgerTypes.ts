import type { Head, Estimate, Turnover } from './types';

/** One report of the exchange ledger: somebody's words about a transfer, a denial or a plan. */
export interface LedgerEntry {
  id: string;
  source: string;
  target: string;
  what: string;
  category: string;
  from: string;
  to: string;
  low: number | null;
  high: number | null;
  unit: string;
  denial: boolean;
  plan: boolean;
  reported: string;
  reportedBy: string;
  note: string;
  citation: string;
  url: string;
  contradictedBy: string[];
}

/** Arms of five years, or trade of one; `a` and `b` are those of the pair. */
export interface LedgerTerm {
  kind: 'arms' | 'trade';
  from: number;
  to: number;
  given: Estimate;
  returned: Estimate;
  reciprocity: Estimate;
  balance: Estimate;
  dependenceOfA: Estimate;
  dependenceOfB: Estimate;
  leverage: Estimate;
}

export interface LedgerReversal {
  kind: 'arms' | 'trade';
  figure: 'balance' | 'leverage';
  before: string;
  beforeFrom: number;
  beforeTo: number;
  after: string;
  afterFrom: number;
  afterTo: number;
}

export interface LedgerPair {
  a: string;
  b: string;
  given: string[];
  returned: string[];
  categories: Estimate;
  years: Estimate;
  terms: LedgerTerm[];
  reversals: LedgerReversal[];
}

export interface Ledger extends Head {
  members: string[];
  names: Record<string, string>;
  named: Turnover[];
  from: number;
  to: number;
  categories: string[];
  entries: LedgerEntry[];
  counts: { source: string; target: string; year: number; category: string; entries: number }[];
  pairs: LedgerPair[];
  missing: string[];
}
