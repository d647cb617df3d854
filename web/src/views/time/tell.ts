import type { ActOfGroup, Assessment } from '../../api/types';
import type { Table } from '../../charts/save';
import { names } from '../../states.svelte';
import { begin, bounds, boundsMean, measure, number } from '../../words';
import type { Point } from './series';

/** What charts over time say in words and tables. */

export function windowTip(name: string, point: Point): string {
  const { estimate, year } = point;
  const when = `${year - 4}–${year}`;
  return estimate.value === null
    ? `${when}\nNo ${measure(name)}: ${estimate.reason ?? 'no evidence'}`
    : [
        when,
        `${begin(measure(name))} ${number(estimate.value)}${bounds(estimate)}`,
        `${boundsMean(estimate)}, n = ${estimate.n}`,
      ].join('\n');
}

export function actTip(act: ActOfGroup, all: number): string {
  const who = act.members.slice(0, 8).map((code) => names().of(code));
  return [
    act.name,
    days(act),
    `${act.members.length} of ${all} members: ${who.join(', ')}${act.members.length > 8 ? ', …' : ''}`,
    `${act.others} others`,
  ].join('\n');
}

export function days(act: ActOfGroup): string {
  return act.from === act.to ? act.from : `${act.from} to ${act.to ?? 'now'}`;
}

/** Everything that the chart of the group draws. */
export function tableOf(told: Assessment, acts: readonly ActOfGroup[]): Table {
  return {
    columns: ['what', 'from', 'to', 'value', 'low', 'high', 'n', 'unit', 'note'],
    rows: [
      ...told.groupSeries.map(({ measure: name, from, to, estimate }) => [
        measure(name),
        from,
        to,
        estimate.value,
        estimate.low,
        estimate.high,
        estimate.n,
        estimate.unit,
        estimate.reason,
      ]),
      ...told.changes.flatMap((each) =>
        each.shifts.map((shift) => [
          'shift of level, ' + measure(each.measure),
          shift.from,
          shift.to,
          shift.change.value,
          shift.change.low,
          shift.change.high,
          shift.change.n,
          shift.change.unit,
          `about ${shift.year}, from ${number(shift.before)} to ${number(shift.after)}, in ${number(100 * shift.support)} % of redraws`,
        ]),
      ),
      ...acts.map((act) => [
        act.kind,
        act.from,
        act.to,
        act.members.length,
        null,
        null,
        null,
        'members',
        `${act.name}; ${act.members.map((code) => names().of(code)).join(', ')}; ${act.source}`,
      ]),
    ],
  };
}
