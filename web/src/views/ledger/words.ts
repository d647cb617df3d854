import type {
  Estimate,
  LedgerEntry,
  LedgerPair,
  LedgerReversal,
  LedgerTerm,
} from '../../api/types';
import { number } from '../../words';

/** What the ledger says, in the words of the command line. */

export type Name = (code: string) => string;

export function plain(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

/** "at least 1,000 containers": an open range stays open. */
export function quantity(entry: Pick<LedgerEntry, 'low' | 'high' | 'unit'>): string {
  const { low, high } = entry;
  if (low !== null && high !== null) {
    return (low === high ? plain(low) : `${plain(low)} to ${plain(high)}`) + unit(entry, high);
  }
  if (low !== null) {
    return 'at least ' + plain(low) + unit(entry, low);
  }
  return high === null ? 'no quantity' : 'at most ' + plain(high) + unit(entry, high);
}

function unit(entry: Pick<LedgerEntry, 'unit'>, of: number): string {
  const word = of === 1 ? entry.unit.replace(/s\b/, '') : entry.unit;
  return word ? ' ' + word : '';
}

export function days(entry: Pick<LedgerEntry, 'from' | 'to'>): string {
  return entry.from === entry.to ? entry.from : `${entry.from} to ${entry.to}`;
}

export function kind(entry: Pick<LedgerEntry, 'denial' | 'plan'>): Kind {
  return entry.denial ? 'denial' : entry.plan ? 'plan' : 'report';
}
export type Kind = 'report' | 'denial' | 'plan';

/** "+0.191", with a true minus. */
export function signed(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits);
  return (value < 0 && Number(text) !== 0 ? '−' : '+') + text;
}

export function title(kind: LedgerTerm['kind']): string {
  return kind === 'arms' ? 'Arms' : 'Trade';
}

export function span(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** What the last term says, and if it says nothing, the last that says something. */
export function leverage(pair: LedgerPair, of: LedgerTerm['kind'], name: Name): string {
  const terms = pair.terms.filter((term) => term.kind === of);
  const last = terms.at(-1);
  if (!last) {
    return '';
  }
  if (last.leverage.value !== null) {
    return standing(pair, last, name);
  }
  const known = terms.filter((term) => term.leverage.value !== null).at(-1);
  const why = last.leverage.reason ?? 'no evidence';
  return (
    `${title(of)} in ${span(last.from, last.to)}: who depends more on whom is not known: ${why}.` +
    (known ? ' Before that: ' + standing(pair, known, name) : '')
  );
}

function standing(pair: LedgerPair, term: LedgerTerm, name: Name): string {
  const head = `${title(term.kind)} in ${span(term.from, term.to)}: `;
  const low = term.leverage.low ?? term.leverage.value!;
  const high = term.leverage.high ?? term.leverage.value!;
  if (low === 0 && high === 0) {
    return head + 'neither depends on the other.';
  }
  if (low > 0) {
    return head + `${name(pair.b)} depends more on ${name(pair.a)}.`;
  }
  if (high < 0) {
    return head + `${name(pair.a)} depends more on ${name(pair.b)}.`;
  }
  return head + 'not sure who depends more on whom: the range holds 0.';
}

export function reversal(of: LedgerReversal, from: number, name: Name): string {
  const before =
    span(of.beforeFrom, of.beforeTo) + (of.beforeTo < from ? ' (before the period)' : '');
  const after = span(of.afterFrom, of.afterTo);
  return of.figure === 'balance'
    ? `${title(of.kind)} turned: ${name(of.before)} gave more in ${before}, ${name(of.after)} in ${after}.`
    : `${title(of.kind)}: leverage turned: ${name(of.before)} was the less dependent in ${before}, ${name(of.after)} in ${after}.`;
}

/** Percent of a share, or "–" where nothing is known. */
export function share(estimate: Estimate): string {
  return estimate.value === null ? '–' : number(Math.round(100 * estimate.value)) + ' %';
}
