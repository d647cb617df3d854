import type { Head, Estimate, Turnover } from './types';

export interface ScanRow {
  rank: number;
  members: string[];
  weakest: string;
  value: Estimate;
}

export interface Substitution {
  out: string;
  in: string;
  weakest: string;
  value: Estimate;
  rank: number;
  percentile: number;
}

export interface Scan extends Head {
  size: number;
  from: number;
  to: number;
  measure: string;
  containing: string[];
  named: Turnover[];
  eligible: number;
  groups: number;
  excluded: number;
  rows: ScanRow[];
  focus: {
    members: string[];
    weakest: string;
    rank: Estimate;
    ties: number;
    percentile: Estimate;
    value: Estimate;
  } | null;
  substitutions: Substitution[];
  distribution: { from: number; to: number; groups: number }[];
}
