import type { Head, Estimate, RingRow, NamedGroup } from './types';

/** An outsider on one scale of the ring, as `ring` tells it with an area's full figures. */
export interface RingFigures {
  state: string;
  weakest: Estimate;
  weakestWith: string;
  strongest: Estimate;
  strongestWith: string;
  mean: Estimate;
  spread: Estimate;
  movement: Estimate;
  p: number | null;
  q: number | null;
  apart: Estimate;
  apartQ: number | null;
}

export interface RingScale {
  measure: string;
  area: string;
  /** Whether more of it is closer or further away. */
  sense: 'CLOSER' | 'FURTHER';
  unit: string;
  trendOf: string;
  /** The group's own weakest tie. */
  own: Estimate;
  tested: number;
  medianSlope: number | null;
  movers: string[];
  moversApart: string[];
  spoilers: string[];
  ring: RingFigures[];
  withoutEvidence: string[];
}

/** `ring`: the quick answer has `ring`, the full one `scales`. */
export interface Ring extends Head {
  members: string[];
  from: number;
  to: number;
  falseDiscoveries?: number;
  groups: NamedGroup[];
  ring?: RingRow[];
  withoutEvidence?: string[];
  states?: {
    state: string;
    percentile: number | null;
    inside: number;
    seen: number;
    areas: number;
  }[];
  scales?: RingScale[];
}
