import { nice } from 'd3-array';
import type { TestResult, VerdictName } from '../../api/types';
import { VERDICTS } from '../../words';

/** Tests that a small figure meets: a group of equals, closed to others, alike in its means. */
const MET_BELOW = new Set(['balance', 'exclusivity', 'means']);

/** Units that cannot leave their bounds. */
const BOUNDS: [RegExp, number, number][] = [
  [/^(share|Freeman|polyarchy)/, 0, 1],
  [/^(kappa|correlation)/, -1, 1],
  [/^rung/, 0, 3],
];

/** On which side of its threshold a test is met; null for one without a threshold. */
export function metSide(test: Pick<TestResult, 'name' | 'threshold'>): 'below' | 'above' | null {
  return test.threshold === null ? null : MET_BELOW.has(test.name) ? 'below' : 'above';
}

/** The scale a test's figure is shown on: zero, the interval and the threshold are all on it. */
export function scaleOf(test: Pick<TestResult, 'estimate' | 'threshold'>): [number, number] {
  const { value, low, high, unit } = test.estimate;
  const shown = [value, low, high, test.threshold].filter((each) => each !== null);
  const [, least, most] = BOUNDS.find(([of]) => of.test(unit)) ?? [null, -Infinity, Infinity];
  if (unit.startsWith('rung')) {
    return [0, 3];
  }
  const from = Math.min(0, ...shown);
  const to = Math.max(0, ...shown);
  const room = (to - from || 1) * 0.12;
  const [low0, high0] = nice(from < 0 ? from - room : 0, to > 0 ? to + room : 0, 4);
  return [Math.max(least, low0), Math.min(most, high0)];
}

/** One word for the mark; where a question offers two answers it is one of them. */
export function word(name: string, verdict: VerdictName): string {
  if (name === 'balance' && verdict === 'MET') return 'equals';
  if (name === 'balance' && verdict === 'NOT_MET') return 'one centre';
  return VERDICTS[verdict];
}

/** Rounded down, so that only what passes all random groups is at 100. */
export function percentile(value: number): string {
  return (Math.floor(value * 10 + 1e-9) / 10).toFixed(1).replace('.0', '');
}

/** "3 yes, 2 no, 1 unsure, 1 no evidence"; those of balance count with yes (equals) and no. */
export function tally(tests: readonly Pick<TestResult, 'verdict'>[]): string {
  return (Object.keys(VERDICTS) as VerdictName[])
    .map((verdict) => [verdict, tests.filter((each) => each.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${VERDICTS[verdict]}`)
    .join(', ');
}
