import type { Expectation, Theses, ThesisWeight } from '../../api/types';
import { listed, number } from '../../words';

/** Theses as the command line puts them: rows, words for strength, sentences. */

/** One thesis, or hubs that nothing tells apart: the same figures to the last place shown. */
export interface Row {
  theses: ThesisWeight[];
  first: ThesisWeight;
  rank: string;
  /** Share of draws in which one of them comes first. */
  share: number;
  title: string;
  claim: string;
}

const FAMILY = 'hub-around-';

export function rows(all: readonly ThesisWeight[]): Row[] {
  const groups: ThesisWeight[][] = [];
  for (const each of [...all].sort((one, other) => one.rank - other.rank)) {
    const last = groups.at(-1);
    if (last && alike(last[0]!, each)) {
      last.push(each);
    } else {
      groups.push([each]);
    }
  }
  return groups.map((theses) => {
    const first = theses[0]!;
    const last = theses.at(-1)!;
    return {
      theses,
      first,
      rank: theses.length === 1 ? String(last.rank) : `${first.rank}–${last.rank}`,
      share: theses.reduce((sum, each) => sum + each.first, 0),
      title: joined(theses.map((each) => each.title)),
      claim: joined(theses.map((each) => each.claim)),
    };
  });
}

function alike(one: ThesisWeight, other: ThesisWeight): boolean {
  const shown = (each: ThesisWeight) =>
    JSON.stringify([
      each.standing,
      ...[each.sum, ...Object.values(each.weights)].map((e) => [tenths(e.value), covers(e)]),
      tenths(each.sum.low),
      tenths(each.sum.high),
      tenths(each.withoutOne.low),
      tenths(each.withoutOne.high),
    ]);
  return one.id.startsWith(FAMILY) && other.id.startsWith(FAMILY) && shown(one) === shown(other);
}

function tenths(value: number | null): string {
  return value === null ? '–' : value.toFixed(1);
}

/** "Hub around Iran", "Hub around North Korea" read "Hub around Iran or North Korea". */
export function joined(all: readonly string[]): string {
  const words = all.map((each) => each.split(' '));
  const [head, ...rest] = words as [string[], ...string[][]];
  let same = 0;
  while (rest.length && rest.every((each) => each[same] === head[same]) && same < head.length) {
    same++;
  }
  let tail = 0;
  const shortest = Math.min(...words.map((each) => each.length));
  while (
    rest.length &&
    tail < shortest - same &&
    rest.every((each) => each.at(-1 - tail) === head.at(-1 - tail))
  ) {
    tail++;
  }
  if (!rest.length) {
    return head.join(' ');
  }
  // What ends the differing part with a sign, as "Iran;", gives the sign to the last alone.
  const middle = words.map((each) => each.slice(same, each.length - tail).join(' '));
  const sign = /[;,.:]$/.exec(middle[0]!)?.[0] ?? '';
  const bare = middle.map((each) => (sign && each.endsWith(sign) ? each.slice(0, -1) : each));
  const either = bare.slice(0, -1).join(', ') + ' or ' + bare.at(-1) + sign;
  return [...head.slice(0, same), either, ...head.slice(head.length - tail)].join(' ');
}

/** Whether an interval or a range covers 0: then the figure decides nothing. */
export function covers(estimate: { low: number | null; high: number | null }): boolean {
  return estimate.low !== null && estimate.high !== null && estimate.low <= 0 && estimate.high >= 0;
}

/** "+7.6", "−0.4", "0.0". */
export function signed(value: number | null): string {
  if (value === null) {
    return '–';
  }
  const text = Math.abs(value).toFixed(1);
  return text === '0.0' ? text : (value < 0 ? '−' : '+') + text;
}

export function sum(each: ThesisWeight): string {
  const { value, low, high } = each.sum;
  return value === null
    ? '–'
    : signed(value) + (low === null || high === null ? '' : ` [${signed(low)}, ${signed(high)}]`);
}

/** Three, twenty, one hundred and fifty to one (Kass and Raftery 1995). */
export const DEGREES = [
  { from: 0, word: 'slight' },
  { from: 4.8, word: 'some' },
  { from: 13, word: 'strong' },
  { from: 21.8, word: 'very strong' },
] as const;

/** The word goes by the end of the interval nearest to nothing, not by the figure. */
export function degree(low: number): string {
  return [...DEGREES].reverse().find((each) => low >= each.from)?.word ?? 'slight';
}

export const STANDINGS: Record<ThesisWeight['standing'], { says: string; sign: string }> = {
  FOR: { says: 'The evidence speaks for it.', sign: '▲' },
  AGAINST: { says: 'The evidence speaks against it.', sign: '▼' },
  OPEN: { says: 'The evidence does not decide.', sign: '○' },
};

/** The first sentence: who leads, and how surely. */
export function headline(told: Theses, all: readonly Row[]): string {
  const top = all[0];
  const used = told.tests.filter((test) => test.used).length;
  if (!top || used === 0) {
    return 'No test has a figure, so nothing is said for or against any thesis.';
  }
  const first = top.first;
  const on =
    first.restsOn === told.tests.length ? '' : ` on ${first.restsOn} of ${told.tests.length} tests`;
  const brackets = `(${sum(first)} decibans; first in ${(100 * top.share).toFixed(0)} % of draws)`;
  return first.standing === 'FOR'
    ? `“${top.title}” fits best, with ${degree(first.sum.low ?? 0)} evidence for it${on} ${brackets}.`
    : `No thesis stands out. “${top.title}” comes first${on} ${brackets}, but ${why(first)}.`;
}

function why(first: ThesisWeight): string {
  return (first.sum.low ?? 0) <= 0
    ? 'its interval covers 0 or lies below'
    : `without the test ${first.withoutOne.lowWithout} nothing speaks for it`;
}

export function change(each: ThesisWeight): string {
  const turn = each.wouldChange;
  if (!turn) {
    return `No figure of a single test, within those of the reference groups, would bring ${each.rank === 1 ? 'another' : 'it'} first.`;
  }
  const figure = turn.now
    ? `${turn.test} were ${turn.then} and not ${turn.now}`
    : `${turn.test}, which is not known, were ${turn.then}`;
  return each.rank === 1
    ? `If ${figure}, “${turn.rival}” would pass it.`
    : `If ${figure}, it would pass “${turn.rival}”.`;
}

export function withoutOne(each: ThesisWeight): string {
  const { low, lowWithout, high, highWithout } = each.withoutOne;
  if (low === null || high === null) {
    return 'Without any one test: not known.';
  }
  const of = (test: string | null) => (test ? ` (without ${test})` : '');
  return `Without any one test the sum runs from ${signed(low)}${of(lowWithout)} to ${signed(high)}${of(highWithout)}.`;
}

/** "at least 90", "above the median of random groups", "China or Russia is the busiest". */
export function expected(each: Expectation, name: (code: string) => string): string {
  if (each.members.length) {
    return 'the busiest is ' + either(each.members.map(name));
  }
  if (each.side) {
    return `${each.side === 'high' ? 'above' : 'below'} the median of random groups`;
  }
  const { atLeast, atMost } = each;
  return atLeast !== null && atMost !== null
    ? `${number(atLeast)} to ${number(atMost)}`
    : atLeast !== null
      ? `at least ${number(atLeast)}`
      : atMost !== null
        ? `at most ${number(atMost)}`
        : '–';
}

function either(all: string[]): string {
  return listed(all).replace(/ and ([^ ].*)$/, ' or $1');
}

/** The greatest size that the axis must hold, in whole tens. */
export function reach(all: readonly ThesisWeight[]): number {
  const sizes = all.flatMap((each) =>
    [each.sum.low, each.sum.high, each.sum.value, each.withoutOne.low, each.withoutOne.high].map(
      (value) => Math.abs(value ?? 0),
    ),
  );
  return 10 * Math.max(1, Math.ceil(Math.max(...sizes, 0) / 10));
}
