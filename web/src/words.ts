import type { Estimate, LabelName, VerdictName } from './api/types';

/** Words and numbers as people read them; one form for each, on every page. */

export const LABELS: Record<LabelName, string> = {
  ALLIANCE: 'alliance',
  BLOC: 'bloc',
  HUB_AND_SPOKES: 'hub and spokes',
  AD_HOC: 'ad hoc ties',
  NONE: 'no group',
  UNDETERMINED: 'undetermined',
};

export const VERDICTS: Record<VerdictName, string> = {
  MET: 'yes',
  NOT_MET: 'no',
  UNSURE: 'unsure',
  NO_EVIDENCE: 'no evidence',
};

/** What each verdict means, for those who ask. */
export const VERDICTS_MEAN: Record<VerdictName, string> = {
  MET: 'The evidence says yes.',
  NOT_MET: 'The evidence says no.',
  UNSURE: 'The evidence was looked at and does not decide.',
  NO_EVIDENCE: 'Nothing covers the question; that is not a no.',
};

const AREAS: Record<string, string> = {
  DIPLOMATIC: 'Votes',
  TREATY: 'Treaties',
  INSTITUTIONAL: 'Institutions',
  MILITARY: 'Arms',
  ECONOMIC: 'Trade',
  SANCTIONS: 'Sanctions',
  REGIME: 'Regime',
  CONFLICT: 'Conflict',
};

export function area(name: string): string {
  return AREAS[name] ?? name.charAt(0) + name.slice(1).toLowerCase().replaceAll('_', ' ');
}

/** As many digits as a reader can use; true minus signs; separators from a thousand on. */
export function number(value: number): string {
  const size = Math.abs(value);
  if (size > 0 && size < 0.0005) {
    return value.toPrecision(1).replace('-', '−');
  }
  const digits = size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3;
  return value
    .toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .replace('-', '−')
    .replace(/^−(0(\.0+)?)$/, '$1');
}

export function percent(share: number, digits = 0): string {
  return (100 * share).toFixed(digits) + ' %';
}

/** "0.39 [0.32, 0.46]"; "–" where there is no evidence. */
export function figure(estimate: Estimate): string {
  if (estimate.value === null) {
    return '–';
  }
  return number(estimate.value) + bounds(estimate);
}

export function bounds(estimate: Estimate): string {
  return estimate.bounds === 'none' || estimate.low === null || estimate.high === null
    ? ''
    : ` [${number(estimate.low)}, ${number(estimate.high)}]`;
}

/** What the brackets are. */
export function boundsMean(estimate: Estimate): string {
  return estimate.bounds === 'interval'
    ? '95 % interval'
    : estimate.bounds === 'range'
      ? 'range over choices or sources, no 95 % interval'
      : 'no interval';
}

/** "Russia, China and Iran". */
export function listed(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? '')
    : names.slice(0, -1).join(', ') + ' and ' + names[names.length - 1];
}

/** With a capital, to begin a sentence. */
export function begin(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "armsFlow" reads "arms flow". */
export function measure(name: string): string {
  return MEASURES[name] ?? name.replace(/([A-Z])/g, (c) => ' ' + c.toLowerCase());
}

const MEASURES: Record<string, string> = {
  kappa: 'votes (kappa)',
  percentile: 'percentile among groups of its size',
  weakestKappa: "weakest pair's kappa",
  residualAffinity: 'residual affinity',
  multiInformation: 'multi-information of votes',
  beyondPairs: 'multi-information beyond pairs',
  idealDistance: 'distance of ideal points',
  againstPole: 'equal votes against the pole',
  withoutPole: 'kappa where the pole is not split from',
  councilAgreement: 'agreement in the Security Council',
  obligation: 'treaty rung',
  sharedInstitutions: 'shared organisations',
  armsFlow: 'arms deliveries',
  armsDependence: 'arms dependence',
  tradeDependence: 'trade dependence',
  sharedSanctioners: 'shared sanctioners',
  sanctions: 'sanctions',
  regimeDistance: 'regime distance',
  hostility: 'hostility',
};
