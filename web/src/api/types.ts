/** What the API answers; the fields are those of `--json`, see docs/commands.md. */

export type VerdictName = 'MET' | 'NOT_MET' | 'UNSURE' | 'NO_EVIDENCE';
export type LabelName = 'ALLIANCE' | 'BLOC' | 'HUB_AND_SPOKES' | 'AD_HOC' | 'NONE' | 'UNDETERMINED';

export interface Coverage {
  from: number;
  to: number;
  share: number;
  years: string;
  gaps: string[];
}

/** A figure with its interval, count and sources; `value` is null for a `reason`. */
export interface Estimate {
  value: number | null;
  low: number | null;
  high: number | null;
  /** `interval` is at 95 %; `range` is over choices or sources; `none` has neither. */
  bounds: 'interval' | 'range' | 'none';
  n: number;
  unit: string;
  method: string;
  coverage: Coverage;
  sources: string[];
  id: string;
  reason?: string;
}

export interface Head {
  schema: string;
  version: string;
  asOf: string;
  seed?: number;
  evidence?: string;
  /** Said by a replay: what it could and could not take back. */
  replay?: unknown;
}

export interface NamedGroup {
  id: string;
  members: string[];
  joined: unknown[];
  left: unknown[];
  notCounted: unknown[];
}

export interface Source {
  id: string;
  title: string;
  publisher: string;
  citation: string;
  licence: string;
  url: string;
}

export interface TestResult {
  name: string;
  question: string;
  verdict: VerdictName;
  estimate: Estimate;
  threshold: number | null;
  percentile: number | null;
  finding: string;
  wouldChange: string | null;
  couldHaveSeen: unknown;
}

export interface ProfileRow {
  a: string;
  b: string;
  directed: boolean;
  area: string;
  measure: string;
  from: number;
  to: number;
  estimate: Estimate;
  note: string;
}

export type Shares = Record<LabelName, number>;

export interface Specifications {
  count: number;
  combinations: number;
  draws: number;
  randomGroups: number;
  label: LabelName;
  shares: Shares;
  choices: { choice: string; options: { option: string; default: boolean; reason: string }[] }[];
  options: { choice: string; option: string; count: number; shares: Shares }[];
  flips: { choice: string; option: string; label: LabelName }[];
  rows: { label: LabelName; support: number; percentile: number | null; options: string[] }[];
}

export interface RingRow {
  state: string;
  area: string;
  estimate: Estimate;
  relative: Estimate;
  weakestWith: string;
  strongestWith: string;
  spread: number | null;
  movement: Estimate;
}

export interface GroupWindow {
  measure: string;
  from: number;
  to: number;
  estimate: Estimate;
}

export interface Changes {
  measure: string;
  windows: number;
  persistence: number | null;
  shifts: {
    year: number;
    from: number;
    to: number;
    before: number;
    after: number;
    change: Estimate;
    support: number;
  }[];
  reason: string;
}

export interface Act {
  id: string;
  kind: string;
  name: string;
  area: string;
  obligation: number;
  from: string;
  to: string | null;
  participants: string[];
  source: string;
}

export interface Assessment extends Head {
  members: string[];
  names: Record<string, string>;
  groups: NamedGroup[];
  from: number;
  to: number;
  pole: string;
  label: LabelName;
  labels: Shares;
  headline: string;
  tests: TestResult[];
  profile: ProfileRow[];
  specifications: Specifications | null;
  rank: {
    members: string[];
    weakest: string;
    rank: Estimate;
    ties: number;
    groups: number;
    excluded: number;
    percentile: Estimate;
    value: Estimate;
  } | null;
  hub: {
    member: string | null;
    share: Estimate;
    centralisation: Estimate;
    weakestToMean: Estimate;
  };
  ring: RingRow[];
  series: ProfileRow[];
  groupSeries: GroupWindow[];
  changes: Changes[];
  acts: Act[];
  sources: Source[];
}

export interface Explanation extends Head {
  estimate: Estimate;
  rows: {
    what: string;
    query: string;
    count: number;
    first: Record<string, string | null>[];
  }[];
  sources: Source[];
}

export interface State {
  code: string;
  name: string;
  /** ISO 3166 numeric as three digits, as maps have it; null for states that ended. */
  numeric: string | null;
  from: string;
  to: string | null;
}

export interface States extends Head {
  states: State[];
}

export interface Groups extends Head {
  on: string;
  keptTo: number;
  groups: {
    id: string;
    name: string;
    kind: string;
    members: string[];
    spells: { state: string; from: string; to: string | null }[];
    source: string;
  }[];
}

/** A named group as it was in the period of a question. */
export interface Turnover extends NamedGroup {
  joined: { state: string; year: number }[];
  left: { state: string; year: number }[];
  notCounted: string[];
}

/** What a replay could and could not take back; `Head.replay`. */
export interface ReplayNote {
  day: string;
  /** The last year of yearly figures that it uses. */
  years: number;
  strict: boolean;
  /** Whether positions of states were fitted anew. */
  positions: boolean;
  publishedLater: { dataset: string; published: string | null; used: boolean }[];
}

export interface ActOfGroup extends Act {
  members: string[];
  others: number;
}

export interface Acts extends Head {
  members: string[];
  from: number;
  to: number;
  seenFrom: string;
  seenTo: string;
  least: number;
  complete: boolean;
  collected: number;
  finding: string[];
  reason: string;
  acts: ActOfGroup[];
}

export type * from './ledgerTypes';
export type * from './ringTypes';
export type * from './scanTypes';
export type * from './sourcesTypes';
export type * from './thesesTypes';
