import type { Head } from './types';

/** A dataset: what it sees, whose it is, what is wrong with it. */
export interface Dataset {
  id: string;
  title: string;
  publisher: string;
  citation: string;
  licence: string;
  redistribute: 'any' | 'computed' | 'none';
  url: string;
  from: number;
  to: number;
  gaps: string[];
  absent: string[];
  note: string;
  faults: string[];
  rows: number | null;
  /** Why there are no rows. */
  reason: string | null;
  /** Whether the pack that answers has figures computed from it. */
  inPack: boolean;
  curated: boolean;
  /** Older than what is published now is likely to be. */
  isOld: boolean;
  editions: {
    id: string;
    format: string;
    file: string;
    published: string;
    rows: number;
    sha256: string;
  }[];
}

export interface Sources extends Head {
  sources: Dataset[];
  issues: {
    dataset: string;
    severity: string;
    kind: string;
    line: number | null;
    message: string;
  }[];
}
